import { beginsJourney, type JourneyUpdate } from '../../domain/insight/customer-journey.ts';
import type { TimeZone } from '../../domain/kernel/instant.ts';
import { profileKey } from '../customer/customer-keys.ts';
import { backoff } from '../dynamo/backoff.ts';
import type { Table } from '../dynamo/dynamo-client.ts';
import { type Reader, readerOf } from '../table/dynamo-read.ts';
import { isUnchanged } from '../table/write-item.ts';
import { alignPerson } from './align-journeys.ts';
import { commitJourneyChanges, type FoundJourney } from './commit-journey.ts';
import { journeyFrom, journeyKey } from './customer-journey-items.ts';
import { readPersonLink } from './person-link.ts';
import { startJourney } from './start-journey.ts';

const MAX_ATTEMPTS = 8;

/**
 * Adds an update to the journey of the customer's person, and the resulting changes to the counters. Each step is one
 * transaction under the journey's version. An update that the journey contains already changes nothing. If a process died
 * between two steps, the next update writes the pending deltas first.
 * @returns false if there is no journey: updates that begin none would change nothing either, as far as they are committed
 * @throws Error if no attempt can commit
 */
export async function updateJourney(
  table: Table,
  customerId: string,
  update: JourneyUpdate,
  zone: TimeZone,
): Promise<boolean> {
  const reader = readerOf(table, true);
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
    if (attempt > 0) await backoff(attempt);
    const found = await findJourney(table, reader, customerId, update, zone);
    if (found === null) return false;
    if (found === 'moving') continue;
    if ((await commitJourneyChanges(table, found, update, zone, customerId)) !== null) return true;
  }
  throw new Error('no attempt could commit a journey');
}

/**
 * Null where there is nothing to update: a record without a visit or a pain signal has no journey. It begins with the first of
 * them, with the orders of that time. If another record of the person has one, it is that of the person.
 */
async function findJourney(
  table: Table,
  reader: Reader,
  customerId: string,
  update: JourneyUpdate,
  zone: TimeZone,
): Promise<FoundJourney | 'moving' | null> {
  const known = await readJourney(reader, customerId);
  // A former version left the journeys of a person apart.
  const former = known !== null && typeof known === 'object' && known.journey.rules === undefined ? known : null;
  if (known !== 'none' && former === null) return known;
  const profile = await readPersonLink(reader, customerId);
  const begins = beginsJourney(update);
  if (profile !== null && (profile.records.length > 1 || profile.identifiedAs !== undefined)) {
    await alignPerson(table, customerId, zone, begins ? 'begin' : 'join');
    const joined = await readJourney(reader, customerId);
    if (joined !== 'none') return joined;
  }
  if (former !== null) return former;
  if (!begins) return null;
  // A merge meanwhile would join it with nothing: then the creation fails, and the next attempt finds the person.
  const checks = profile === null ? [] : [{ check: profileKey(customerId), condition: isUnchanged(profile) }];
  return { journey: await startJourney(reader, customerId), checks };
}

/**
 * The journey that holds a record: its own, or that of its person. `none`: there is none; null: it went with its person.
 * `moving`: the record moved between the two reads.
 */
async function readJourney(reader: Reader, customerId: string): Promise<FoundJourney | 'none' | 'moving' | null> {
  const item = await reader.get(journeyKey(customerId));
  if (item === null) return 'none';
  const own = journeyFrom(item);
  if (own.joinedTo === undefined) return { journey: own, checks: [] };
  const joined = await reader.get(journeyKey(own.joinedTo));
  if (joined === null) return null;
  const journey = journeyFrom(joined);
  return journey.members?.[customerId] === undefined ? 'moving' : { journey, checks: [] };
}

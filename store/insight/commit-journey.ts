import { type CustomerJourney, type JourneyUpdate, NO_UPDATE } from '../../domain/insight/customer-journey.ts';
import { nextJourneyChange } from '../../domain/insight/journey-change.ts';
import type { TimeZone } from '../../domain/kernel/instant.ts';
import type { Table } from '../dynamo/dynamo-client.ts';
import { transact } from '../table/dynamo-transaction.ts';
import { isUnchanged, type WriteItem } from '../table/write-item.ts';
import { counterWrites } from './counter-writes.ts';
import { journeyItem } from './customer-journey-items.ts';

/** A journey that updates of a record go to, and what its creation depends on. */
export type FoundJourney = { readonly journey: CustomerJourney; readonly checks: readonly WriteItem[] };

/**
 * Writes an update and everything that is pending, step by step.
 * @returns the journey after it; null where another process changed it, or where the outcome is unknown
 */
export async function commitJourneyChanges(
  table: Table,
  { journey, checks }: FoundJourney,
  update: JourneyUpdate,
  zone: TimeZone,
  recordId: string,
): Promise<CustomerJourney | null> {
  let current = journey;
  for (;;) {
    const change = nextJourneyChange(current, update, zone, recordId);
    if (change === null) return current;
    const isCreated = current.version === 0;
    const put: WriteItem = { put: journeyItem(change.journey), condition: isUnchanged(isCreated ? null : current) };
    const outcome = await transact(table, [put, ...(isCreated ? checks : []), ...counterWrites(change.deltas)]);
    if (outcome === 'tooLarge') throw new Error('a change of a journey is too large for one transaction');
    if (outcome !== 'committed') return null;
    current = change.journey;
  }
}

/** Writes what a stored journey still owes to the counters; a result as above. */
export const settleJourney = (
  table: Table,
  journey: CustomerJourney,
  zone: TimeZone,
): Promise<CustomerJourney | null> =>
  commitJourneyChanges(table, { journey, checks: [] }, NO_UPDATE, zone, journey.customerId);

import type { CustomerJourney } from '../../domain/insight/customer-journey.ts';
import { dropRecord, moveRecord } from '../../domain/insight/move-record.ts';
import { mapInParallel } from '../../domain/kernel/in-parallel.ts';
import type { TimeZone } from '../../domain/kernel/instant.ts';
import { profileKey } from '../customer/customer-keys.ts';
import { backoff } from '../dynamo/backoff.ts';
import type { Table } from '../dynamo/dynamo-client.ts';
import { type Reader, readerOf } from '../table/dynamo-read.ts';
import { transact } from '../table/dynamo-transaction.ts';
import { isUnchanged, type WriteItem } from '../table/write-item.ts';
import { settleJourney } from './commit-journey.ts';
import { counterWrites } from './counter-writes.ts';
import { journeyFrom, journeyItem, journeyKey } from './customer-journey-items.ts';
import { type PersonLink, readPersonLink } from './person-link.ts';
import { startJourney } from './start-journey.ts';

const MAX_ATTEMPTS = 12;

/**
 * Brings the journeys of a person in line with its profiles: the journey of the first record holds what happened to all of
 * them, and a record that left has its own again. Each step moves a part of one record in one transaction, under the versions
 * of both journeys and of the profiles that say where the record belongs. So it can stop anywhere and be repeated, and the
 * change of the profile that comes later always wins.
 * @param how `begin`: the person gets a journey if it has none. `join`: only an existing one is brought in line
 * @throws Error if no attempt can commit
 */
export async function alignPerson(
  table: Table,
  recordId: string,
  zone: TimeZone,
  how: 'begin' | 'join',
): Promise<void> {
  const reader = readerOf(table, true);
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
    if (attempt > 0) await backoff(attempt);
    const person = await readPerson(reader, recordId);
    if (person === null || (await alignOnce(table, reader, person, zone, how))) return;
  }
  throw new Error('no attempt could bring the journeys of a person in line');
}

/** A record, and the profiles that say to which person it belongs. */
type Member = { readonly id: string; readonly decidedBy: readonly PersonLink[] };
type Person = { readonly head: string; readonly members: readonly Member[] };

/** Null where the record is gone, or the profiles are between two states: then another change of them follows. */
async function readPerson(reader: Reader, recordId: string): Promise<Person | null> {
  const own = await readPersonLink(reader, recordId);
  const profile = own?.identifiedAs === undefined ? own : await readPersonLink(reader, own.identifiedAs);
  if (profile === null) return null;
  const ids = profile.records.length === 0 ? [profile.id] : profile.records;
  const [head = profile.id] = ids;
  const profiles = await mapInParallel(ids, (id) => (id === profile.id ? profile : readPersonLink(reader, id)));
  const known = profiles.filter((one) => one !== null && one.records.join() === profile.records.join());
  const records = known.filter((one) => one !== null);
  if (records.length < ids.length) return null;
  const links = records.flatMap((owner) => (owner.unidentified ?? []).map(({ id }) => ({ id, owner })));
  const unidentified = await mapInParallel(links, async ({ id, owner }) => {
    const link = await readPersonLink(reader, id);
    return link?.identifiedAs === owner.id ? [{ id, decidedBy: [link, owner] }] : [];
  });
  return { head, members: [...records.map((one) => ({ id: one.id, decidedBy: [one] })), ...unidentified.flat()] };
}

/** Whether everything is in line. */
async function alignOnce(
  table: Table,
  reader: Reader,
  { head, members }: Person,
  zone: TimeZone,
  how: 'begin' | 'join',
): Promise<boolean> {
  const read = async (id: string): Promise<CustomerJourney | null> => {
    const item = await reader.get(journeyKey(id));
    return item === null ? null : journeyFrom(item);
  };
  const journeys = new Map(await mapInParallel(members, async ({ id }) => [id, await read(id)] as const));
  // A step may have been stopped before it wrote all of its counts.
  for (const journey of journeys.values())
    if (journey !== null && journey.pendingDeltas.length > 0 && (await settleJourney(table, journey, zone)) === null)
      return false;
  const joined = journeys.get(head) ?? null;
  if (joined !== null && !(await dropGone(table, reader, joined, members))) return false;
  if (how === 'join' && [...journeys.values()].every((one) => one === null)) return true;
  const steps = members.flatMap((member): (readonly [Member, string, string])[] => {
    const at = placeOf(journeys.get(member.id) ?? null, member.id);
    if (at === head) return [];
    return at === member.id ? [[member, at, head]] : [[member, at, member.id]];
  });
  for (const [member, from, to] of steps) if (!(await moveAll(table, reader, member, from, to, zone))) return false;
  // A record that came from another person has left that one now, and joins this one in the next round.
  return steps.every(([, , to]) => to === head);
}

/** The record whose journey holds what happens to a record. One without a journey is not in that of its person yet. */
const placeOf = (own: CustomerJourney | null, id: string): string => own?.joinedTo ?? id;

/** Moves a record step by step. @returns whether all of it moved; if not, something changed meanwhile */
async function moveAll(
  table: Table,
  reader: Reader,
  { id, decidedBy }: Member,
  fromId: string,
  toId: string,
  zone: TimeZone,
): Promise<boolean> {
  const load = async (one: string) => {
    const item = await reader.get(journeyKey(one));
    return item === null ? startJourney(reader, one) : settleJourney(table, journeyFrom(item), zone);
  };
  let [from, to] = [await load(fromId), await load(toId)];
  const own = fromId === id ? from : to;
  // Another process may have moved it since the steps were planned.
  if (own === null || placeOf(own, id) !== fromId) return false;
  while (from !== null && to !== null) {
    const step = moveRecord(from, to, id, zone);
    const outcome = await transact(table, [
      { put: journeyItem(step.from), condition: isUnchanged(from.version === 0 ? null : from) },
      { put: journeyItem(step.to), condition: isUnchanged(to.version === 0 ? null : to) },
      ...decidedBy.map((one): WriteItem => ({ check: profileKey(one.id), condition: isUnchanged(one) })),
      ...counterWrites(step.deltas),
    ]);
    if (outcome === 'tooLarge') throw new Error('a step of a journey is too large for one transaction');
    if (outcome !== 'committed') return false;
    from = step.from;
    to = await settleJourney(table, step.to, zone);
    if (step.isLast) return to !== null;
  }
  return false;
}

/** A record that left and was erased since has no journey of its own to go to. */
async function dropGone(
  table: Table,
  reader: Reader,
  journey: CustomerJourney,
  members: readonly Member[],
): Promise<boolean> {
  const others = Object.keys(journey.members ?? {}).filter((id) => members.every((member) => member.id !== id));
  for (const id of others)
    if ((await readPersonLink(reader, id)) === null) {
      const put = { put: journeyItem(dropRecord(journey, id)), condition: isUnchanged(journey) };
      await transact(table, [put]);
      return false;
    }
  return true;
}

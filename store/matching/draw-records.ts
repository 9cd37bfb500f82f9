import type { Customer } from '../../domain/customer/customer.ts';
import { mapInGroups } from '../../domain/kernel/in-parallel.ts';
import { shareOf } from '../../domain/kernel/share-of.ts';
import { mergesOf, rejectionsOf } from '../../domain/matching/learning/desk-decisions.ts';
import type { Decision, DrawnRecords } from '../../domain/matching/learning/table-sample.ts';
import { survivorOf } from '../../domain/person/cluster.ts';
import { profileKey } from '../customer/customer-keys.ts';
import { customerFrom } from '../customer/customer-repository.ts';
import type { Table } from '../dynamo/dynamo-client.ts';
import { identityEventRepository } from '../person/identity-event-repository.ts';
import { type Reader, readerOf } from '../table/dynamo-read.ts';
import { DRAW_BOUNDS, type DrawBounds, drawKeys } from './draw-keys.ts';

/** The profiles of one request, and how many requests run at once: few, so that others keep their capacity. */
const BATCH = 100;
const AT_ONCE = 4;
/** The most persons whose history is read, and the most rejected pairs, of a sample. */
const MAX_PERSONS = 2_000;
const MAX_REJECTIONS = 2_000;
/** The events of a person that are read, latest first. */
const EVENTS = 20;

/** Reads what learning compares. Its reads are eventually consistent: a record that changes meanwhile counts as it was or is. */
export async function drawRecords(table: Table, bounds: DrawBounds = DRAW_BOUNDS): Promise<DrawnRecords> {
  const reader = readerOf(table, false);
  const { ids, pairs, recordShare, blockShare } = await drawKeys(table, bounds);
  const drawn = await readCustomers(reader, ids);
  const decisions = await readDecisions(reader, drawn);
  const known = new Set(ids);
  const wanted = new Set([...(pairs ?? []), ...decisions.map(({ records }) => records)].flat());
  const others = pairs === null ? [] : await readCustomers(reader, [...wanted.difference(known)]);
  return { drawn, others, pairs, recordShare, blockShare, decisions };
}

async function readCustomers(reader: Reader, ids: readonly string[]): Promise<readonly Customer[]> {
  const batches = Array.from({ length: Math.ceil(ids.length / BATCH) }, (_, at) =>
    ids.slice(at * BATCH, (at + 1) * BATCH),
  );
  const found = await mapInGroups(batches, AT_ONCE, (batch) => reader.getMany(batch.map(profileKey)));
  return found.flat().flatMap((item) => (item === null ? [] : [customerFrom(item)]));
}

async function readDecisions(reader: Reader, customers: readonly Customer[]): Promise<readonly Decision[]> {
  const { identityHistory } = identityEventRepository(reader);
  const active = customers.filter(({ status }) => status === 'ACTIVE');
  const rejections = chosen(
    active
      .flatMap(rejectionsOf)
      .filter(({ records: [one, other] }) => one < other || !active.some(({ id }) => id === other)),
    ({ records }) => records.join(' '),
    MAX_REJECTIONS,
  );
  const persons = chosen(
    active.filter((customer) => customer.records.length > 0 && survivorOf(customer) === customer.id),
    ({ id }) => id,
    MAX_PERSONS,
  );
  const merges = await mapInGroups(persons, AT_ONCE, async (person) => {
    const { entries } = await identityHistory(person.id, { first: EVENTS, after: null });
    return mergesOf(
      person,
      entries.map(({ item }) => item),
    );
  });
  return [...rejections, ...merges.flat()];
}

/** At most so many, by a hash, so that a repeated run chooses the same. */
const chosen = <T>(items: readonly T[], textOf: (item: T) => string, most: number): readonly T[] =>
  items.length <= most
    ? items
    : items.toSorted((one, other) => shareOf(textOf(one)) - shareOf(textOf(other))).slice(0, most);

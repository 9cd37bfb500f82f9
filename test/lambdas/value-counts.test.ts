import fc from 'fast-check';
import { expect, inject, test } from 'vitest';
import type { Customer } from '../../domain/customer/customer.ts';
import { valuesOfRecord } from '../../domain/matching/counting/record-values.ts';
import { diffValues, sumDeltas } from '../../domain/matching/counting/value-counts.ts';
import { valueCountProjector } from '../../lambdas/value-count-projector.ts';
import { profileItem } from '../../store/customer/customer-items.ts';
import { COUNTING_ATTRIBUTE, profileKey } from '../../store/customer/customer-keys.ts';
import type { Table } from '../../store/dynamo/dynamo-client.ts';
import { readValueCounts } from '../../store/matching/value-count-items.ts';
import { kindsOf } from '../../store/privacy/item-kinds.ts';
import { readerOf } from '../../store/table/dynamo-read.ts';
import type { ItemChange } from '../../store/table/item-change.ts';
import { injectCrashes } from '../support/crash-injection.ts';
import { customerWith } from '../support/heads.ts';
import { scanItems } from '../support/items.ts';
import { registeredPeople } from '../support/learned-people.ts';
import { expectUnits } from '../support/meter.ts';
import { freshTable } from '../support/table.ts';

const NOW = '2026-01-01T00:00:00.000Z';
const countsIn = (table: Table) => readValueCounts(readerOf(table, true));
const countsOf = (records: readonly (Customer | null)[]) =>
  sumDeltas(records.flatMap((record) => diffValues([], valuesOfRecord(record))));

let changes = 0;
function changeOf(before: Customer | null, after: Customer | null): ItemChange {
  const id = (after ?? before)?.id ?? '';
  const images = { before: before && profileItem(before), after: after && profileItem(after) };
  return { eventId: `e${++changes}`, sequenceNumber: String(changes), key: profileKey(id), ...images, at: NOW };
}

/** A record without its attribute, as an earlier version wrote it. */
const withoutMark = ({ before, after, ...change }: ItemChange): ItemChange => {
  const strip = (image: ItemChange['before']) =>
    image && Object.fromEntries(Object.entries(image).filter(([name]) => name !== COUNTING_ATTRIBUTE));
  return { ...change, before: strip(before), after: strip(after) };
};

async function consume(table: Table, batch: readonly ItemChange[]): Promise<void> {
  const [failed] = await valueCountProjector(table, () => NOW).consume(batch);
  if (failed !== undefined) throw new Error('a change failed', { cause: failed.error });
}

const ANA = customerWith({
  id: 'cus_01900000-0000-7000-8000-000000000001',
  name: { given: 'Anastasia', family: 'Featherstonehaugh', preferred: null, pronunciation: null },
  birthDate: '1986-07-14',
  addresses: [
    {
      ...{ lines: ['12 Mill Street'], locality: 'Scunthorpe', region: null, postalCode: 'DN15 6AA', country: 'GB' },
      label: null,
    },
  ],
});

const POINTS = { number: 'L1', tier: 'GOLD', points: 5, memberSince: null };
const TOWNS = ['York', 'Leeds', 'Hull'];
/** The states of a record, one after the other; null: it does not exist. */
const anyHistory = fc.array(
  fc.option(
    fc.record({
      given: fc.constantFrom('Ana', 'Ben', null),
      born: fc.constantFrom('1984-03-17', '1990-01-01', null),
      towns: fc.array(fc.constantFrom(...TOWNS), { maxLength: 2 }),
      status: fc.constantFrom('ACTIVE', 'ACTIVE', 'ERASURE_PENDING', 'ERASED'),
    }),
    { freq: 5 },
  ),
  { minLength: 1, maxLength: 5 },
);
type State = (typeof anyHistory extends fc.Arbitrary<infer T> ? T : never)[number];

const recordOf = (at: number, state: State): Customer | null =>
  state &&
  customerWith({
    id: `cus_01900000-0000-7000-8000-00000000000${at}`,
    name: { given: state.given, family: 'Okafor', preferred: null, pronunciation: null },
    birthDate: state.born,
    status: state.status,
    addresses: state.towns.map((locality) => ({
      ...{ lines: [], locality, region: null, postalCode: null, country: 'GB', label: null },
    })),
  });

test('the counts are those of the last states in spite of redeliveries, any batches, two shards and crashes', {
  timeout: 240_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyHistory, { minLength: 1, maxLength: 5 }),
      fc.infiniteStream(fc.nat(1_000_000)),
      async (histories, choices) => {
        const choose = (below: number) => Number(choices.next().value) % below;
        const table = await freshTable();
        const records = histories.map((states, at) => states.map((state) => recordOf(at, state)));
        const all = records.flatMap((states) =>
          states.flatMap((state, at) => {
            const before = states[at - 1] ?? null;
            return before === null && state === null ? [] : [changeOf(before, state)];
          }),
        );
        let isDelivering = true;
        const crashes = injectCrashes(table.client, () =>
          isDelivering ? ((['before', 'after'] as const)[choose(8)] ?? 'no') : 'no',
        );
        for (let start = 0; start < all.length; ) {
          const end = start + 1 + choose(6);
          const batch = all.slice(Math.max(0, start - choose(3)), end);
          const shards = Map.groupBy(batch, ({ key }) => key.pk.charCodeAt(key.pk.length - 1) % 2);
          // Lambda redelivers a batch until it succeeds, or drops it. The last batch contains all changes.
          for (let attempt = 0; attempt < 5; attempt++) {
            const outcomes = await Promise.allSettled([...shards.values()].map((shard) => consume(table, shard)));
            if (outcomes.every(({ status }) => status === 'fulfilled') || choose(4) === 0) break;
          }
          start = end;
        }
        isDelivering = false;
        crashes.stop();
        await consume(table, all);
        await consume(table, all.toReversed());
        expect(await countsIn(table)).toEqual(countsOf(records.map((states) => states.at(-1) ?? null)));
      },
    ),
    { numRuns: 15 },
  );
});

test('a record adds to one item for each value, and a change that concerns no value costs nothing', async () => {
  const table = await freshTable();
  await consume(table, [changeOf(null, ANA)]);
  // A name of two parts, a birth date, a town, a postal code, and the marker of the change: two units each.
  expect(table.meter.operations).toEqual(['TransactWriteItems']);
  expectUnits(table.meter, 2 * (5 + 1));
  table.meter.reset();
  await consume(table, [changeOf(ANA, { ...ANA, version: 2, loyalty: POINTS })]);
  expect(table.meter.operations).toEqual([]);
  await consume(table, [changeOf(ANA, { ...ANA, version: 2, birthDate: '1986-07-15' })]);
  expect(table.meter.operations).toEqual(['TransactWriteItems']);
  expectUnits(table.meter, 2 * (2 + 1));
});

test('a batch is summed first, and a reader takes one query for each shard', async () => {
  const table = await freshTable();
  const people = registeredPeople(400, 11).slice(0, 400);
  const batch = people.map((one) => changeOf(null, one));
  for (let start = 0; start < batch.length; start += 100) await consume(table, batch.slice(start, start + 100));
  if (inject('countsUnits')) {
    const perRecord = table.meter.units / people.length;
    process.stdout.write(`${people.length} records cost ${perRecord.toFixed(1)} units each to count\n`);
    expect(perRecord).toBeLessThan(2 * (5 + 1));
  }
  const items = (await scanItems(table)).filter(({ pk }) => String(pk).startsWith('FREQUENCY#'));
  // No item grows beyond the number of its counters.
  for (const item of items) expect(Object.keys(item).length).toBeLessThanOrEqual(64 + 3);
  table.meter.reset();
  expect(await readValueCounts(readerOf(table, false))).toEqual(countsOf(people));
  expect(table.meter.operations).toEqual(['Query', 'Query', 'Query', 'Query']);
  if (inject('countsUnits')) expect(table.meter.units).toBeLessThanOrEqual(4 * 40);
});

test('the counters hold no value, and nothing of an erased person', async () => {
  const table = await freshTable();
  await consume(table, [changeOf(null, ANA)]);
  const counters = (await scanItems(table)).filter(({ pk }) => String(pk).startsWith('FREQUENCY#'));
  expect(counters).toHaveLength(5);
  expect(JSON.stringify(counters)).not.toMatch(/anastasia|feather|1986|07-14|scunthorpe|dn15|cus_/i);
  for (const item of await scanItems(table))
    expect(kindsOf({ pk: String(item['pk']), sk: String(item['sk']) })).toHaveLength(1);
  // The begin of an erasure, and the removal of the profile after it.
  const erased: Customer = { ...ANA, version: 2, status: 'ERASED' };
  await consume(table, [changeOf(ANA, erased)]);
  await consume(table, [changeOf(erased, null)]);
  expect(await countsIn(table)).toEqual(countsOf([]));
});

test('a value that an earlier version wrote counts once the profile is written again', async () => {
  const table = await freshTable();
  await consume(table, [withoutMark(changeOf(null, ANA))]);
  expect(await countsIn(table)).toEqual(countsOf([]));
  const { before } = withoutMark(changeOf(ANA, ANA));
  const later: Customer = { ...ANA, version: 2, birthDate: '1990-05-05' };
  await consume(table, [{ ...changeOf(ANA, later), before }]);
  expect(await countsIn(table)).toEqual(countsOf([later]));
});

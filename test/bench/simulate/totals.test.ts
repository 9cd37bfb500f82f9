import fc from 'fast-check';
import { expect, test } from 'vitest';
import { patternsOf, withPlaceholders } from '../../../bench/simulate/key-pattern.ts';
import {
  hottestItems,
  hottestPartitions,
  indexUnitsOf,
  sum,
  totalOf,
  unitsByKind,
} from '../../../bench/simulate/totals.ts';
import type { RecordedWrite } from '../../../bench/simulate/write-recorder.ts';

const CUSTOMER = 'CUSTOMER#cus_019c0000-0000-7000-8000-000000000001';

const write = (more: Partial<RecordedWrite>): RecordedWrite => ({
  ...{ source: 'changes', pk: 'A#0', sk: '#', isTransactional: true, table: 2, indexes: [] },
  ...more,
});

test('ids, times and numbers of a key have placeholders', () => {
  expect(
    [
      `${CUSTOMER} | ORDER#2026-11-28T13:15:00.386Z#ord_019c0000-0000-7000-8000-000000000002`,
      'TALLY#orders#3 | DAY#2026-11-28#store-7',
      'PHONE4#1439 | x',
      'EMAIL#ana@example.com | #OWNER',
      `LOOKUP#${'0'.repeat(64)} | a`,
    ].map(withPlaceholders),
  ).toEqual([
    'CUSTOMER#<id> | ORDER#<time>#<id>',
    'TALLY#orders#<n> | DAY#<day>#store-<n>',
    'PHONE4#<n> | x',
    'EMAIL#<email> | #OWNER',
    'LOOKUP#<hash> | a',
  ]);
});

test('a part with many values is data, and the first part is always a name', () => {
  const letters = [...'abcdefghijklmnop'];
  const patterns = patternsOf([...letters.map((name) => `NAME#${name} | x`), 'TALLY#orders | x', 'TALLY#returns | x']);
  expect(new Set(patterns.values())).toEqual(new Set(['NAME#* | x', 'TALLY#orders | x', 'TALLY#returns | x']));
  expect(new Set(patternsOf(letters.map((name) => `${name}# | x`)).values()).size).toBe(letters.length);
});

test('what all shards write grows with their number, and what one customer has does not', () => {
  const writes = [
    ...Array.from({ length: 30 }, () => write({})),
    ...Array.from({ length: 10 }, () => write({ isTransactional: false, table: 1 })),
    ...Array.from({ length: 20 }, () => write({ pk: CUSTOMER, sk: '#METRICS' })),
  ];
  const [shared, own] = hottestItems(writes, { orders: 10, seconds: 5, scale: 100 });
  expect(shared).toMatchObject({ key: 'A#0 | #', writes: 800, transactional: 600, units: 1_400, observed: 40 });
  expect(shared?.error).toBeCloseTo(1.96 * Math.sqrt(40) * 20);
  expect(own).toMatchObject({ kind: 'CUSTOMER#<id> | #METRICS', writes: 4, transactional: 4, units: 8 });
});

test('each kind is listed with its hottest item', () => {
  const writes = [write({ pk: 'A#1' }), write({ pk: 'A#1' }), write({ pk: 'A#2' }), write({ pk: 'B#1' })];
  expect(hottestItems(writes, { orders: 1, seconds: 1, scale: 1 }).map(({ kind, key }) => [kind, key])).toEqual([
    ['A#<n> | #', 'A#1 | #'],
    ['B#<n> | #', 'B#1 | #'],
  ]);
});

test('partitions of an index take the units of their entries, and partitions of the table those of all their items', () => {
  const indexes = [{ index: 'calendar', pk: 'STORE#york', units: 3 }];
  const writes = [write({ sk: 'a' }), write({ sk: 'b', indexes })];
  const rates = hottestPartitions(writes, { orders: 1, seconds: 2, scale: 10 });
  expect(rates.map(({ kind, units, transactional }) => [kind, units, transactional])).toEqual([
    ['A#<n>', 20, 10],
    ['calendar index: STORE#york', 15, 0],
  ]);
});

test('the units of all kinds are the units of all writes', () => {
  const anyWrite = fc.record({
    source: fc.constantFrom('front', 'changes', 'matcher'),
    pk: fc.string(),
    sk: fc.string(),
    isTransactional: fc.boolean(),
    table: fc.integer({ min: 1, max: 9 }),
    indexes: fc.array(fc.record({ index: fc.constant('queue'), pk: fc.string(), units: fc.nat(5) })),
  });
  fc.assert(
    fc.property(fc.array(anyWrite), (writes) => {
      const kinds = unitsByKind(writes, 4);
      expect(sum(kinds.map(totalOf)) * 4).toBeCloseTo(sum(writes.map((one) => one.table + indexUnitsOf(one))));
      expect(sum(kinds.map((one) => one.writes)) * 4).toBeCloseTo(writes.length);
    }),
  );
});

import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { BEFORE_ALL_TIME, readerOf } from '../../../store/table/dynamo-read.ts';
import { expiryAttribute } from '../../../store/table/expiry.ts';
import { itemOf, stringOf } from '../../../store/table/item.ts';
import { CALENDAR_INDEX } from '../../../store/table/table-schema.ts';
import { expectUnits } from '../../support/meter.ts';
import { freshTable } from '../../support/table.ts';

const NOW = '2026-11-26T10:00:00.000Z';
const OVER = '2026-11-26T09:59:59.000Z';
const LATER = '2026-11-26T10:00:01.000Z';

const sk = (number: number): string => String(number).padStart(4, '0');

let table: Awaited<ReturnType<typeof freshTable>>;
beforeAll(async () => {
  table = await freshTable();
});

const reader = () => readerOf(table, false, () => NOW);

/** A partition with an item for each element: it has run out, will run out, or never does. */
async function put(pk: string, expiries: readonly (string | null)[]): Promise<void> {
  for (const [number, expiry] of expiries.entries()) {
    const item = itemOf({ pk, sk: sk(number) }, {}, { calendarPk: pk, calendarSk: sk(number) });
    const Item = expiry === null ? item : { ...item, ...expiryAttribute(expiry) };
    await table.client.call('PutItem', { TableName: table.name, Item });
  }
}

describe('an item that has run out', () => {
  it('is absent from every kind of read, at once', async () => {
    await put('one', [OVER, NOW, LATER, null]);
    const keys = [0, 1, 2, 3].map((number) => ({ pk: 'one', sk: sk(number) }));
    const all = { pk: 'one', from: '', to: '9' };
    const names = (items: readonly Parameters<typeof stringOf>[0][]) => items.map((item) => stringOf(item, 'sk'));
    expect(await Promise.all(keys.map(async (key) => (await reader().get(key)) !== null))).toEqual([
      false,
      false,
      true,
      true,
    ]);
    expect((await reader().getMany(keys)).map((item) => item !== null)).toEqual([false, false, true, true]);
    expect((await reader().getMany(keys, { evenExpired: true })).every((item) => item !== null)).toBe(true);
    expect(names(await reader().query(all))).toEqual(['0002', '0003']);
    expect(names(await reader().queryIndex(CALENDAR_INDEX, all))).toEqual(['0002', '0003']);
    expect(await reader().count(all)).toBe(2);
  });

  it('leaves lists, pages and counts as if it were deleted, for any places and limits', async () => {
    let partitions = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(OVER, LATER, null), { maxLength: 30 }),
        fc.integer({ min: 1, max: 12 }),
        fc.boolean(),
        async (expiries, limit, descending) => {
          const pk = `random-${partitions++}`;
          await put(pk, expiries);
          const present = expiries.flatMap((expiry, number) => (expiry === OVER ? [] : [sk(number)]));
          const expected = (descending ? present.toReversed() : present).slice(0, limit);
          const range = { pk, from: '', to: '9', descending, limit };
          expect((await reader().query(range)).map((item) => stringOf(item, 'sk'))).toEqual(expected);
          expect(await reader().count(range)).toBe(expected.length);
        },
      ),
      { numRuns: 25 },
    );
  });

  it('costs few requests, also where many have run out', async () => {
    await put('many', [...Array.from({ length: 300 }, () => OVER), null, null, null]);
    table.meter.reset();
    expect(await reader().query({ pk: 'many', from: '', to: '9', limit: 2 })).toHaveLength(2);
    expect(table.meter.operations).toEqual(['Query', 'Query', 'Query', 'Query']);
  });

  it('costs a list without such items no unit and no request more', async () => {
    await put(
      'none',
      Array.from({ length: 20 }, () => null),
    );
    table.meter.reset();
    expect(await reader().query({ pk: 'none', from: '', to: '9', limit: 11 })).toHaveLength(11);
    expect(table.meter.operations).toEqual(['Query']);
    expectUnits(table.meter, 0.5);
  });
});

it('a reader before all time, such as an erasure, sees everything', async () => {
  await put('all', [OVER, LATER]);
  const all = { pk: 'all', from: '', to: '9' };
  expect(await readerOf(table, true, () => BEFORE_ALL_TIME).query(all)).toHaveLength(2);
});

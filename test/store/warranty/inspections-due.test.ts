import fc from 'fast-check';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Change } from '../../../domain/changes.ts';
import { addDays } from '../../../domain/kernel/instant.ts';
import { endCover } from '../../../domain/warranty/end-cover.ts';
import type { CallList, Warranty } from '../../../domain/warranty/warranty.ts';
import { createRepositories } from '../../../store/repositories.ts';
import { cover } from '../../support/covers.ts';
import { expectUnits } from '../../support/meter.ts';
import { seed } from '../../support/seed.ts';
import { freshTable } from '../../support/table.ts';

const FIRST_DAY = '2026-01-01';
const STORES = ['york', 'leeds', 'hull', null];

let table: Awaited<ReturnType<typeof freshTable>>;
const stored: Warranty[] = [];

const creationOf = (after: Warranty): Change => ({ entity: 'warranty', before: null, after });

beforeAll(async () => {
  table = await freshTable();
  // Due dates from July to December without September. Most belong to York, some are on the same day.
  for (let n = 0; n < 400; n++) {
    const startsOn = addDays(FIRST_DAY, Math.floor(n / 2.5));
    const store = STORES[n % 7] === undefined ? 'york' : (STORES[n % 7] ?? null);
    const id = `war_${String((n * 7919) % 1000).padStart(3, '0')}`;
    const warranty = cover({}, { startsOn, store, customerId: `cus_${n % 9}` }, id);
    if (!warranty.nextInspectionDue?.startsWith('2026-09')) stored.push(warranty);
  }
  for (let from = 0; from < stored.length; from += 45) await seed(table, stored.slice(from, from + 45).map(creationOf));
  const unlisted = [
    cover({ inspectionEveryMonths: null }, {}, 'war_none'),
    cover({ durationMonths: 6 }, {}, 'war_short'),
    cover({}, {}, 'war_void'),
  ];
  await seed(table, unlisted.map(creationOf));
  await seed(table, endCover(unlisted[2] ?? cover(), 'returned'));
  const transferred = stored[0] ?? cover();
  const after = { ...transferred, version: 2, customerId: 'cus_new' };
  await seed(table, [{ entity: 'warranty', before: transferred, after }]);
  stored[0] = after;
});
beforeEach(() => table.meter.reset());

const expected = ({ stores, from, to }: CallList, predicate: (warranty: Warranty) => boolean) =>
  stored
    .filter(({ store, nextInspectionDue: due }) => stores.includes(store) && due !== null && due >= from && due <= to)
    .filter(predicate)
    .toSorted((a, b) => (`${a.nextInspectionDue}#${a.id}` < `${b.nextInspectionDue}#${b.id}` ? -1 : 1));

async function read(list: CallList, first: number, predicate: ((warranty: Warranty) => boolean) | null) {
  const repositories = createRepositories(table, { consistent: false });
  const found: Warranty[] = [];
  for (let after: string | null = null; ; ) {
    const page = await repositories.inspectionsDue(list, { first, after }, predicate);
    expect(page.entries.length).toBeLessThanOrEqual(first);
    found.push(...page.entries.map(({ item }) => item));
    if (!page.hasNextPage) return found;
    expect(page.end).not.toBe(after);
    after = page.end;
  }
}

describe('the call list', () => {
  test('is read page by page, soonest first, across months and stores, each cover once', async () => {
    const lists = fc.record({
      stores: fc.subarray(STORES, { minLength: 1 }),
      from: fc.integer({ min: 170, max: 340 }).map((days) => addDays(FIRST_DAY, days)),
    });
    await fc.assert(
      fc.asyncProperty(
        ...([lists, fc.integer({ min: 1, max: 92 }), fc.integer({ min: 1, max: 60 }), fc.boolean()] as const),
        async ({ stores, from }, days, first, isFiltered) => {
          const list = { stores, from, to: addDays(from, days - 1), isWholeShop: false };
          const predicate = (warranty: Warranty) => !isFiltered || warranty.customerId === 'cus_3';
          expect(await read(list, first, isFiltered ? predicate : null)).toEqual(expected(list, predicate));
        },
      ),
      { numRuns: 60 },
    );
  });

  test('of one store costs one Query for a page within a month; of more stores, one for each', async () => {
    const repositories = createRepositories(table, { consistent: false });
    const july = { from: '2026-07-01', to: '2026-07-31', isWholeShop: false };
    await repositories.inspectionsDue({ ...july, stores: ['york'] }, { first: 20, after: null }, null);
    expect(table.meter.operations).toEqual(['Query']);
    // 22 items are 12.4 kB, at half a unit for every 4 kB. The last two show whether more follow.
    expectUnits(table.meter, 2);
    table.meter.reset();
    await repositories.inspectionsDue({ ...july, stores: ['hull', 'leeds'] }, { first: 5, after: null }, null);
    expect(table.meter.operations).toEqual(['Query', 'Query']);
  });

  test('returns a short page and its end after a filter skips a thousand entries', async () => {
    const manyCovers = Array.from({ length: 1_005 }, (_, n) =>
      cover({}, { startsOn: '2030-01-01', customerId: n === 1_002 ? 'cus_last' : 'cus_1' }, `war_${10_000 + n}`),
    );
    for (let from = 0; from < manyCovers.length; from += 45)
      await seed(table, manyCovers.slice(from, from + 45).map(creationOf));
    table.meter.reset();
    const repositories = createRepositories(table, { consistent: false });
    const list = { stores: STORES, from: '2030-06-01', to: '2030-07-31', isWholeShop: false };
    const predicate = ({ customerId }: Warranty) => customerId === 'cus_last';
    const page = await repositories.inspectionsDue(list, { first: 5, after: null }, predicate);
    expect(page).toEqual({ entries: [], hasNextPage: true, end: '2030-07-01#war_10999' });
    // Two months of four stores, and York in parts that double: 4 at first, then 8 to 512.
    expect(table.meter.operations).toHaveLength(2 * 4 + 7);
    const rest = await repositories.inspectionsDue(list, { first: 5, after: page.end }, predicate);
    expect(rest.entries.map(({ item }) => item.id)).toEqual(['war_11002']);
    expect(rest.hasNextPage).toBe(false);
  });
});

import fc from 'fast-check';
import { v7 } from 'uuid';
import { expect, test } from 'vitest';
import type { Slice } from '../../../domain/kernel/page.ts';
import { type CaseSearch, searchCases } from '../../../domain/service-case/case-search.ts';
import type { RootCauseCategory, ServiceCase } from '../../../domain/service-case/service-case.ts';
import { reindexTable } from '../../../store/reindex/reindex-table.ts';
import { createRepositories } from '../../../store/repositories.ts';
import { CALENDAR_INDEX } from '../../../store/table/table-schema.ts';
import { caseOf } from '../../support/cases.ts';
import { seed } from '../../support/seed.ts';
import { freshTable } from '../../support/table.ts';

const ANY: CaseSearch = {
  ...{ openedFrom: '2026-01-01', openedTo: '2026-12-31', rootCause: null, reason: null, sku: null, touchpoint: null },
  ...{ store: null, status: null, severity: null, assignee: null },
};

type Table = Awaited<ReturnType<typeof freshTable>>;
const search = (table: Table, more: Partial<CaseSearch>, slice: Slice, zone = 'UTC') =>
  searchCases(createRepositories(table, { consistent: false }), { ...ANY, ...more }, zone, slice);

async function searchAll(table: Table, more: Partial<CaseSearch>, first: number, zone?: string) {
  const ids: string[] = [];
  for (let after: string | null = null; ; ) {
    const page = await search(table, more, { first, after }, zone);
    ids.push(...page.entries.map(({ item }) => item.id));
    if (!page.hasNextPage) return ids;
    after = page.end;
  }
}

async function seedCases(table: Table, cases: readonly ServiceCase[]): Promise<void> {
  // A case is written with its pointer and what it owes.
  for (let start = 0; start < cases.length; start += 15)
    await seed(
      table,
      cases.slice(start, start + 15).map((after) => ({ entity: 'serviceCase', before: null, after })),
    );
}

const isCase = (item: Awaited<ReturnType<typeof scanRawItems>>[number]) => item['sk']?.S?.startsWith('CASE#') === true;

async function scanRawItems({ client, name }: Table) {
  const { Items = [] } = await client.call('Scan', { TableName: name, ConsistentRead: true });
  return Items.toSorted((a, b) => (`${a['pk']?.S} ${a['sk']?.S}` < `${b['pk']?.S} ${b['sk']?.S}` ? -1 : 1));
}

const caused = (category: RootCauseCategory) => ({ category, explanation: 'It is so.', prevention: null });

test('finds exactly the cases with all traits, newest first, on pages of any size', async () => {
  const table = await freshTable();
  const text = (values: readonly (string | null)[]) => fc.constantFrom(...values);
  const anyCase = fc
    .record({
      minute: fc.integer({ min: 0, max: 120 * 24 * 60 }),
      cause: text([null, 'PACKAGING', 'CARRIER']),
      caseReason: fc.constantFrom('DAMAGED_ITEM' as const, 'BILLING' as const),
      skus: fc.subarray(['RING-1', 'ring-2', 'Ring-3']),
      touchpoint: text([null, 'Counter', 'checkout']),
      store: text([null, 'york', 'leeds']),
      caseStatus: fc.constantFrom('OPEN' as const, 'RESOLVED' as const),
      severity: fc.constantFrom('LOW' as const, 'HIGH' as const),
      assignee: text([null, 'sam']),
    })
    .map(({ minute, cause, ...one }): ServiceCase => {
      const occurredAt = new Date(Date.parse('2026-01-15T00:00:00Z') + minute * 60_000).toISOString();
      const rootCause = cause === null ? null : caused(cause as RootCauseCategory);
      return { ...caseOf({ customerId: null, occurredAt }), ...one, rootCause, id: `cas_${v7()}` };
    });
  const [cases = []] = fc.sample(fc.array(anyCase, { minLength: 150, maxLength: 150 }), { numRuns: 1, seed: 7 });
  await seedCases(table, cases);
  const orNull = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
  const anySearch = fc.record({
    openedFrom: fc.constantFrom('2026-01-01', '2026-02-10', '2026-03-31'),
    openedTo: fc.constantFrom('2026-04-01', '2026-05-20'),
    rootCause: orNull(fc.subarray<RootCauseCategory>(['PACKAGING', 'CARRIER'])),
    reason: orNull(fc.constant(['BILLING' as const])),
    sku: orNull(fc.constantFrom('RING-1', 'Ring-2')),
    touchpoint: orNull(fc.constantFrom('COUNTER', 'Checkout ')),
    store: orNull(fc.constantFrom('york', 'York')),
    status: orNull(fc.constant(['OPEN' as const])),
    severity: orNull(fc.constant(['HIGH' as const])),
    assignee: orNull(fc.constant(' sam ')),
  });
  const same = (one: string | null, other: string | null) => one?.trim().toLowerCase() === other?.trim().toLowerCase();
  await fc.assert(
    fc.asyncProperty(anySearch, fc.integer({ min: 1, max: 30 }), async (filter, first) => {
      const expected = cases
        .filter(
          (one) =>
            one.occurredAt.slice(0, 10) >= filter.openedFrom &&
            one.occurredAt.slice(0, 10) <= filter.openedTo &&
            (filter.rootCause === null || filter.rootCause.some((cause) => cause === one.rootCause?.category)) &&
            (filter.reason === null || one.caseReason === 'BILLING') &&
            (filter.sku === null || one.skus.some((sku) => same(sku, filter.sku))) &&
            (filter.touchpoint === null || same(one.touchpoint, filter.touchpoint)) &&
            (filter.store === null || one.store === filter.store) &&
            (filter.status === null || one.caseStatus === 'OPEN') &&
            (filter.severity === null || one.severity === 'HIGH') &&
            (filter.assignee === null || one.assignee === 'sam'),
        )
        .toSorted((a, b) => (`${a.occurredAt}#${a.id}` > `${b.occurredAt}#${b.id}` ? -1 : 1));
      expect(await searchAll(table, filter, first)).toEqual(expected.map(({ id }) => id));
    }),
    { numRuns: 60 },
  );
});

test('counts days by the clock of the shop', async () => {
  const table = await freshTable();
  const at = (occurredAt: string): ServiceCase => ({ ...caseOf({ customerId: null, occurredAt }), id: `cas_${v7()}` });
  const cases = ['2026-05-31T11:59:59.999Z', '2026-05-31T12:00:00.000Z', '2026-06-30T11:59:59.999Z'].map(at);
  await seedCases(table, [...cases, at('2026-06-30T12:00:00.000Z')]);
  const june = { openedFrom: '2026-06-01', openedTo: '2026-06-30' };
  const [, first, last] = cases.map(({ id }) => id);
  expect(await searchAll(table, june, 1, 'Pacific/Auckland')).toEqual([last, first]);
});

test('accepts a leap year of days, and not a day more', async () => {
  const table = await freshTable();
  const leapYear = { openedFrom: '2028-01-01', openedTo: '2028-12-31' };
  expect(await searchAll(table, leapYear, 20)).toEqual([]);
  expect(() => search(table, { ...leapYear, openedTo: '2029-01-01' }, { first: 1, after: null })).toThrow('INVALID');
  expect(() => search(table, { openedFrom: '2026-02-02', openedTo: '2026-02-01' }, { first: 1, after: null })).toThrow(
    'INVALID',
  );
});

test('reads a bounded number of cases for a page, and goes on where the page ended', async () => {
  const table = await freshTable();
  const oldest = { ...caseOf({ customerId: null, occurredAt: '2026-02-01T00:00:00.000Z' }), id: `cas_${v7()}` };
  const others = Array.from({ length: 1_050 }, (_, minute): ServiceCase => {
    const occurredAt = new Date(Date.parse('2026-03-01T00:00:00Z') + minute * 60_000).toISOString();
    return { ...caseOf({ customerId: null, occurredAt }), id: `cas_${v7()}` };
  });
  await seedCases(table, [...others, { ...oldest, rootCause: caused('PACKAGING') }]);
  table.meter.reset();
  const page = await search(table, { rootCause: ['PACKAGING'] }, { first: 20, after: null });
  expect(page).toMatchObject({ entries: [], hasNextPage: true });
  // Ten reads of a hundred cases; the first also asks the months after March, up to the one in which the year ends.
  expect(table.meter.operations).toEqual(Array(10 + 10).fill('Query'));
  table.meter.reset();
  const next = await search(table, { rootCause: ['PACKAGING'] }, { first: 20, after: page.end });
  expect([next.entries.map(({ item }) => item.id), next.hasNextPage]).toEqual([[oldest.id], false]);
  expect(table.meter.operations).toEqual(Array(3).fill('Query'));
});

test('npm run reindex finds the cases of an earlier version, which have no key in the calendar', async () => {
  const table = await freshTable();
  const cases = ['cus_1', null].map((customerId, minute): ServiceCase => {
    const occurredAt = `2026-03-01T00:0${minute}:00.000Z`;
    return { ...caseOf({ customerId, occurredAt }), id: `cas_${v7()}` };
  });
  await seedCases(table, cases);
  // Reindexing also counts what became of the cases, which is not the matter here.
  await reindexTable(table);
  const whole = await scanRawItems(table);
  for (const {
    [CALENDAR_INDEX.partitionKey]: _,
    [CALENDAR_INDEX.sortKey]: __,
    painPairs: ___,
    ...Item
  } of whole.filter(isCase))
    await table.client.call('PutItem', { TableName: table.name, Item });
  expect(await searchAll(table, {}, 20)).toEqual([]);
  expect(await reindexTable(table)).toMatchObject({ indexed: 2 });
  expect(await searchAll(table, {}, 20)).toEqual(cases.map(({ id }) => id).toReversed());
  expect(await scanRawItems(table)).toEqual(whole);
  expect(await reindexTable(table)).toMatchObject({ indexed: 0 });
});

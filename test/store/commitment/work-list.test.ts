import { beforeEach, expect, test } from 'vitest';
import type { Slice } from '../../../domain/kernel/page.ts';
import type { StaffMember } from '../../../domain/staff/staff-member.ts';
import type { CommitmentFilter } from '../../../domain/work-list/commitment-filter.ts';
import { loadCommitments, loadCommitmentsOf } from '../../../domain/work-list/load-commitments.ts';
import { createRepositories } from '../../../store/repositories.ts';
import { openCaseTable } from '../../support/case-table.ts';
import { caseOf, caseTime } from '../../support/cases.ts';
import { seed } from '../../support/seed.ts';

let cases: Awaited<ReturnType<typeof openCaseTable>>;
beforeEach(async () => {
  cases = await openCaseTable();
});

const NOW = caseTime('10:00', 1);
const ANY: CommitmentFilter = {
  ...{ kinds: null, store: null, assignee: null, unassigned: null, dueBefore: null, overdueOnly: null },
};
const START: Slice = { first: 20, after: null };
const idOf = (number: number) => `cas_01900000-0000-7000-8000-${String(number).padStart(12, '0')}`;

/** Adds cases with two promises each, some in York, some assigned, and one minute after the other. */
async function addCases(count: number, from = 0): Promise<void> {
  const added = Array.from({ length: count }, (_, index) => {
    const number = from + index;
    const occurredAt = new Date(Date.parse(caseTime('10:00')) + number * 60_000).toISOString();
    const owner = { store: number % 2 === 0 ? 'york' : null, assignee: number % 3 === 0 ? 'Ana' : null };
    return {
      ...caseOf({ occurredAt, customerId: number % 5 === 0 ? cases.customerId : null }),
      ...owner,
      id: idOf(number),
    };
  });
  for (let start = 0; start < added.length; start += 15)
    await seed(
      cases.table,
      added.slice(start, start + 15).map((after) => ({ entity: 'serviceCase', before: null, after })),
    );
}

const repositories = () => createRepositories(cases.table, { consistent: false });

/** All commitments that pass, page by page, with the number of requests. */
async function walk(filter: Partial<CommitmentFilter>, first: number) {
  const found: string[] = [];
  let [pages, after]: [number, string | null] = [0, null];
  cases.meter.reset();
  for (;;) {
    const page = await loadCommitments(repositories(), { ...ANY, ...filter }, NOW, { first, after });
    found.push(...page.entries.map(({ item }) => `${item.dueAt} ${item.id} ${item.commitmentKind} ${item.ownerId}`));
    pages++;
    if (!page.hasNextPage) return { found, pages, operations: cases.meter.operations };
    after = page.end;
  }
}

test('a store with 2,000 commitments is read with one query a page', { timeout: 300_000 }, async () => {
  await addCases(2_000);
  const { found, pages, operations } = await walk({ store: 'york' }, 100);
  expect(found).toHaveLength(2_000);
  expect(found).toEqual(found.toSorted());
  expect(new Set(found).size).toBe(2_000);
  expect(operations).toEqual(Array(pages).fill('Query'));
  cases.meter.reset();
  await loadCommitments(repositories(), ANY, NOW, START);
  expect(cases.meter.operations.length).toBeLessThanOrEqual(16);
});

test('a filter finds exactly what passes, in the order of due times, on pages of any size', {
  timeout: 120_000,
}, async () => {
  await addCases(60);
  const all = (await walk({}, 100)).found;
  expect(all).toHaveLength(120);
  expect(all).toEqual(all.toSorted());
  const numberOf = (line: string) => Number(line.slice(-12));
  const filters: readonly [Partial<CommitmentFilter>, (line: string) => boolean][] = [
    [{}, () => true],
    [{ kinds: ['RESOLUTION'] }, (line) => line.includes('RESOLUTION')],
    [{ store: 'york' }, (line) => numberOf(line) % 2 === 0],
    [{ store: 'ONLINE', kinds: ['FIRST_RESPONSE'] }, (line) => numberOf(line) % 2 === 1 && line.includes('FIRST')],
    [{ assignee: 'Ana' }, (line) => numberOf(line) % 3 === 0],
    [{ assignee: 'Ana', store: 'york' }, (line) => numberOf(line) % 6 === 0],
    [{ assignee: 'Ana', unassigned: true }, () => false],
    [{ assignee: 'Nobody' }, () => false],
    [{ unassigned: true }, (line) => numberOf(line) % 3 !== 0],
    [{ unassigned: false, store: 'york' }, (line) => numberOf(line) % 6 === 0],
    [{ dueBefore: caseTime('18:30') }, (line) => line < caseTime('18:30')],
    [{ overdueOnly: true }, (line) => line < NOW],
    [
      { overdueOnly: true, dueBefore: caseTime('18:30'), assignee: 'Ana' },
      (line) => line < caseTime('18:30') && numberOf(line) % 3 === 0,
    ],
  ];
  for (const [filter, passes] of filters)
    for (const first of [1, 7, 100])
      expect((await walk(filter, first)).found, JSON.stringify(filter)).toEqual(all.filter(passes));
});

test('an assignee with many cases costs one query and a batch; a name also those of the people who are called so', async () => {
  await addCases(30);
  const costOf = async (assignee: string) => {
    cases.meter.reset();
    await loadCommitments(repositories(), { ...ANY, assignee }, NOW, START);
    return cases.meter.operations;
  };
  expect(await costOf('Ana')).toEqual(['Query', 'Query', 'Query', 'BatchGetItem']);
  await assignTo('stf_01900000-0000-7000-8000-000000000001');
  expect(await costOf('stf_01900000-0000-7000-8000-000000000001')).toEqual(['Query', 'BatchGetItem']);
});

/** Assigns what is assigned to Ana to a member of staff of that name. */
async function assignTo(assigneeStaffId: string): Promise<void> {
  const opened = (await repositories().serviceCases([0, 3].map(idOf))).filter((one) => one !== null);
  await seed(
    cases.table,
    opened.map((before) => ({
      entity: 'serviceCase',
      before,
      after: { ...before, version: before.version + 1, assigneeStaffId },
    })),
  );
}

test('a name finds what is assigned to it as free text, and to a member of staff who has this name', async () => {
  await addCases(6);
  const member = { id: 'stf_01900000-0000-7000-8000-000000000001', version: 1, email: 'ana@shop.example' };
  const after: StaffMember = { ...member, name: 'Ana', role: 'CLERK', stores: [], enabled: true };
  await seed(cases.table, [{ entity: 'staffMember', before: null, after }]);
  const before = (await walk({ assignee: 'Ana' }, 100)).found;
  await assignTo(member.id);
  expect(before).toHaveLength(4);
  expect((await walk({ assignee: 'Ana' }, 100)).found).toEqual(before);
  expect((await walk({ assignee: member.id }, 100)).found).toEqual(before);
  expect((await walk({ assignee: 'An' }, 100)).found).toEqual([]);
});

test('a person has what hangs on any of her records', async () => {
  await addCases(10);
  const other = 'cus_01900000-0000-7000-8000-000000000009';
  await seed(cases.table, [
    {
      entity: 'serviceCase',
      before: null,
      after: caseOf({ customerId: other, occurredAt: caseTime('09:00') }, { id: idOf(99) }),
    },
  ]);
  const page = (records: readonly string[], slice: Slice) =>
    loadCommitmentsOf(repositories(), { id: cases.customerId, records }, () => true, slice);
  const both = await page([cases.customerId, other], START);
  const owners = both.entries.map(({ item }) => item.ownerId);
  expect(new Set(owners)).toEqual(new Set([idOf(99), idOf(0), idOf(5)]));
  const positions = both.entries.map(({ position }) => position);
  expect(positions).toEqual(positions.toSorted());
  expect((await page([], START)).entries).toHaveLength(4);
  const first = await page([cases.customerId, other], { first: 4, after: null });
  const rest = await page([cases.customerId, other], { first: 4, after: first.end });
  expect([...first.entries, ...rest.entries].map(({ position }) => position)).toEqual(positions);
  expect([first.hasNextPage, rest.hasNextPage]).toEqual([true, false]);
});

import { beforeAll, expect, inject, test } from 'vitest';
import type { Change } from '../../../domain/changes.ts';
import { COMMITMENT_KINDS, type Commitment } from '../../../domain/commitment/commitment.ts';
import type { Page } from '../../../domain/kernel/page.ts';
import { NO_PROGRESS } from '../../../domain/privacy/data-export.ts';
import type { CommitmentFilter } from '../../../domain/work-list/commitment-filter.ts';
import { loadCommitments } from '../../../domain/work-list/load-commitments.ts';
import { createRepositories } from '../../../store/repositories.ts';
import { callOf } from '../../support/calls.ts';
import { caseOf, caseTime } from '../../support/cases.ts';
import { warrantyClaimOf } from '../../support/covers.ts';
import { jobOf } from '../../support/jobs.ts';
import { orderOf } from '../../support/orders.ts';
import { seed } from '../../support/seed.ts';
import { freshTable } from '../../support/table.ts';

let table: Awaited<ReturnType<typeof freshTable>>;
beforeAll(async () => {
  table = await freshTable();
  for (const changes of inTransactions([...Array(100).keys()].flatMap(debtsOf))) await seed(table, changes);
}, 300_000);

const NOW = caseTime('10:00', 10);
const idOf = (prefix: string, number: number) =>
  `${prefix}_01900000-0000-7000-8000-${String(number).padStart(12, '0')}`;
/** Between one and nine days after the case was opened. */
const dueAt = (number: number) => new Date(Date.parse(caseTime('10:00', 1)) + number * 6_911_000).toISOString();
const customerId = idOf('cus', 1);
/** The member of staff who works on everything that can be assigned. */
const ASSIGNEE = idOf('stf', 1);

/** 20 commitments, of every kind there is: 17 in York, and three that no store owes. */
function debtsOf(number: number): readonly Change[] {
  const steps = Array.from({ length: 6 }, (_, at) => ({
    ...{
      id: `stp_${at}`,
      title: 'Call',
      dueAt: dueAt((number + at) % 100),
      doneAt: null,
      doneBy: null,
      playbook: null,
    },
  }));
  const offers = [1, 2].map((at) => ({
    ...{ id: `off_${at}`, kind: 'GIFT' as const, value: null, percent: null, note: null },
    ...{ offerStatus: 'ACCEPTED' as const, offeredAt: caseTime('10:00'), answeredAt: caseTime('11:00') },
    ...{ fulfilledAt: null, orderId: null, fulfilmentNote: null },
  }));
  const parts = { steps, offers, nextUpdateDueAt: dueAt(number), assignee: 'Ana', assigneeStaffId: ASSIGNEE };
  const at = { customerId, occurredAt: caseTime('10:00') };
  const promise = { promisedBy: dueAt(number), setAt: caseTime('10:00'), because: null };
  const ready = { status: 'READY' as const, at: caseTime('12:00'), by: null, note: null };
  const job = { ...at, store: 'york', promisedBy: dueAt(number), promises: [promise] };
  return [
    newChange('serviceCase', { ...caseOf({ ...at, store: 'york' }), ...parts, id: idOf('cas', number) }),
    newChange('warrantyClaim', { ...warrantyClaimOf({ ...at, store: 'york' }), id: idOf('clm', number) }),
    newChange('serviceJob', { ...jobOf({ ...job, tag: `A-${number}` }), id: idOf('job', number) }),
    newChange('serviceJob', {
      ...jobOf({ ...job, tag: `B-${number}`, jobStatus: 'READY', readyAt: ready.at, stages: [ready] }),
      id: idOf('job', 100 + number),
    }),
    ...[number, 100 + number].map((one) =>
      newChange('order', {
        ...orderOf({ ...at, status: 'PAID', store: 'york', promisedBy: dueAt(number), recordedAt: at.occurredAt }),
        ...{ id: idOf('ord', one), number: `R-${one}` },
      }),
    ),
    newChange('call', {
      ...callOf({ ...at, dueAt: dueAt(number), assigneeStaffId: ASSIGNEE }),
      id: idOf('cal', number),
    }),
    newChange('dataExport', {
      ...{ id: idOf('exp', number), version: 1, customerId, requestedAt: dueAt(number), stage: 'RUNNING' as const },
      ...{ slot: { day: '2026-03-02', number }, progress: NO_PROGRESS, availableUntil: null, dueAt: null },
    }),
    newChange('preventionAction', {
      ...{ id: idOf('prv', number), version: 1, createdAt: at.occurredAt, title: 'Thicker boxes', owner: 'Ana' },
      ...{ ownerStaffId: ASSIGNEE, dueOn: dueAt(number).slice(0, 10), preventionStatus: 'PLANNED' as const },
      ...{ doneOn: null, pain: { by: 'ROOT_CAUSE' as const, key: 'PACKAGING' }, caseIds: [] },
    }),
    newChange('erasure', {
      ...{ id: idOf('cus', 100 + number), version: 1, records: [idOf('cus', 100 + number)], dueAt: null },
      ...{ requestedAt: at.occurredAt, erasesAt: dueAt(number), stage: 'WAITING' as const },
    }),
  ];
}

const newChange = <N extends Change['entity']>(entity: N, after: object): Change =>
  ({ entity, before: null, after }) as unknown as Change;

/** A case writes 13 items, and everything else up to six. */
const inTransactions = (changes: readonly Change[]): readonly (readonly Change[])[] =>
  Array.from({ length: Math.ceil(changes.length / 10) }, (_, at) => changes.slice(at * 10, at * 10 + 10));

const ANY: CommitmentFilter = {
  ...{ kinds: null, store: null, assignee: null, unassigned: null, dueBefore: null, overdueOnly: null },
};
const page = (filter: Partial<CommitmentFilter>, after: string | null = null, first = 100) =>
  loadCommitments(createRepositories(table, { consistent: false }), { ...ANY, ...filter }, NOW, { first, after });

/** The whole list, with what each page cost. */
async function walk(filter: Partial<CommitmentFilter>) {
  const found: Commitment[] = [];
  const costs: { readonly operations: readonly string[]; readonly units: number }[] = [];
  for (let after: string | null = null; ; ) {
    table.meter.reset();
    const one: Page<Commitment> = await page(filter, after);
    costs.push({ operations: table.meter.operations, units: table.meter.units });
    found.push(...one.entries.map(({ item }) => item));
    if (!one.hasNextPage) return { found, costs };
    after = one.end;
  }
}

test('a page of a store with 1,700 open commitments of all kinds is one Query, also of what is due before a time', async () => {
  const { found, costs } = await walk({ store: 'york' });
  expect(found).toHaveLength(1_700);
  const dueBefore = dueAt(50);
  const due = await walk({ store: 'york', dueBefore });
  expect(due.found).toEqual(found.filter((one) => one.dueAt < dueBefore));
  for (const { operations, units } of [...costs, ...due.costs]) {
    expect(operations).toEqual(['Query']);
    // 101 commitments of about 550 bytes, eventually consistent.
    if (inject('countsUnits')) expect(units).toBeLessThanOrEqual(8);
  }
});

test('a page of the shop with 2,000 of them is at most 16 Queries of shards', async () => {
  const { found, costs } = await walk({});
  expect(found).toHaveLength(2_000);
  expect(new Set(found.map(({ commitmentKind }) => commitmentKind))).toEqual(new Set(COMMITMENT_KINDS));
  for (const { operations, units } of costs) {
    expect(new Set(operations)).toEqual(new Set(['Query']));
    expect(operations.length).toBeLessThanOrEqual(16);
    if (inject('countsUnits')) expect(units).toBeLessThanOrEqual(40);
  }
  table.meter.reset();
  await page({ dueBefore: dueAt(50) }, null, 20);
  expect(table.meter.operations.length).toBeLessThanOrEqual(16);
});

test('a page of an assignee with 1,300 of them is one Query of the lists, and one batch', async () => {
  const { found, costs } = await walk({ assignee: ASSIGNEE });
  expect(found).toHaveLength(1_300);
  for (const { operations, units } of costs) {
    expect(operations).toEqual(['Query', 'BatchGetItem']);
    if (inject('countsUnits')) expect(units).toBeLessThanOrEqual(90);
  }
});

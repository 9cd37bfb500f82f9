import { beforeEach, describe, expect, test } from 'vitest';
import type { Change } from '../../../domain/changes.ts';
import { orderLinesOf } from '../../../domain/order/order.ts';
import type { ResolutionOffer, ServiceCase } from '../../../domain/service-case/service-case.ts';
import { updateCase } from '../../../domain/service-case/update-case.ts';
import { writesOf } from '../../../store/changes.ts';
import { reindexTable } from '../../../store/reindex/reindex-table.ts';
import { transact } from '../../../store/table/dynamo-transaction.ts';
import { faultsOf } from '../../support/audit.ts';
import { openCaseTable } from '../../support/case-table.ts';
import { caseOf, caseTime } from '../../support/cases.ts';
import { scanItems } from '../../support/items.ts';
import { orderLineOf, orderOf } from '../../support/orders.ts';
import { listedOwed } from '../../support/owed-reckoning.ts';
import { resultOrThrow } from '../../support/results.ts';
import { seed } from '../../support/seed.ts';

let cases: Awaited<ReturnType<typeof openCaseTable>>;
beforeEach(async () => {
  cases = await openCaseTable();
});

const CASE_ID = 'cas_01900000-0000-7000-8000-000000000001';

const stepsOf = (count: number): ServiceCase['steps'] =>
  Array.from({ length: count }, (_, number) => ({
    ...{ id: `stp_${number}`, title: `Step ${number}`, dueAt: null, doneAt: null, doneBy: null, playbook: null },
  }));

const changeOf = (before: ServiceCase, more: Partial<ServiceCase>): Change => ({
  entity: 'serviceCase',
  before,
  after: { ...before, version: before.version + 1, ...more },
});

const owedItems = async () => (await scanItems(cases.table)).filter(({ pk }) => String(pk).startsWith('OWED#'));
const listed = async () => listedOwed(await scanItems(cases.table)).map((owed) => owed.split(' ')[1]);

describe('what a case owes', () => {
  test('is written with it, and removed when it is done', async () => {
    const opened = caseOf({ store: 'york', customerId: cases.customerId });
    await seed(cases.table, [{ entity: 'serviceCase', before: null, after: { ...opened, id: CASE_ID } }]);
    expect(await listed()).toEqual(['FIRST_RESPONSE', 'RESOLUTION']);
    expect(await owedItems()).toMatchObject([{ calendarPk: 'OWED#york' }, { calendarPk: 'OWED#york' }]);
    await seed(cases.table, [changeOf({ ...opened, id: CASE_ID }, { firstRespondedAt: caseTime('10:30') })]);
    expect(await listed()).toEqual(['RESOLUTION']);
    expect(faultsOf(await scanItems(cases.table))).toEqual([]);
  });

  test('is one write where only the assignee changes, with 50 steps', async () => {
    const opened = await cases.open(caseTime('10:00'));
    await seed(cases.table, [changeOf(opened, { steps: stepsOf(50) })]);
    const before = await owedItems();
    cases.meter.reset();
    await resultOrThrow(updateCase(cases.contextAt(caseTime('10:05')), { caseId: opened.id, assignee: 'Ana' }));
    const assigned = await cases.find(opened.id);
    const writes = writesOf({ entity: 'serviceCase', before: opened, after: { ...opened, assignee: 'Ana' } });
    expect(writes).toHaveLength(2);
    expect(await owedItems()).toEqual(before);
    expect(assigned.assignee).toBe('Ana');
    const lists = (await scanItems(cases.table)).filter(({ calendarPk }) => calendarPk === 'ASSIGNED#Ana');
    expect(lists).toMatchObject([{ ownerId: opened.id, refs: { length: 52 } }]);
  });

  test('fits one transaction at its bounds, whatever changes', async () => {
    const opened = await cases.open(caseTime('10:00'));
    const offer: Omit<ResolutionOffer, 'id'> = {
      ...{
        kind: 'GIFT',
        value: null,
        percent: null,
        note: null,
        offerStatus: 'ACCEPTED',
        offeredAt: caseTime('10:00'),
      },
      ...{ answeredAt: caseTime('10:00'), fulfilledAt: null, orderId: null, fulfilmentNote: null },
    };
    const offers = Array.from({ length: 20 }, (_, number) => ({ ...offer, id: `off_${number}` }));
    const full = changeOf(opened, { steps: stepsOf(50), offers, nextUpdateDueAt: caseTime('12:00') });
    await seed(cases.table, [full]);
    const before = await cases.find(opened.id);
    const later = { resolutionDueAt: caseTime('10:00', 9), firstResponseDueAt: caseTime('10:00', 8), title: 'Another' };
    const change = changeOf(before, { ...later, nextUpdateDueAt: caseTime('13:00') });
    // Beside them: the metrics, the check of the customer, a contact, an interaction with its pointer, and the record.
    expect(writesOf(change).length).toBeLessThanOrEqual(100 - 24);
    await seed(cases.table, [change]);
    expect(faultsOf(await scanItems(cases.table))).toEqual([]);
  });

  test('keeps its place and counts its versions, and what is due at another time is noticed again', async () => {
    const opened = await cases.open(caseTime('10:00'));
    await seed(cases.table, [changeOf(opened, { title: 'Another title' })]);
    const [first] = await owedItems();
    expect(first).toMatchObject({ version: 2, what: expect.stringContaining('Another title') });
    const renamed = await cases.find(opened.id);
    await seed(cases.table, [changeOf(renamed, { resolutionDueAt: caseTime('10:00', 20) })]);
    const moved = (await owedItems()).find(({ commitmentKind }) => commitmentKind === 'RESOLUTION');
    expect(moved).toMatchObject({ version: 3, queueSk: expect.stringContaining(caseTime('10:00', 20)) });
  });
});

test('an order that promises nothing writes nothing for it, and a claimed one takes its promise along', async () => {
  const order = orderOf({ customerId: null, status: 'PAID', promisedBy: null });
  const change = { entity: 'order', before: null, after: order } as const;
  const promised = { ...order, promisedBy: caseTime('18:00', 2), recordedAt: caseTime('10:00') };
  const more = writesOf({ ...change, after: promised }).length - writesOf(change).length;
  expect(more).toBe(2);
  const lines = orderLinesOf({ order: promised, lines: [orderLineOf()] });
  await seed(cases.table, [
    { ...change, after: promised },
    { entity: 'orderLines', before: null, after: lines },
  ]);
  const claimed = { ...promised, version: 2, customerId: cases.customerId };
  await seed(cases.table, [{ entity: 'order', before: promised, after: claimed }]);
  expect(await owedItems()).toMatchObject([{ customerId: cases.customerId, commitmentKind: 'ORDER_DELIVERY' }]);
  const lists = (await scanItems(cases.table)).filter(({ refs }) => Array.isArray(refs));
  expect(lists).toMatchObject([{ pk: `CUSTOMER#${cases.customerId}`, refs: [{ commitmentKind: 'ORDER_DELIVERY' }] }]);
});

describe('reindexing', () => {
  /** A table as a former version left it: nothing lists what is owed. */
  async function forget(): Promise<void> {
    const owed = (await scanItems(cases.table)).filter(
      ({ pk, refs }) => String(pk).startsWith('OWED#') || Array.isArray(refs),
    );
    for (const { pk, sk } of owed) await transact(cases.table, [{ delete: { pk: String(pk), sk: String(sk) } }]);
  }

  test('lists what a former version did not, and what was overdue by then is no news', async () => {
    const opened = await cases.open(caseTime('10:00'));
    await seed(cases.table, [changeOf(opened, { steps: stepsOf(3) })]);
    const whole = await listed();
    await forget();
    const now = () => caseTime('12:00', 1);
    expect(await reindexTable(cases.table, { now })).toMatchObject({ owed: 6 });
    expect(await listed()).toEqual(whole);
    const overdue = (await owedItems()).filter(({ dueAt }) => String(dueAt) < now());
    expect(overdue.length).toBeGreaterThan(0);
    for (const item of overdue) expect(item['noticedDueAt']).toBe(item['dueAt']);
    expect(await reindexTable(cases.table, { now })).toMatchObject({ owed: 0 });
    expect(faultsOf(await scanItems(cases.table))).toEqual([]);
  });

  test('removes what nothing owes any more', async () => {
    const opened = await cases.open(caseTime('10:00'));
    const [response] = await owedItems();
    await seed(cases.table, [changeOf(opened, { firstRespondedAt: caseTime('10:30') })]);
    await transact(cases.table, writesOf({ entity: 'serviceCase', before: null, after: opened }).slice(2, 3));
    expect(await owedItems()).toContainEqual(response);
    expect(await reindexTable(cases.table, { now: () => caseTime('11:00') })).toMatchObject({ owed: 1 });
    expect(await listed()).toEqual(['RESOLUTION']);
  });

  test('a former table can be written before it', async () => {
    const opened = await cases.open(caseTime('10:00'));
    await forget();
    await resultOrThrow(updateCase(cases.contextAt(caseTime('10:05')), { caseId: opened.id, title: 'Another' }));
    await reindexTable(cases.table, { now: () => caseTime('10:30') });
    expect(await listed()).toEqual(['FIRST_RESPONSE', 'RESOLUTION']);
    expect(faultsOf(await scanItems(cases.table))).toEqual([]);
    for (const item of await owedItems()) expect(item['queuePk']).toMatch(/^OWED_PENDING#/);
  });
});

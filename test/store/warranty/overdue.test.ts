import { beforeEach, describe, expect, test } from 'vitest';
import { detectLateOrders } from '../../../domain/order/detect-late-orders.ts';
import type { Order } from '../../../domain/order/order.ts';
import { savePlaybook } from '../../../domain/playbook/save-playbook.ts';
import { detectOverdueInspections } from '../../../domain/warranty/detect-overdue-inspections.ts';
import type { Warranty } from '../../../domain/warranty/warranty.ts';
import { deliveryReportProjector } from '../../../lambdas/delivery-report-projector.ts';
import { STARTER_PLAYBOOKS } from '../../../local/sample-shop/playbooks.ts';
import { orderKey } from '../../../store/order/order-items.ts';
import { reindexTable } from '../../../store/reindex/reindex-table.ts';
import { itemOf } from '../../../store/table/item.ts';
import { jobCursors } from '../../../store/table/job-cursors.ts';
import { openCaseTable } from '../../support/case-table.ts';
import { caseTime } from '../../support/cases.ts';
import { timeFor } from '../../support/clocks.ts';
import { cover } from '../../support/covers.ts';
import { injectFaults } from '../../support/fault-injection.ts';
import { orderOf } from '../../support/orders.ts';
import { resultOrThrow } from '../../support/results.ts';
import { seed } from '../../support/seed.ts';

let cases: Awaited<ReturnType<typeof openCaseTable>>;
beforeEach(async () => {
  cases = await openCaseTable();
});

const WARRANTY = 'war_01900000-0000-7000-8000-000000000001';
const hasTime = () => true;
const lateAt = (now: string, cursors = jobCursors(cases.table)) =>
  detectLateOrders((key) => cases.contextAt(now, key), cursors, hasTime);
const overdueAt = (now: string, cursors = jobCursors(cases.table)) =>
  detectOverdueInspections((key) => cases.contextAt(now, key), cursors, hasTime);
const saveStarterPlaybook = async (name: string): Promise<void> => {
  const draft = STARTER_PLAYBOOKS.find((one) => one.name === name);
  if (draft === undefined) throw new Error(`There is no starter playbook ${name}.`);
  await resultOrThrow(savePlaybook(cases.contextAt(caseTime('08:00')), { draft }));
};
const casesOf = async () => {
  const { entries } = await cases.repositories.serviceCasesOf(cases.customerId, { first: 10, after: null }, null);
  return entries.map(({ item }) => item);
};

describe('a late order', () => {
  async function put(more: Partial<Order>): Promise<string> {
    const order = orderOf({
      customerId: cases.customerId,
      status: 'PAID',
      occurredAt: caseTime('09:00', -20),
      recordedAt: more.occurredAt ?? caseTime('09:00', -20),
      ...more,
      ...{ number: more.id ?? '1' },
    });
    await seed(cases.table, [{ entity: 'order', before: null, after: order }]);
    return order.id;
  }
  const find = async (id: string) => (await cases.repositories.orders([id]))[0];

  test('is detected once after the promised time, and a playbook opens its case in the same transaction', async () => {
    await saveStarterPlaybook('Late delivery');
    const id = await put({ id: 'ord_01900000-0000-7000-8000-000000000001', promisedBy: caseTime('12:00') });
    expect(await lateAt(caseTime('12:00'))).toEqual({ detected: 0, failed: [], more: false });
    const runs = await Promise.all([lateAt(caseTime('12:01')), lateAt(caseTime('12:01')), lateAt(caseTime('12:01'))]);
    expect(runs.every(({ failed }) => failed.length === 0)).toBe(true);
    expect(await find(id)).toMatchObject({ lateNoticedAt: caseTime('12:01'), version: 2 });
    expect(await casesOf()).toMatchObject([
      { caseReason: 'LATE_DELIVERY', orderId: id, steps: [{ playbook: 'Late delivery' }], updates: [{}] },
    ]);
    expect(await lateAt(caseTime('12:16'))).toEqual({ detected: 0, failed: [], more: false });
    expect(await casesOf()).toHaveLength(1);
  });

  test('is one that was sent and did not arrive within two weeks, if no time was promised', async () => {
    const shipTo = { lines: ['1 High St'], locality: null, region: null, postalCode: null, country: 'GB', label: null };
    const id = await put({
      id: 'ord_01900000-0000-7000-8000-000000000002',
      shipTo,
      occurredAt: caseTime('09:00', -14),
    });
    expect(await lateAt(caseTime('08:59'))).toMatchObject({ detected: 0 });
    expect(await lateAt(caseTime('09:01'))).toMatchObject({ detected: 1 });
    expect(await find(id)).toMatchObject({ lateNoticedAt: caseTime('09:01') });
  });

  test('is not one that was delivered, cancelled, returned, taken home, or is very old', async () => {
    const id = (n: number) => `ord_01900000-0000-7000-8000-00000000001${n}`;
    await put({ id: id(1), status: 'DELIVERED', promisedBy: caseTime('12:00') });
    await put({ id: id(2), status: 'CANCELLED', promisedBy: caseTime('12:00') });
    await put({ id: id(3) });
    const bought = [{ sku: 'EAR-1', category: null, quantity: 2, returned: 2 }];
    await put({ id: id(5), bought, promisedBy: caseTime('12:00') });
    await put({
      id: id(4),
      promisedBy: caseTime('12:00', -90),
      occurredAt: caseTime('12:00', -100),
      recordedAt: caseTime('09:00'),
    });
    expect(await lateAt(caseTime('13:00'))).toEqual({ detected: 0, failed: [], more: false });
  });

  test('is still one if only a part was returned', async () => {
    const bought = [
      { sku: 'EAR-1', category: null, quantity: 1, returned: 1 },
      { sku: 'EAR-2', category: null, quantity: 2, returned: 1 },
    ];
    await put({ id: 'ord_01900000-0000-7000-8000-000000000031', bought, promisedBy: caseTime('12:00') });
    expect(await lateAt(caseTime('13:00'))).toEqual({ detected: 1, failed: [], more: false });
  });

  test('with a new promised time is detected again, once, if it misses that too', async () => {
    const id = await put({ id: 'ord_01900000-0000-7000-8000-000000000041', promisedBy: caseTime('12:00') });
    expect(await lateAt(caseTime('12:01'))).toMatchObject({ detected: 1 });
    const before = await find(id);
    if (before == null) throw new Error('There is no such order.');
    const after = { ...before, version: before.version + 1, promisedBy: caseTime('12:00', 2) };
    await seed(cases.table, [{ entity: 'order', before, after }]);
    expect(await lateAt(caseTime('11:59', 2))).toMatchObject({ detected: 0 });
    expect(await lateAt(caseTime('12:01', 2))).toEqual({ detected: 1, failed: [], more: false });
    expect(await lateAt(caseTime('12:16', 2))).toEqual({ detected: 0, failed: [], more: false });
    expect(await find(id)).toMatchObject({ lateNoticedAt: caseTime('12:01', 2) });
  });

  test('is found after any outage, in runs that continue where the last one stopped', async () => {
    const ids = Array.from(
      { length: 250 },
      (_, n) => `ord_01900000-0000-7000-8000-0000001${String(n).padStart(5, '0')}`,
    );
    for (const [n, id] of ids.entries())
      await put({
        id,
        promisedBy: caseTime(n % 2 === 0 ? '12:00' : '12:30', n % 40),
        recordedAt: caseTime('09:00'),
        customerId: null,
      });
    // Eight of a page need no time left, so this is one page.
    const runOnce = () =>
      detectLateOrders((key) => cases.contextAt(caseTime('12:00', 400), key), jobCursors(cases.table), timeFor(92));
    const runs = [await runOnce(), await runOnce(), await runOnce(), await runOnce()];
    expect(runs.reduce((sum, { detected }) => sum + detected, 0)).toBe(250);
    expect(runs.map(({ more }) => more)).toEqual([true, true, false, false]);
    for (const id of ids) expect(await find(id)).toMatchObject({ version: 2 });
  });

  test('that is recorded long after it was due is found although the cursor is past it', async () => {
    expect(await lateAt(caseTime('12:00', 5))).toMatchObject({ detected: 0 });
    const id = 'ord_01900000-0000-7000-8000-000000000051';
    await put({ id, promisedBy: caseTime('12:00', 1), recordedAt: caseTime('11:59', 5) });
    expect(await lateAt(caseTime('12:01', 5))).toMatchObject({ detected: 1 });
  });

  test('that is with the carrier counts only if its source reports deliveries', async () => {
    const id = (n: number) => `ord_01900000-0000-7000-8000-00000000006${n}`;
    await put({ id: id(1), status: 'FULFILLED', source: 'ECOMMERCE', promisedBy: caseTime('12:00') });
    expect(await lateAt(caseTime('12:01'))).toMatchObject({ detected: 0 });
    const delivered = orderOf({
      status: 'DELIVERED',
      source: 'ECOMMERCE',
      promisedBy: caseTime('12:00'),
      deliveredAt: caseTime('11:00'),
    });
    const change = (order: Order) => ({
      ...{ eventId: 'e', sequenceNumber: '1', key: orderKey(order), before: null, at: caseTime('12:00') },
      after: itemOf(orderKey(order), order),
    });
    const consumer = deliveryReportProjector(cases.table, () => caseTime('12:02'));
    await consumer.consume([change({ ...delivered, promisedBy: null })]);
    expect((await cases.repositories.deliveryReports()).sources).toEqual(new Set());
    cases.meter.reset();
    await consumer.consume([change(delivered), change({ ...delivered, id: 'ord_2' })]);
    expect(cases.meter.operations).toEqual(['PutItem']);
    await put({ id: id(2), status: 'FULFILLED', source: 'ECOMMERCE', promisedBy: caseTime('12:03') });
    await put({ id: id(3), status: 'FULFILLED', source: 'POS', promisedBy: caseTime('12:03') });
    expect(await lateAt(caseTime('12:04'))).toMatchObject({ detected: 2 });
    expect((await find(id(3)))?.lateNoticedAt).toBeUndefined();
  });

  test('that failed is skipped and tried again later', async () => {
    const ids = [1, 2, 3].map((n) => `ord_01900000-0000-7000-8000-00000000007${n}`);
    for (const [n, id] of ids.entries()) await put({ id, promisedBy: caseTime(`12:0${n}`), customerId: null });
    injectFaults(cases.table.client, 'TransactWriteItems', [{ refuse: new Error('throttled') }]);
    const first = await lateAt(caseTime('13:00'));
    expect(first).toEqual({ detected: 2, failed: ['Error'], more: false });
    expect(await lateAt(caseTime('14:00'))).toEqual({ detected: 1, failed: [], more: false });
    expect(await lateAt(caseTime('14:15'))).toEqual({ detected: 0, failed: [], more: false });
    for (const id of ids) expect(await find(id)).toMatchObject({ version: 2 });
  });

  test('is detected once, at whatever step the run stops', async () => {
    const ids = Array.from(
      { length: 120 },
      (_, n) => `ord_01900000-0000-7000-8000-0000002${String(n).padStart(5, '0')}`,
    );
    for (const id of ids) await put({ id, promisedBy: caseTime('12:00'), customerId: null });
    const cursors = jobCursors(cases.table);
    const failingBeforeMove = {
      jobCursor: cursors.jobCursor,
      moveJobCursor: () => Promise.reject(new Error('killed before the cursor moved')),
    };
    await expect(lateAt(caseTime('13:00'), failingBeforeMove)).rejects.toThrow('killed');
    const failingAfterMove = {
      jobCursor: cursors.jobCursor,
      async moveJobCursor(...move: Parameters<typeof cursors.moveJobCursor>) {
        await cursors.moveJobCursor(...move);
        throw new Error('killed after the cursor moved');
      },
    };
    await expect(lateAt(caseTime('13:00'), failingAfterMove)).rejects.toThrow('killed');
    await lateAt(caseTime('13:15'));
    for (const id of ids) expect(await find(id)).toMatchObject({ version: 2, lateNoticedAt: caseTime('13:00') });
  });

  test('of a guest is detected too', async () => {
    await saveStarterPlaybook('Late delivery');
    await put({ id: 'ord_01900000-0000-7000-8000-000000000021', customerId: null, promisedBy: caseTime('12:00') });
    expect(await lateAt(caseTime('13:00'))).toEqual({ detected: 1, failed: [], more: false });
  });
});

describe('an overdue inspection', () => {
  async function put(nextInspectionDue: string): Promise<Warranty> {
    const covered = { ...cover({}, { customerId: cases.customerId, store: null }, WARRANTY), nextInspectionDue };
    await seed(cases.table, [{ entity: 'warranty', before: null, after: covered }]);
    return covered;
  }

  test('is detected once, the day after it was due', async () => {
    const actions = [{ kind: 'OPEN_CASE', severity: 'LOW', reason: 'WARRANTY', title: 'Overdue' }] as const;
    const draft = { name: 'Overdue', trigger: 'INSPECTION_OVERDUE', condition: { all: [] }, actions } as const;
    await resultOrThrow(savePlaybook(cases.contextAt(caseTime('08:00')), { draft }));
    const { id } = await put('2026-03-01');
    expect(await overdueAt(caseTime('12:00', -1))).toMatchObject({ detected: 0 });
    expect(await overdueAt(caseTime('12:00'))).toEqual({ detected: 1, failed: [], more: false });
    expect(await overdueAt(caseTime('12:15'))).toEqual({ detected: 0, failed: [], more: false });
    const [warranty] = await cases.repositories.warranties([id]);
    expect(warranty).toMatchObject({ overdueNoticed: '2026-03-01', version: 2 });
    expect(await casesOf()).toMatchObject([{ caseReason: 'WARRANTY', warrantyId: id, severity: 'LOW' }]);
  });

  test('is found after any outage, with and without days of grace', async () => {
    const put = async (id: string, graceDays: number, more: Partial<Warranty> = {}) => {
      const covered = { ...cover({ graceDays }, { customerId: cases.customerId, store: 'new' }, id), ...more };
      await seed(cases.table, [{ entity: 'warranty', before: null, after: covered }]);
    };
    const id = (n: number) => `war_01900000-0000-7000-8000-00000000010${n}`;
    await put(id(1), 0, { nextInspectionDue: '2026-03-01' });
    await put(id(2), 30, { nextInspectionDue: '2026-03-01' });
    await put(id(3), 0, { nextInspectionDue: '2026-03-01', voidedBecause: 'Returned' });
    await put(id(4), 0, { nextInspectionDue: '2026-03-01', endsOn: '2026-06-01' });
    expect(await overdueAt(caseTime('12:00', 200))).toEqual({ detected: 2, failed: [], more: false });
    expect(await overdueAt(caseTime('12:15', 200))).toEqual({ detected: 0, failed: [], more: false });
    const found = await cases.repositories.warranties([1, 2, 3, 4].map(id));
    expect(found.map((one) => one?.overdueNoticed ?? null)).toEqual(['2026-03-01', '2026-03-01', null, null]);
  });

  test('of cover that was written before the queue existed is found in the calendar', async () => {
    const { pk, sk } = await putWithoutQueue('2026-03-01');
    expect(await overdueAt(caseTime('12:00'))).toMatchObject({ detected: 0 });
    expect(await overdueAt(caseTime('12:00', 2))).toMatchObject({ detected: 1 });
    expect(await overdueAt(caseTime('12:15', 2))).toMatchObject({ detected: 0 });
    cases.meter.reset();
    await overdueAt(caseTime('12:30', 2));
    // Two cursors, the shop, and the four partitions of the queue. In the calendar, nothing is left to read that day.
    expect(cases.meter.operations.toSorted()).toEqual(['GetItem', 'GetItem', ...Array(5).fill('Query')]);
    expect([pk, sk].every((key) => key !== undefined)).toBe(true);
  });

  test('of cover that a reindexing put into a queue is found, unless it was due long before', async () => {
    const findings = async (nextInspectionDue: string) => {
      cases = await openCaseTable();
      await putWithoutQueue(nextInspectionDue);
      expect(await reindexTable(cases.table, { now: () => caseTime('12:00') })).toMatchObject({ indexed: 1 });
      return [await overdueAt(caseTime('12:15')), await overdueAt(caseTime('12:30', 2))].map(
        ({ detected }) => detected,
      );
    };
    expect(await findings('2026-03-01')).toEqual([1, 0]);
    expect(await findings('2026-01-15')).toEqual([0, 0]);
  });

  /** Writes cover as before the queue existed: in the calendar only. */
  async function putWithoutQueue(nextInspectionDue: string) {
    await put(nextInspectionDue);
    const [item = {}] = (await scanTable(cases.table)).filter(({ sk }) => sk?.S?.startsWith('#WARRANTY#'));
    const { queuePk: _, queueSk: __, ...former } = item;
    await cases.table.client.call('PutItem', { TableName: cases.table.name, Item: former });
    return { pk: item['pk'], sk: item['sk'] };
  }
});

async function scanTable({ client, name }: typeof cases.table) {
  return (await client.call('Scan', { TableName: name })).Items ?? [];
}

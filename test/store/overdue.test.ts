import { beforeEach, describe, expect, test } from 'vitest';
import { noticeLateOrders } from '../../domain/order/notice-late-order.ts';
import type { Order } from '../../domain/order/order.ts';
import { savePlaybook } from '../../domain/playbook/save-playbook.ts';
import { noticeOverdueInspections } from '../../domain/warranty/notice-overdue-inspection.ts';
import type { Warranty } from '../../domain/warranty/warranty.ts';
import { STARTER_PLAYBOOKS } from '../../local/sample-shop/playbooks.ts';
import { caseTable, done } from '../support/case-table.ts';
import { at } from '../support/cases.ts';
import { cover } from '../support/covers.ts';
import { orderOf } from '../support/orders.ts';
import { seed } from '../support/seed.ts';

let cases: Awaited<ReturnType<typeof caseTable>>;
beforeEach(async () => {
  cases = await caseTable();
});

const WARRANTY = 'war_01900000-0000-7000-8000-000000000001';
const always = () => true;
const lateAt = (now: string) => noticeLateOrders((key) => cases.writing(now, key), always);
const overdueAt = (now: string) => noticeOverdueInspections((key) => cases.writing(now, key), always);
const starter = async (name: string): Promise<void> => {
  const draft = STARTER_PLAYBOOKS.find((one) => one.name === name);
  if (draft === undefined) throw new Error(`there is no starter playbook ${name}`);
  await done(savePlaybook(cases.writing(at('08:00')), { draft }));
};
const casesOf = async () => {
  const { entries } = await cases.records.serviceCasesOf(cases.customerId, { first: 10, after: null }, null);
  return entries.map(({ item }) => item);
};

describe('a late order', () => {
  async function put(more: Partial<Order>): Promise<string> {
    const order = orderOf({
      customerId: cases.customerId,
      status: 'PAID',
      occurredAt: at('09:00', -20),
      ...more,
      ...{ number: more.id ?? '1' },
    });
    await seed(cases.table, [{ noun: 'order', before: null, after: order }]);
    return order.id;
  }
  const find = async (id: string) => (await cases.records.orders([id]))[0];

  test('is noticed once past what was promised, and a playbook opens its case in the same transaction', async () => {
    await starter('Late delivery');
    const id = await put({ id: 'ord_01900000-0000-7000-8000-000000000001', promisedBy: at('12:00') });
    expect(await lateAt(at('12:00'))).toEqual({ noticed: 0, failed: [], more: false });
    const runs = await Promise.all([lateAt(at('12:01')), lateAt(at('12:01')), lateAt(at('12:01'))]);
    expect(runs.every(({ failed }) => failed.length === 0)).toBe(true);
    expect(await find(id)).toMatchObject({ lateNoticedAt: at('12:01'), version: 2 });
    expect(await casesOf()).toMatchObject([
      { caseReason: 'LATE_DELIVERY', orderId: id, steps: [{ playbook: 'Late delivery' }], updates: [{}] },
    ]);
    expect(await lateAt(at('12:16'))).toEqual({ noticed: 0, failed: [], more: false });
    expect(await casesOf()).toHaveLength(1);
  });

  test('is one that is sent and did not come within two weeks, where nothing was promised', async () => {
    const shipTo = { lines: ['1 High St'], locality: null, region: null, postalCode: null, country: 'GB', label: null };
    const id = await put({ id: 'ord_01900000-0000-7000-8000-000000000002', shipTo, occurredAt: at('09:00', -14) });
    expect(await lateAt(at('08:59'))).toMatchObject({ noticed: 0 });
    expect(await lateAt(at('09:01'))).toMatchObject({ noticed: 1 });
    expect(await find(id)).toMatchObject({ lateNoticedAt: at('09:01') });
  });

  test('is none that came, was cancelled, came back, was carried home, or is long forgotten', async () => {
    const id = (n: number) => `ord_01900000-0000-7000-8000-00000000001${n}`;
    await put({ id: id(1), status: 'DELIVERED', promisedBy: at('12:00') });
    await put({ id: id(2), status: 'CANCELLED', promisedBy: at('12:00') });
    await put({ id: id(3) });
    const bought = [{ sku: 'EAR-1', category: null, quantity: 2, returned: 2 }];
    await put({ id: id(5), bought, promisedBy: at('12:00') });
    await put({ id: id(4), promisedBy: at('12:00', -90), occurredAt: at('12:00', -100) });
    expect(await lateAt(at('13:00'))).toEqual({ noticed: 0, failed: [], more: false });
  });

  test('of which a part came back is one still', async () => {
    const bought = [
      { sku: 'EAR-1', category: null, quantity: 1, returned: 1 },
      { sku: 'EAR-2', category: null, quantity: 2, returned: 1 },
    ];
    await put({ id: 'ord_01900000-0000-7000-8000-000000000031', bought, promisedBy: at('12:00') });
    expect(await lateAt(at('13:00'))).toEqual({ noticed: 1, failed: [], more: false });
  });

  test('that is promised anew is noticed again, once, if that is not kept either', async () => {
    const id = await put({ id: 'ord_01900000-0000-7000-8000-000000000041', promisedBy: at('12:00') });
    expect(await lateAt(at('12:01'))).toMatchObject({ noticed: 1 });
    const before = await find(id);
    if (before == null) throw new Error('the order is not there');
    const after = { ...before, version: before.version + 1, promisedBy: at('12:00', 2) };
    await seed(cases.table, [{ noun: 'order', before, after }]);
    expect(await lateAt(at('11:59', 2))).toMatchObject({ noticed: 0 });
    expect(await lateAt(at('12:01', 2))).toEqual({ noticed: 1, failed: [], more: false });
    expect(await lateAt(at('12:16', 2))).toEqual({ noticed: 0, failed: [], more: false });
    expect(await find(id)).toMatchObject({ lateNoticedAt: at('12:01', 2) });
  });

  test('of a guest is noticed too', async () => {
    await starter('Late delivery');
    await put({ id: 'ord_01900000-0000-7000-8000-000000000021', customerId: null, promisedBy: at('12:00') });
    expect(await lateAt(at('13:00'))).toEqual({ noticed: 1, failed: [], more: false });
  });
});

describe('an overdue inspection', () => {
  async function put(nextInspectionDue: string): Promise<Warranty> {
    const covered = { ...cover({}, { customerId: cases.customerId, store: null }, WARRANTY), nextInspectionDue };
    await seed(cases.table, [{ noun: 'warranty', before: null, after: covered }]);
    return covered;
  }

  test('is noticed once, the day after it was due', async () => {
    const actions = [{ kind: 'OPEN_CASE', severity: 'LOW', reason: 'WARRANTY', title: 'Overdue' }] as const;
    const draft = { name: 'Overdue', trigger: 'INSPECTION_OVERDUE', condition: { all: [] }, actions } as const;
    await done(savePlaybook(cases.writing(at('08:00')), { draft }));
    const { id } = await put('2026-03-01');
    expect(await overdueAt(at('12:00', -1))).toMatchObject({ noticed: 0 });
    expect(await overdueAt(at('12:00'))).toEqual({ noticed: 1, failed: [], more: false });
    expect(await overdueAt(at('12:15'))).toEqual({ noticed: 0, failed: [], more: false });
    const [noticed] = await cases.records.warranties([id]);
    expect(noticed).toMatchObject({ overdueNoticed: '2026-03-01', version: 2 });
    expect(await casesOf()).toMatchObject([{ caseReason: 'WARRANTY', warrantyId: id, severity: 'LOW' }]);
  });
});

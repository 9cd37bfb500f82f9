import { beforeEach, describe, expect, test } from 'vitest';
import type { Change } from '../../../domain/changes.ts';
import type { Customer } from '../../../domain/customer/customer.ts';
import { loadServiceKpis } from '../../../domain/insight/load-service-kpis.ts';
import { updateOutcome } from '../../../domain/insight/update-outcome.ts';
import { DEFAULT_SETTINGS } from '../../../domain/kernel/settings.ts';
import type { ServiceCase } from '../../../domain/service-case/service-case.ts';
import { caseOutcomeStore } from '../../../store/insight/outcome-store.ts';
import { reindexTable } from '../../../store/reindex/reindex-table.ts';
import { createRepositories } from '../../../store/repositories.ts';
import { readerOf } from '../../../store/table/dynamo-read.ts';
import { caseOf } from '../../support/cases.ts';
import { customerWith } from '../../support/heads.ts';
import { interactionOf } from '../../support/interactions.ts';
import { orderOf } from '../../support/orders.ts';
import { seed } from '../../support/seed.ts';
import { freshTable } from '../../support/table.ts';

const RESOLVED_AT = '2026-03-03T10:00:00.000Z';
const dayAfter = (days: number) => new Date(Date.parse(RESOLVED_AT) + days * 86_400_000).toISOString();
const id = 'cas_01900000-0000-7000-8000-000000000001';
const nell: Customer = customerWith({ id: 'cus_01900000-0000-7000-8000-000000000001' });
const resolved: ServiceCase = caseOf(
  { customerId: nell.id, skus: ['EAR-1'], store: 'york' },
  { id, resolvedAt: RESOLVED_AT, caseStatus: 'RESOLVED', firstResolvedAt: RESOLVED_AT },
);
const location = { customerId: nell.id, caseId: id, raisedAt: resolved.occurredAt };

let table: Awaited<ReturnType<typeof freshTable>>;
beforeEach(async () => {
  table = await freshTable();
  await seed(table, [
    { entity: 'customer', before: null, after: nell },
    { entity: 'serviceCase', before: null, after: resolved },
  ]);
});
const put = (...changes: readonly Change[]) => seed(table, changes);
const update = () => updateOutcome(caseOutcomeStore(table), location, [], 'UTC');
async function figures() {
  const query = { from: '2026-03-01', to: '2026-03-31', by: 'MONTH', touchpoint: null, store: 'york' } as const;
  const repositories = createRepositories(table, { consistent: true });
  const [row] = await loadServiceKpis(repositories, DEFAULT_SETTINGS, '2026-12-31', query);
  return [row?.repeatContactRate, row?.recoveredRepurchase].map((kpi) => [kpi?.value, kpi?.count]);
}

describe('the outcome of a case', () => {
  test('costs three reads and one transaction, and reads each kind of history once', async () => {
    table.meter.reset();
    await update();
    const { operations } = table.meter;
    const count = (name: string) => operations.filter((operation) => operation === name).length;
    expect(count('TransactWriteItems')).toBe(1);
    // Twice, since it reads again after the commit: the case with its outcome, and the person; contacts, feedback, cases,
    // contacts of the case, orders.
    expect([count('BatchGetItem'), count('Query')]).toEqual([2 * 2, 2 * 5]);
    expect(table.meter.operations).toHaveLength(15);
    table.meter.reset();
    await update();
    expect(table.meter.operations).not.toContain('TransactWriteItems');
    expect(table.meter.units).toBeLessThanOrEqual(10);
  });

  test('reads a history up to the first contact, however long it is', async () => {
    for (let page = 0; page < 5; page++)
      await put(
        ...Array.from({ length: 40 }, (_, index) => ({
          entity: 'interaction' as const,
          before: null,
          after: interactionOf({
            id: `int_${page}-${index}`,
            customerId: nell.id,
            occurredAt: dayAfter(1 + page / 10 + index / 1_000),
            skus: page === 0 && index === 3 ? ['ear-1'] : ['BAG'],
          }),
        })),
      );
    await update();
    table.meter.reset();
    await update();
    const few = table.meter.operations.length;
    expect(few).toBe(2 + 5);
    expect(await figures()).toEqual([
      [100, 1],
      [0, 1],
    ]);
  });

  test('stays after the contact has run out of the table, and never comes back from an erased person', async () => {
    const said = interactionOf({ customerId: nell.id, skus: ['EAR-1'], occurredAt: dayAfter(2) });
    await put({ entity: 'interaction', before: null, after: said });
    await update();
    const store = caseOutcomeStore(table);
    const withoutHistory = { ...store, evidence: async () => ({ contacts: new Map(), hasBought: false }) };
    await updateOutcome(withoutHistory, location, [], 'UTC');
    expect((await figures())[0]).toEqual([100, 1]);

    // An erasure marks the person, then deletes the outcome, then the case.
    await put({ entity: 'customer', before: nell, after: { ...nell, version: 2, status: 'ERASED' } });
    const Key = { pk: { S: `CUSTOMER#${nell.id}` }, sk: { S: `CASE_OUTCOME#${id}` } };
    await table.client.call('DeleteItem', { TableName: table.name, Key });
    await update();
    expect(await readerOf(table, true).get({ pk: `CUSTOMER#${nell.id}`, sk: `CASE_OUTCOME#${id}` })).toBeNull();
    expect((await figures())[0]).toEqual([100, 1]);
  });

  test.each([
    ['a paid order', {}, 100],
    ['an unpaid order', { isUnpaid: true } as const, 0],
    ['an exchange', { exchangeOf: { returnId: null, name: 'R-9' } }, 0],
    ['an order without a price', { total: 0 }, 0],
    ['an order of the 91st day', { occurredAt: dayAfter(91) }, 0],
    ['an order before the resolution', { occurredAt: dayAfter(-0.5) }, 0],
  ])('counts %s as it should', async (_, more, value) => {
    const order = orderOf({ customerId: nell.id, occurredAt: dayAfter(90), ...more });
    await put({ entity: 'order', before: null, after: order });
    await update();
    expect((await figures())[1]).toEqual([value, 1]);
  });

  test('does not count the replacement that the shop sent for the case', async () => {
    const order = orderOf({ id: 'ord_7', customerId: nell.id, occurredAt: dayAfter(3) });
    await put({ entity: 'order', before: null, after: order });
    const at = { offeredAt: RESOLVED_AT, answeredAt: RESOLVED_AT, fulfilledAt: RESOLVED_AT };
    const text = { value: null, percent: null, note: null, fulfilmentNote: null };
    const offer = {
      id: 'off_1',
      kind: 'REPLACEMENT',
      offerStatus: 'FULFILLED',
      orderId: order.id,
      ...at,
      ...text,
    } as const;
    await put({ entity: 'serviceCase', before: resolved, after: { ...resolved, version: 2, offers: [offer] } });
    await update();
    expect((await figures())[1]).toEqual([0, 1]);
  });

  test('of a case of a former version is counted by npm run reindex, and a second run changes nothing', async () => {
    const said = interactionOf({ customerId: nell.id, skus: ['EAR-1'], occurredAt: dayAfter(2) });
    await put({ entity: 'interaction', before: null, after: said });
    expect(await figures()).toEqual([
      [null, 0],
      [null, 0],
    ]);
    for (let run = 0; run < 2; run++) {
      await reindexTable(table);
      expect(await figures()).toEqual([
        [100, 1],
        [0, 1],
      ]);
    }
  });
});

import { beforeAll, expect, test } from 'vitest';
import type { Order } from '../../domain/order/order.ts';
import { journalOf } from '../../store/dynamo-journal.ts';
import { recordsOf } from '../../store/records.ts';
import { freshTable } from '../support/table.ts';

const NOW = '2026-03-01T10:00:00.000Z';

const sale = (id: string, source: Order['source'], store: string | null): Order => ({
  ...{ id, version: 1, number: 'R-100 7', source, store, associate: null, customerId: null, contact: null },
  ...{ status: 'PAID', occurredAt: NOW, placedOn: '2026-03-01', recordedAt: NOW, promisedBy: null, fulfilledAt: null },
  ...{ deliveredAt: null, currency: 'GBP', exchangeRate: null, valuedIn: 'GBP', taxIncluded: true, subtotal: 1 },
  ...{ discount: 0, shipping: 0, tax: 0, rounding: 0, total: 1, refunded: 0, lineCount: 1, paymentLast4: null },
  ...{ shipTo: null, bought: [], plans: [], returned: {} },
});

const SALES = [sale('ord_1', 'POS', 'york'), sale('ord_2', 'POS', 'leeds'), sale('ord_3', 'ECOMMERCE', null)];

let table: Awaited<ReturnType<typeof freshTable>>;
beforeAll(async () => {
  table = await freshTable();
  const command = { operation: 'recordOrder', client: 'c', subject: null, idempotencyKey: 'k', fingerprint: 'f' };
  const changes = SALES.map((after) => ({ noun: 'order', before: null, after }) as const);
  await journalOf(
    table,
    () => NOW,
    () => 20_000,
  ).commit(changes, command, { fingerprint: 'f', refs: {} });
});

test.each([
  [null, null, ['ord_3', 'ord_2', 'ord_1']],
  ['POS', null, ['ord_2', 'ord_1']],
  [null, 'york', ['ord_1']],
  ['POS', 'leeds', ['ord_2']],
  ['ECOMMERCE', null, ['ord_3']],
  ['ECOMMERCE', 'york', []],
])('the receipt of source %s and store %s leads to %j', async (source, store, ids) => {
  const records = recordsOf(table, { consistent: false });
  table.meter.reset();
  expect((await records.ordersByReceipt({ number: 'R1007', source, store })).map(({ id }) => id)).toEqual(ids);
  expect(table.meter.operations).toEqual(ids.length === 0 ? ['Query'] : ['Query', 'BatchGetItem', 'BatchGetItem']);
});

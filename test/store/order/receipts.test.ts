import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { uniqueKey } from '../../../domain/kernel/code.ts';
import type { Order } from '../../../domain/order/order.ts';
import { createUnitOfWork } from '../../../store/dynamo-unit-of-work.ts';
import { receiptPk } from '../../../store/order/receipt-items.ts';
import { createRepositories } from '../../../store/repositories.ts';
import { documentNumberSk } from '../../../store/table/document-number-keys.ts';
import { itemOf } from '../../../store/table/item.ts';
import { freshTable } from '../../support/table.ts';

const NOW = '2026-03-01T10:00:00.000Z';

const sale = (id: string, source: Order['source'], store: string | null, number = 'R-100 7'): Order => ({
  ...{ id, version: 1, number, source, store, associate: null, customerId: null, contact: null },
  ...{ status: 'PAID', occurredAt: NOW, placedOn: '2026-03-01', recordedAt: NOW, promisedBy: null, fulfilledAt: null },
  ...{ deliveredAt: null, currency: 'GBP', exchangeRate: null, valuedIn: 'GBP', taxIncluded: true, subtotal: 1 },
  ...{ discount: 0, shipping: 0, tax: 0, rounding: 0, total: 1, refunded: 0, lineCount: 1, paymentLast4: null },
  ...{ shipTo: null, bought: [], plans: [], returned: {} },
});

const SALES = [sale('ord_1', 'POS', 'york'), sale('ord_2', 'POS', 'leeds'), sale('ord_3', 'ECOMMERCE', null)];

let table: Awaited<ReturnType<typeof freshTable>>;
beforeAll(async () => {
  table = await freshTable();
  await write(SALES);
});

let keys = 0;
async function write(orders: readonly Order[], before: Order | null = null) {
  const command = { operation: 'recordOrder', client: 'c', subject: null, idempotencyKey: `k${++keys}` };
  const changes = orders.map((after) => ({ entity: 'order', before, after }) as const);
  const unitOfWork = createUnitOfWork(table, { now: () => NOW, remaining: () => 20_000 });
  return unitOfWork.commit(changes, { ...command, fingerprint: 'f' }, { fingerprint: 'f', refs: {} });
}

const ids = (orders: readonly Order[]): readonly string[] => orders.map(({ id }) => id).toSorted();
const findOrderIds = async (number: string) =>
  ids(await createRepositories(table, { consistent: true }).ordersByReceipt({ number, source: null, store: null }));

test.each([
  [null, null, ['ord_3', 'ord_2', 'ord_1']],
  ['POS', null, ['ord_2', 'ord_1']],
  [null, 'york', ['ord_1']],
  ['POS', 'leeds', ['ord_2']],
  ['ECOMMERCE', null, ['ord_3']],
  ['ECOMMERCE', 'york', []],
])('the receipt of source %s and store %s leads to %j', async (source, store, expected) => {
  const repositories = createRepositories(table, { consistent: false });
  table.meter.reset();
  expect((await repositories.ordersByReceipt({ number: 'R1007', source, store })).map(({ id }) => id)).toEqual(
    expected,
  );
  expect(table.meter.operations).toEqual(expected.length === 0 ? ['Query'] : ['Query', 'BatchGetItem', 'BatchGetItem']);
});

test('numbers with the same letters and digits can be different sales, and an exact number leads to only one', async () => {
  const numbers = ['T9-1-0123', 'T9-10-123', 't9-1/0123'];
  expect(await write(numbers.map((number, index) => sale(`ord_t${index}`, 'POS', 'york', number)))).toBe('committed');
  expect(await findOrderIds('T9-10-123')).toEqual(['ord_t1']);
  expect(await findOrderIds(' t9-1-0123 ')).toEqual(['ord_t0']);
  expect(await findOrderIds('T910123')).toEqual(['ord_t0', 'ord_t1', 'ord_t2']);
  expect(await write([sale('ord_again', 'POS', 'york', 'ｔ9-10-123')])).toBe('conflict');
  expect(await write([sale('ord_leeds', 'POS', 'leeds', 'T9-10-123')])).toBe('committed');
});

test('two numbers of one source and store are equal if and only if their unique keys are equal', async () => {
  const number = fc.string({
    unit: fc.constantFrom('1', '0', 'a', 'A', '-', ' ', 'ß', 'ﬁ', '１'),
    minLength: 1,
    maxLength: 4,
  });
  let round = 0;
  await fc.assert(
    fc.asyncProperty(number, number, async (one, other) => {
      const roundNumber = ++round;
      const saleNumbered = (id: string, typed: string) =>
        sale(`ord_${roundNumber}${id}`, 'POS', 'york', `P${roundNumber}-${typed}-`);
      expect(await write([saleNumbered('a', one)])).toBe('committed');
      const isSame = uniqueKey(`-${one}-`) === uniqueKey(`-${other}-`);
      expect(await write([saleNumbered('b', other)])).toBe(isSame ? 'conflict' : 'committed');
    }),
    { numRuns: 60 },
  );
});

test('each integration and the API have a number once, and a search leads to all of them', async () => {
  const of = (id: string, integration?: string, number = '#1001'): Order => ({
    ...sale(id, 'ECOMMERCE', null, number),
    ...(integration === undefined ? {} : { integration }),
  });
  const sales = [of('ord_api'), of('ord_woo_a', 'woo-a'), of('ord_woo_b', 'woo-b'), of('ord_other', 'woo-b', '1001')];
  expect(await write(sales)).toBe('committed');
  for (const integration of [undefined, 'woo-a', 'woo-b'])
    expect(await write([of('ord_again', integration)])).toBe('conflict');
  const { receiptOf, receiptsOf } = createRepositories(table, { consistent: true });
  const number = { number: '#1001', source: 'ECOMMERCE', store: null } as const;
  expect((await receiptsOf(number)).map(({ orderId, integration }) => [orderId, integration])).toEqual([
    ['ord_api', undefined],
    ['ord_woo_a', 'woo-a'],
    ['ord_woo_b', 'woo-b'],
  ]);
  expect(await receiptOf(number)).toMatchObject({ orderId: 'ord_api' });
  expect(await receiptOf({ ...number, integration: 'woo-b' })).toMatchObject({ orderId: 'ord_woo_b' });
  expect(await receiptOf({ ...number, integration: 'woo-c' })).toBeNull();
  expect(await findOrderIds('#1001')).toEqual(['ord_api', 'ord_woo_a', 'ord_woo_b']);
  expect(await findOrderIds('1 001')).toEqual(['ord_api', 'ord_other', 'ord_woo_a', 'ord_woo_b']);
  // A number takes its key along when its order is claimed.
  const claimed = { ...of('ord_woo_a', 'woo-a'), version: 2, customerId: 'cus_1' };
  expect(await write([claimed], of('ord_woo_a', 'woo-a'))).toBe('committed');
  expect(await receiptOf({ ...number, integration: 'woo-a' })).toMatchObject({ customerId: 'cus_1' });
  expect(await receiptsOf(number)).toHaveLength(3);
});

test('a receipt under the former key is found and unique, and is replaced when its order is claimed', async () => {
  const old = sale('ord_old', 'POS', 'york', 'OLD-7');
  const receipt = { number: 'OLD-7', source: 'POS', store: 'york', orderId: 'ord_old', customerId: null } as const;
  await write([{ ...old, number: 'elsewhere' }]);
  const key = { pk: receiptPk('OLD-7'), sk: documentNumberSk(receipt) };
  await table.client.call('PutItem', { TableName: table.name, Item: itemOf(key, receipt) });
  const repositories = createRepositories(table, { consistent: true });
  expect(await findOrderIds('old7')).toEqual(['ord_old']);
  expect(await repositories.receiptOf({ number: 'old-7', source: 'POS', store: 'york' })).toEqual(receipt);
  expect(await repositories.receiptOf({ number: 'ol-d7', source: 'POS', store: 'york' })).toBeNull();
  expect(await repositories.receiptOf({ number: 'OLD-7', source: 'POS', store: null })).toBeNull();

  expect(await write([{ ...old, version: 2, customerId: 'cus_1' }], old)).toBe('committed');
  expect(await repositories.receipts({ number: 'OLD7', source: null, store: null })).toEqual([
    { ...receipt, customerId: 'cus_1' },
  ]);
});

test('only the order that replaces a cancelled order can reuse its number', async () => {
  const voided = sale('ord_void', 'POS', 'york', 'V-1');
  await write([voided]);
  const cancelled: Order = { ...voided, version: 2, status: 'CANCELLED' };
  await write([cancelled], voided);
  expect(await findOrderIds('V-1')).toEqual(['ord_void']);
  expect(await write([sale('ord_other', 'POS', 'york', 'V-1')])).toBe('conflict');
  expect(await write([{ ...sale('ord_right', 'POS', 'york', 'V-1'), replaces: 'ord_void' }])).toBe('committed');
  expect(await findOrderIds('V-1')).toEqual(['ord_right']);
  // Claiming the cancelled order does not take the number back.
  expect(await write([{ ...cancelled, version: 3, customerId: 'cus_1' }], cancelled)).toBe('committed');
  expect(await findOrderIds('V-1')).toEqual(['ord_right']);
});

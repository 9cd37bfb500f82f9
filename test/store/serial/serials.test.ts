import { marshall } from '@aws-sdk/util-dynamodb';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Sale } from '../../../domain/order/order.ts';
import { recordOrder } from '../../../domain/order/record-order.ts';
import { updateOrderStatus } from '../../../domain/order/update-order-status.ts';
import { registerCustomer } from '../../../domain/person/register-customer.ts';
import { saveWarrantyPlan } from '../../../domain/warranty/save-warranty-plan.ts';
import { createRepositories } from '../../../store/repositories.ts';
import { serialKey } from '../../../store/serial/serial-items.ts';
import { commandContextOn } from '../../support/command-context.ts';
import { expectUnits, type Meter } from '../../support/meter.ts';
import { resultOf } from '../../support/results.ts';
import { freshTable } from '../../support/table.ts';

let table: Awaited<ReturnType<typeof freshTable>>;
let meter: Meter;
let [ana, bo] = ['', ''];
beforeAll(async () => {
  table = await freshTable();
  meter = table.meter;
  const plan = { code: 'CARE', name: 'Care', durationMonths: 24 };
  resultOf(await saveWarrantyPlan(contextFor('saveWarrantyPlan'), plan));
  const register = async (given: string) =>
    resultOf(await registerCustomer(contextFor('registerCustomer'), { name: { given } })).customer.id;
  [ana, bo] = [await register('Ana'), await register('Bo')];
});
beforeEach(() => meter.reset());

let keys = 0;
const contextFor = (operation: string) => commandContextOn(table, { operation, idempotencyKey: `k${++keys}` });
const repositories = () => createRepositories(table, { consistent: true });

async function sell(id: string, sku: string, serialNumber: string, day = 2): Promise<Sale> {
  return resultOf(
    await recordOrder(contextFor('recordOrder'), {
      ...{ number: `R${keys}`, source: 'POS', customer: { id }, ifUnknown: 'REJECT', status: 'PAID', currency: 'GBP' },
      ...{ placedAt: `2026-03-0${day}T12:00:00.000Z`, taxIncluded: true },
      ...{ discount: '0', shipping: '0', tax: '0', rounding: '0' },
      lines: [
        {
          ...{ sku, description: 'An item', quantity: 1, unitPrice: '10', discount: '0' },
          ...{ serialNumbers: [serialNumber], warrantyPlan: 'CARE' },
        },
      ],
    }),
  );
}
const coverOf = async ({ lines: [line] }: Sale) => (await repositories().warranties(line?.warrantyIds ?? []))[0];
const cancel = async ({ order: { id: orderId } }: Sale) =>
  resultOf(
    await updateOrderStatus(contextFor('updateOrderStatus'), {
      ...{ orderId, status: 'CANCELLED', occurredAt: '2026-03-09T12:00:00.000Z' },
    }),
  );

describe('an item', () => {
  test('belongs to its product: the same number of another product is another item', async () => {
    const [watch, camera] = [await sell(ana, 'WATCH', '1001'), await sell(bo, 'CAMERA', '1001', 3)];
    expect((await coverOf(watch))?.voidedBecause).toBeNull();
    expect(await repositories().serials([{ sku: 'watch ', serialNumber: '1001' }])).toMatchObject([
      { customerId: ana },
    ]);
    const found = await repositories().serialsByNumber('1 001');
    expect(found.map(({ sku, orderId }) => [sku, orderId])).toEqual([
      ['CAMERA', camera.order.id],
      ['WATCH', watch.order.id],
    ]);
    expect(await repositories().customerIds({ kind: 'serialNumber', serialNumber: '10-01' })).toEqual([bo, ana]);
  });

  test('has its number exactly as written: 1-23 and 12-3 are two items', async () => {
    const [one] = [await sell(ana, 'RING', '1-23'), await sell(bo, 'RING', '12-3', 3)];
    expect((await coverOf(one))?.voidedBecause).toBeNull();
    expect(await repositories().customerIds({ kind: 'serialNumber', serialNumber: '1-23' })).toEqual([ana]);
    expect(await repositories().customerIds({ kind: 'serialNumber', serialNumber: '123' })).toHaveLength(2);
  });

  test('goes back to its former owner with its cover when a mistyped sale is cancelled, at the cost of that sale', async () => {
    const first = await sell(ana, 'WATCH', '2002');
    const before = [await coverOf(first), (await repositories().serials([{ sku: 'WATCH', serialNumber: '2002' }]))[0]];
    const mistyped = await sell(bo, 'WATCH', '2002', 5);
    expect((await coverOf(first))?.voidedBecause).toBe('The item was sold again.');
    meter.reset();
    await cancel(mistyped);
    // Reads: pointer, order and lines, metrics and the other orders from both ends, the item under its
    // key and its former key, both covers after their pointers, and the cover of the mistyped sale once more.
    expect(meter.operations.filter((operation) => operation !== 'TransactWriteItems')).toHaveLength(11);
    // Writes: idempotency record, order, metrics, item, and both covers.
    expectUnits(meter, 6 * 2 + 14);
    const [cover, item] = [
      await coverOf(first),
      (await repositories().serials([{ sku: 'WATCH', serialNumber: '2002' }]))[0],
    ];
    expect(cover).toEqual({ ...before[0], version: 3 });
    expect(item).toEqual({ ...before[1], version: 3, sales: item?.sales });
    expect(item?.sales).toHaveLength(2);
  });

  test('may have a sku and a serial number longer than any key', async () => {
    const [sku, serialNumber] = ['\ud55c'.repeat(200), '\u56fd'.repeat(200)];
    await sell(ana, sku, serialNumber);
    expect(await repositories().serials([{ sku, serialNumber }])).toMatchObject([{ customerId: ana }]);
    const { pk, sk } = serialKey({ sku, serialNumber });
    expect([Buffer.byteLength(pk) <= 2048, Buffer.byteLength(sk) <= 1024]).toEqual([true, true]);
  });
});

describe('an item of a table from before the sku was part of the key', () => {
  async function formerItem(serialNumber: string, fields: object): Promise<void> {
    const item = { pk: `SERIAL#${serialNumber}`, sk: '#OWNER', serialNumber, version: 4, ...fields };
    await table.client.call('PutItem', { TableName: table.name, Item: marshall(item) });
  }
  const SINCE = '2026-03-01T12:00:00.000Z';

  test('has the product of its cover, and a sale of another product does not change it', async () => {
    const watch = await sell(ana, 'WATCH', '3003-new');
    const warrantyId = watch.lines[0]?.warrantyIds[0] ?? '';
    await formerItem('3003', { customerId: ana, orderId: null, warrantyId, since: SINCE });
    expect(await repositories().serialsByNumber('3003')).toMatchObject([{ sku: 'WATCH', customerId: ana }]);
    await sell(bo, 'CAMERA', '3003', 5);
    expect((await coverOf(watch))?.voidedBecause).toBeNull();
    await sell(bo, 'WATCH', '3003', 5);
    expect((await coverOf(watch))?.voidedBecause).toBe('The item was sold again.');
    const found = await repositories().serialsByNumber('3003');
    expect(found.map(({ sku, customerId }) => [sku, customerId])).toEqual([
      ['CAMERA', bo],
      ['WATCH', bo],
    ]);
  });

  test('has the product of the line of its sale; a cancelled sale gives it back', async () => {
    const { order } = await sell(ana, 'LENS', '4004-new');
    await formerItem('4004NEW', { customerId: ana, orderId: order.id, warrantyId: null, since: SINCE });
    const [item] = await repositories().serials([{ sku: 'LENS', serialNumber: '4004 new' }]);
    expect(item).toMatchObject({ sku: 'LENS', customerId: ana });
    const mistyped = await sell(bo, 'LENS', '4004 new', 5);
    await cancel(mistyped);
    expect(await repositories().serials([{ sku: 'LENS', serialNumber: '4004 new' }])).toMatchObject([
      { customerId: ana, orderId: order.id, since: SINCE },
    ]);
  });
});

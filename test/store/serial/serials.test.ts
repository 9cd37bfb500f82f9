import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Result } from '../../../domain/kernel/command.ts';
import type { Sale } from '../../../domain/order/order.ts';
import { recordOrder } from '../../../domain/order/record-order.ts';
import { updateOrderStatus } from '../../../domain/order/update-order-status.ts';
import { registerCustomer } from '../../../domain/person/register-customer.ts';
import { saveWarrantyPlan } from '../../../domain/warranty/save-warranty-plan.ts';
import { createRepositories } from '../../../store/repositories.ts';
import { serialKey } from '../../../store/serial/serial-items.ts';
import { commandContextOn } from '../../support/command-context.ts';
import { expectUnits, type Meter } from '../../support/meter.ts';
import { freshTable } from '../../support/table.ts';

let table: Awaited<ReturnType<typeof freshTable>>;
let meter: Meter;
let [ana, bo] = ['', ''];
beforeAll(async () => {
  table = await freshTable();
  meter = table.meter;
  const plan = { code: 'CARE', name: 'Care', durationMonths: 24 };
  done(await saveWarrantyPlan(writing('saveWarrantyPlan'), plan));
  const register = async (given: string) =>
    done(await registerCustomer(writing('registerCustomer'), { name: { given } })).customer.id;
  [ana, bo] = [await register('Ana'), await register('Bo')];
});
beforeEach(() => meter.reset());

function done<T>(result: Result<T>): T {
  if (!('value' in result)) throw new Error(JSON.stringify(result.userErrors));
  return result.value;
}

let keys = 0;
const writing = (operation: string) => commandContextOn(table, { operation, idempotencyKey: `k${++keys}` });
const records = () => createRepositories(table, { consistent: true });

async function sell(id: string, sku: string, serialNumber: string, day = 2): Promise<Sale> {
  return done(
    await recordOrder(writing('recordOrder'), {
      ...{ number: `R${keys}`, source: 'POS', customer: { id }, ifUnknown: 'REJECT', status: 'PAID', currency: 'GBP' },
      ...{ placedAt: `2026-03-0${day}T12:00:00.000Z`, taxIncluded: true },
      ...{ discount: '0', shipping: '0', tax: '0', rounding: '0' },
      lines: [
        {
          ...{ sku, description: 'A thing', quantity: 1, unitPrice: '10', discount: '0' },
          ...{ serialNumbers: [serialNumber], warrantyPlan: 'CARE' },
        },
      ],
    }),
  );
}
const coverOf = async ({ lines: [line] }: Sale) => (await records().warranties(line?.warrantyIds ?? []))[0];
const cancel = async ({ order: { id: orderId } }: Sale) =>
  done(
    await updateOrderStatus(writing('updateOrderStatus'), {
      ...{ orderId, status: 'CANCELLED', occurredAt: '2026-03-09T12:00:00.000Z' },
    }),
  );

describe('an item', () => {
  test('is one of its product: the same number of another product is another item', async () => {
    const [watch, camera] = [await sell(ana, 'WATCH', '1001'), await sell(bo, 'CAMERA', '1001', 3)];
    expect((await coverOf(watch))?.voidedBecause).toBeNull();
    expect(await records().serials([{ sku: 'watch ', serialNumber: '1001' }])).toMatchObject([{ customerId: ana }]);
    const found = await records().serialsByNumber('1 001');
    expect(found.map(({ sku, orderId }) => [sku, orderId])).toEqual([
      ['CAMERA', camera.order.id],
      ['WATCH', watch.order.id],
    ]);
    expect(await records().customerIds({ kind: 'serialNumber', serialNumber: '10-01' })).toEqual([bo, ana]);
  });

  test('has its number just as it is written: 1-23 and 12-3 are two', async () => {
    const [one] = [await sell(ana, 'RING', '1-23'), await sell(bo, 'RING', '12-3', 3)];
    expect((await coverOf(one))?.voidedBecause).toBeNull();
    expect(await records().customerIds({ kind: 'serialNumber', serialNumber: '1-23' })).toEqual([ana]);
    expect(await records().customerIds({ kind: 'serialNumber', serialNumber: '123' })).toHaveLength(2);
  });

  test('of a mistyped sale goes back to its former owner with its cover, and costs what it cost to take', async () => {
    const first = await sell(ana, 'WATCH', '2002');
    const before = [await coverOf(first), (await records().serials([{ sku: 'WATCH', serialNumber: '2002' }]))[0]];
    const mistyped = await sell(bo, 'WATCH', '2002', 5);
    expect((await coverOf(first))?.voidedBecause).toBe('The item was sold again.');
    meter.reset();
    await cancel(mistyped);
    // The claim, the pointer of the order, the order and its lines, the sums and the other orders from both ends, the
    // item at its key and at its former one, both covers behind their pointers, and of the mistyped sale once more.
    expect(meter.operations.filter((operation) => operation !== 'TransactWriteItems')).toHaveLength(12);
    // Claim, order, sums, item, and both covers.
    expectUnits(meter, 6 * 2 + 15);
    const [cover, item] = [
      await coverOf(first),
      (await records().serials([{ sku: 'WATCH', serialNumber: '2002' }]))[0],
    ];
    expect(cover).toEqual({ ...before[0], version: 3 });
    expect(item).toEqual({ ...before[1], version: 3, sales: item?.sales });
    expect(item?.sales).toHaveLength(2);
  });

  test('may have a name and a number longer than any key', async () => {
    const [sku, serialNumber] = ['\ud55c'.repeat(200), '\u56fd'.repeat(200)];
    await sell(ana, sku, serialNumber);
    expect(await records().serials([{ sku, serialNumber }])).toMatchObject([{ customerId: ana }]);
    const { pk, sk } = serialKey({ sku, serialNumber });
    expect([Buffer.byteLength(pk) <= 2048, Buffer.byteLength(sk) <= 1024]).toEqual([true, true]);
  });
});

describe('an item of a table from before the sku was part of the key', () => {
  async function formerItem(serialNumber: string, fields: object): Promise<void> {
    const item = { pk: `SERIAL#${serialNumber}`, sk: '#OWNER', serialNumber, version: 4, ...fields };
    await table.client.send(new PutItemCommand({ TableName: table.name, Item: marshall(item) }));
  }
  const SINCE = '2026-03-01T12:00:00.000Z';

  test('is of the product that its cover names, and another product leaves it alone', async () => {
    const watch = await sell(ana, 'WATCH', '3003-new');
    const warrantyId = watch.lines[0]?.warrantyIds[0] ?? '';
    await formerItem('3003', { customerId: ana, orderId: null, warrantyId, since: SINCE });
    expect(await records().serialsByNumber('3003')).toMatchObject([{ sku: 'WATCH', customerId: ana }]);
    await sell(bo, 'CAMERA', '3003', 5);
    expect((await coverOf(watch))?.voidedBecause).toBeNull();
    await sell(bo, 'WATCH', '3003', 5);
    expect((await coverOf(watch))?.voidedBecause).toBe('The item was sold again.');
    const found = await records().serialsByNumber('3003');
    expect(found.map(({ sku, customerId }) => [sku, customerId])).toEqual([
      ['CAMERA', bo],
      ['WATCH', bo],
    ]);
  });

  test('is of the product of its sale’s line; a sale that took it and is cancelled gives it back', async () => {
    const { order } = await sell(ana, 'LENS', '4004-new');
    await formerItem('4004NEW', { customerId: ana, orderId: order.id, warrantyId: null, since: SINCE });
    const [item] = await records().serials([{ sku: 'LENS', serialNumber: '4004 new' }]);
    expect(item).toMatchObject({ sku: 'LENS', customerId: ana });
    const mistyped = await sell(bo, 'LENS', '4004 new', 5);
    await cancel(mistyped);
    expect(await records().serials([{ sku: 'LENS', serialNumber: '4004 new' }])).toMatchObject([
      { customerId: ana, orderId: order.id, since: SINCE },
    ]);
  });
});

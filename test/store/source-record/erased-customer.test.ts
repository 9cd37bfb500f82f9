import { beforeEach, expect, it } from 'vitest';
import type { SourceCustomer, SourceOrder } from '../../../domain/source-record/record/source-record.ts';
import { removeRecords } from '../../../store/privacy/remove-record.ts';
import { removalWithoutFiles } from '../../support/removal.ts';
import { openSourceTable, type SourceTable } from '../../support/source-records.ts';
import { readContents } from '../../support/table-contents.ts';

const ago = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toISOString();
/** After the erasure; the graph accepts the clock of another system that is some minutes fast. */
const soon = (): string => new Date(Date.now() + 60_000).toISOString();

const nell = (version: string): SourceCustomer => ({
  ...{ kind: 'customer', externalId: '7001', version, path: [] },
  name: { given: 'Nell', family: 'Whittle' },
});

const order = (externalId: string, placedAt: string, customer: SourceOrder['customer']): SourceOrder => ({
  ...{ kind: 'order', externalId, version: placedAt, path: [], number: `#${externalId}`, source: 'ECOMMERCE' },
  ...{ location: null, customer, contact: { email: 'nell@example.test' }, status: 'PAID', placedAt, currency: 'GBP' },
  lines: [{ externalId: 'a', sku: 'SKU-a', description: 'Ring', quantity: 1, unitPrice: '10.00', discount: '0' }],
  ...{ taxIncluded: true, discount: '0', shipping: '0', tax: '0', rounding: '0', total: '10.00' },
});

let table: SourceTable['table'];
let apply: SourceTable['apply'];
beforeEach(async () => {
  ({ table, apply } = await openSourceTable({ waiter: null }));
});

it('an erased person stays erased, whatever older state arrives, and a newer purchase starts a new record', async () => {
  const [former, between] = [ago(60), ago(30)];
  await apply(order('450', former, nell(former)));
  const [erased] = (await readContents(table)).customers;
  await removeRecords(table, [erased?.id ?? ''], removalWithoutFiles(), () => true);
  const left = JSON.stringify([...(await readContents(table)).items.values()]);
  expect(left).not.toMatch(/Whittle|nell@example\.test|7001/);

  expect(await apply(nell(former))).toEqual({ outcome: 'UNCHANGED' });
  expect(await apply(nell(between))).toEqual({ outcome: 'UNCHANGED' });
  await apply(order('451', between, nell(between)));
  await apply(order('452', between, '7001'));
  await apply({ ...order('450', former, nell(between)), version: between, status: 'FULFILLED' });
  const after = await readContents(table);
  expect(after.customers).toEqual([]);
  expect(after.orders.map(({ customerId, contact }) => [customerId, contact])).toEqual([
    [null, null],
    [null, null],
    [null, null],
  ]);

  await apply(order('460', soon(), nell(between)));
  const { customers, orders } = await readContents(table);
  expect(customers).toMatchObject([{ name: { given: 'Nell' } }]);
  expect(customers[0]?.id).not.toBe(erased?.id);
  expect(orders.filter(({ customerId }) => customerId === customers[0]?.id).map(({ number }) => number)).toEqual([
    '#460',
  ]);
});

it('the tombstone of a link has the time that its eraser gives', async () => {
  const [before, erasure] = [ago(60), '2031-05-01T00:00:00.000Z'];
  await apply(nell(before));
  const [erased] = (await readContents(table)).customers;
  await removeRecords(
    table,
    [erased?.id ?? ''],
    removalWithoutFiles(() => erasure),
    () => true,
  );
  const { items } = await readContents(table);
  const tombstones = [...items.values()].flatMap(({ erasedAt }) => erasedAt?.S ?? []);
  expect(tombstones).toEqual([erasure]);
});

import { beforeEach, describe, expect, it } from 'vitest';
import type { SourceCustomer, SourceOrder, SourceRecord } from '../../../domain/source-record/record/source-record.ts';
import { atMarch as at, openSourceTable, type SourceTable } from '../../support/source-records.ts';
import { readContents } from '../../support/table-contents.ts';

let table: SourceTable['table'];
let apply: SourceTable['apply'];
beforeEach(async () => {
  ({ table, apply } = await openSourceTable());
});

const ALIAS = 'email-nell@example.com';

const byId = (id: string, name = 'Nell'): SourceCustomer => ({
  ...{ kind: 'customer', externalId: id, version: at(2), path: [], aliases: [ALIAS] },
  name: { given: name, family: 'Whittle' },
  emails: [{ address: 'nell@example.com', verified: false, primary: true }],
});

/** As a file names her, with the name on the bill. */
const byEmail = (day: number): SourceCustomer => ({
  ...{ kind: 'customer', externalId: ALIAS, version: at(day), path: [] },
  name: { given: 'N.', family: 'Whittle' },
  emails: [{ address: 'nell@example.com', verified: false, primary: true }],
});

const order = (id: string, customer: SourceCustomer, day = 1): SourceOrder => ({
  ...{ kind: 'order', externalId: id, version: at(day), path: [], number: `#${id}`, source: 'ECOMMERCE' },
  ...{ location: null, customer, status: 'PAID', placedAt: at(day), currency: 'GBP', taxIncluded: true },
  ...{ discount: '0', shipping: '0', tax: '0', rounding: '0', total: '10.00' },
  lines: [{ externalId: 'a', sku: 'RING', description: 'Ring', quantity: 1, unitPrice: '10.00', discount: '0' }],
});

describe('a customer that files name by the address', () => {
  it.each([
    ['after her own record', [byId('7001'), order('1', byEmail(1)), order('2', byEmail(3), 3)]],
    ['before her own record', [order('1', byEmail(1)), order('2', byEmail(3), 3), byId('7001')]],
    ['around her own record', [order('1', byEmail(1)), byId('7001'), order('2', byEmail(3), 3)]],
  ])('%s has one record with all orders', async (_, records) => {
    for (const record of [...records, ...records]) await apply(record);
    const { customers, orders, metrics } = await readContents(table);
    expect(customers).toHaveLength(1);
    expect(customers[0]?.externalIds.map(({ value }) => value)).toContain('7001');
    expect(customers[0]?.name).toMatchObject({ given: 'Nell', family: 'Whittle' });
    expect(orders.map(({ customerId }) => customerId)).toEqual([customers[0]?.id, customers[0]?.id]);
    expect(metrics).toMatchObject([{ orderCount: 2, lifetimeValue: 2_000 }]);
  });

  it('gives the record to the first customer with the address only', async () => {
    for (const record of [order('1', byEmail(1)), byId('7001'), byId('7002', 'Ned')]) await apply(record);
    const { customers, orders } = await readContents(table);
    const nell = customers.find(({ externalIds }) => externalIds.some(({ value }) => value === '7001'));
    expect(customers).toHaveLength(2);
    expect(orders[0]?.customerId).toBe(nell?.id);
  });
});

describe('two customers that the system merged', () => {
  const merge: SourceRecord = {
    ...{ kind: 'customerRemoval', externalId: '7002', version: at(9), path: [], mergedInto: '7001' },
  };
  const kept: SourceCustomer = { ...byId('7001'), aliases: [] };
  const gone: SourceCustomer = { ...byId('7002', 'Nelly'), aliases: [] };

  it.each([
    ['at last', [kept, gone, merge]],
    ['before the kept one arrives', [gone, merge, kept, merge]],
    ['before both arrive', [merge, kept, gone, merge]],
  ])('are one person, when they are merged %s', async (_, records) => {
    for (const record of records) await apply(record);
    expect(await apply(merge)).toEqual({ outcome: 'UNCHANGED' });
    const { customers } = await readContents(table);
    const ids = customers.map(({ id }) => id).toSorted();
    expect(customers).toHaveLength(2);
    for (const { records: all = [] } of customers) expect([...all].toSorted()).toEqual(ids);
    expect(customers.flatMap(({ externalIds }) => externalIds.map(({ value }) => value))).toEqual(['7001']);
  });

  it('wait for a customer that has not arrived', async () => {
    await apply(gone);
    expect(await apply(merge)).toMatchObject({ outcome: 'WAITING', kind: 'customer', externalId: '7001' });
  });
});

import { expect, it } from 'vitest';
import { mergeCustomers } from '../../../domain/person/merge-customers.ts';
import { unmergeCustomer } from '../../../domain/person/unmerge-customer.ts';
import { applySourceRecord } from '../../../domain/source-record/apply-source-record.ts';
import type { SourceCustomer, SourceOrder, SourceRecord } from '../../../domain/source-record/record/source-record.ts';
import { saveSourceShop, sourceContext } from '../../support/source-records.ts';
import { viewOf } from '../../support/source-view.ts';
import { freshTable } from '../../support/table.ts';
import { readContents } from '../../support/table-contents.ts';

const at = (day: number): string => `2026-03-0${day}T10:00:00.000Z`;

const customer = (externalId: string, day: number, given: string, mail: string): SourceCustomer => ({
  ...{ kind: 'customer', externalId, version: at(day), path: [], name: { given, family: `Family${externalId}` } },
  emails: [{ address: mail, verified: false, primary: false }],
});

const order = (externalId: string, day: number, buyer: string, quantity: number): SourceOrder => ({
  ...{ kind: 'order', externalId, version: at(day), path: [], number: `#${externalId}`, source: 'ECOMMERCE' },
  ...{ location: null, customer: buyer, status: 'PAID', placedAt: at(1), currency: 'GBP' },
  lines: [{ externalId: 'a', sku: 'SKU-a', description: 'Ring', quantity, unitPrice: '10.00', discount: '0' }],
  ...{ taxIncluded: true, discount: '0', shipping: '0', tax: '0', rounding: '0', total: `${quantity * 10}.00` },
});

const BEFORE: readonly SourceRecord[] = [
  customer('1', 1, 'Ada', 'ada@one.test'),
  customer('2', 1, 'Bo', 'bo@two.test'),
  order('450', 1, '1', 2),
];
const WHILE_MERGED: readonly SourceRecord[] = [
  customer('2', 2, 'Bea', 'bea@two.test'),
  order('450', 2, '1', 3),
  order('451', 2, '2', 1),
  {
    kind: 'refund',
    externalId: 'r1',
    version: at(2),
    path: [],
    order: '451',
    source: 'ECOMMERCE',
    location: null,
    occurredAt: at(2),
    reason: 'OTHER',
    amount: '4.00',
    currency: 'GBP',
    lines: [],
  },
];

it('what arrives while two customers are merged is what each has once they are taken apart', async () => {
  const views: unknown[] = [];
  for (const isMerged of [false, true]) {
    const table = await freshTable();
    await saveSourceShop(table);
    const context = sourceContext(table);
    const till = sourceContext(table, { integration: { code: 'square-uk', system: 'SQUARE', stores: new Map() } });
    // Two external ids of one system tell people apart: the second customer comes from another system.
    const apply = (record: SourceRecord) =>
      applySourceRecord(['2', '451', 'r1'].includes(record.externalId) ? till : context, record);
    for (const record of BEFORE) await apply(record);
    const [survivor = '', other = ''] = (await readContents(table)).customers
      .toSorted((one, two) => ((one.name?.family ?? '') < (two.name?.family ?? '') ? -1 : 1))
      .map(({ id }) => id);
    const merge = { survivor, others: [other] };
    if (isMerged)
      expect(await mergeCustomers(context.createContext('mergeCustomers', 'm', merge), merge)).toHaveProperty('value');
    for (const record of WHILE_MERGED) await apply(record);
    const unmerge = { recordId: other };
    if (isMerged)
      expect(await unmergeCustomer(context.createContext('unmergeCustomer', 'u', unmerge), unmerge)).toHaveProperty(
        'value',
      );
    for (const record of [...WHILE_MERGED, ...BEFORE]) await apply(record);
    views.push(await viewOf(table));
  }
  expect(views[1]).toEqual(views[0]);
});

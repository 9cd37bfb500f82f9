import fc from 'fast-check';
import { expect, it } from 'vitest';
import { shopifyCustomersFormat } from '../../../../connectors/shopify/files/customers-csv.ts';
import { customer as webhook } from '../fixtures/customers.ts';
import { mapToRecords } from '../support/mapped.ts';
import { OPTIONS, rowsOf } from './rows.ts';

const PRESENT = `Customer ID,First Name,Last Name,Email,Accepts Email Marketing,Default Address Company,Default Address Address1,Default Address Address2,Default Address City,Default Address Province Code,Default Address Country Code,Default Address Zip,Default Address Phone,Phone,Accepts SMS Marketing,Total Spent,Total Orders,Note,Tax Exempt,Tags
'706405506930370084,Hana,Ropata,hana.ropata@example.nz,yes,,12 Tui Street,Flat 3,Auckland,AUK,NZ,'1010,,'+64215550101,no,404.95,3,Prefers the blue box,no,"VIP, Léon"`;

const FORMER = `First Name,Last Name,Email,Company,Address1,Address2,City,Province,Province Code,Country,Country Code,Zip,Phone,Accepts Marketing,Total Spent,Total Orders,Tags,Note,Tax Exempt
Hana,Ropata,Hana.Ropata@example.nz,Kauri & Co,12 Tui Street,,Auckland,Auckland,AUK,New Zealand,NZ,1010,'+64215550101,no,0.00,0,,,no`;

function mapRow(csv: string) {
  const rows = rowsOf(csv);
  const result = shopifyCustomersFormat.map(rows, OPTIONS);
  return { rows, result, record: 'records' in result ? result.records[0] : undefined };
}

it('maps a customer of the present export', () => {
  const { record, rows } = mapRow(PRESENT);
  expect(record).toEqual({
    kind: 'customer',
    externalId: '706405506930370084',
    version: '1970-01-01T00:00:00.000Z#000000000003#000000000404',
    path: [],
    aliases: ['email-hana.ropata@example.nz'],
    name: { given: 'Hana', family: 'Ropata' },
    emails: [{ address: 'hana.ropata@example.nz', verified: false, primary: true }],
    phones: [{ number: '+64215550101', verified: false, primary: true }],
    addresses: [
      { lines: ['12 Tui Street', 'Flat 3'], locality: 'Auckland', region: 'AUK', postalCode: '1010', country: 'NZ' },
    ],
    attributes: [
      { name: 'Shopify note', value: 'Prefers the blue box' },
      { name: 'Shopify tags', value: 'VIP, Léon' },
    ],
    consents: [
      {
        channel: 'EMAIL',
        purpose: 'MARKETING',
        consent: 'GRANTED',
        occurredAt: '1970-01-01T00:00:00.000Z',
        evidence: 'Shopify: customer export, without a time',
      },
    ],
  });
  const [first = {}] = rows;
  expect(shopifyCustomersFormat.keyOf(first)).toBe('706405506930370084');
  expect(shopifyCustomersFormat.groupOf(rows)).toBe('hana.ropata@example.nz');
});

it('has the external id of the webhook, and an older version', () => {
  const [hook] = mapToRecords('customers/update', webhook);
  const { record } = mapRow(PRESENT);
  expect(record?.externalId).toBe(hook?.externalId);
  expect((record?.version ?? '') < (hook?.version ?? '')).toBe(true);
});

it('maps a customer of a former export, whose address of mail is the id', () => {
  expect(mapRow(FORMER).record).toMatchObject({
    externalId: 'email-hana.ropata@example.nz',
    addresses: [{ lines: ['Kauri & Co', '12 Tui Street'], region: 'Auckland', country: 'NZ' }],
  });
  expect(mapRow(FORMER).record).not.toHaveProperty('consents');
});

it('refuses a row that names nobody', () => {
  expect(mapRow('Customer ID,Email,Phone\n,,').result).toMatchObject({ problems: [{ path: 'Customer ID' }] });
});

it('never fails, whatever stands in the cells', () => {
  const [header = ''] = PRESENT.split('\n');
  const row = fc.dictionary(fc.oneof(fc.constantFrom(...header.split(',')), fc.string()), fc.string());
  fc.assert(
    fc.property(row, (cells) => {
      shopifyCustomersFormat.keyOf(cells);
      shopifyCustomersFormat.groupOf([cells]);
      shopifyCustomersFormat.map([cells], OPTIONS);
    }),
    { numRuns: 500 },
  );
});

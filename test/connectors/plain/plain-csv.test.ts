import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { customersFormat } from '../../../connectors/plain/customers-csv.ts';
import { ordersFormat } from '../../../connectors/plain/orders-csv.ts';

const OPTIONS = { timeZone: 'Pacific/Auckland', currency: 'NZD', country: 'NZ' };

describe('customers', () => {
  test('have one row with their details, and answers only with the time of the row', () => {
    const row = {
      ...{ customer_id: ' 17 ', given_name: 'Ana', family_name: 'Novak', email: 'ana@example.com', phone: '' },
      ...{ updated_at: '2026-03-02 14:05', birth_date: '1980-12-31', email_marketing: 'yes', sms_marketing: 'no' },
      ...{ address_line1: '1 High Street', address_city: 'Nelson', address_postcode: '7010', loyalty_number: 'L1' },
    };
    expect(customersFormat.keyOf(row)).toBe('17');
    expect(customersFormat.map([row], OPTIONS)).toMatchObject({
      records: [
        {
          ...{ kind: 'customer', externalId: '17', version: '2026-03-02T01:05:00.000Z', birthDate: '1980-12-31' },
          ...{ name: { given: 'Ana', family: 'Novak' }, loyalty: { number: 'L1' }, phones: [] },
          emails: [{ address: 'ana@example.com', verified: false, primary: true }],
          addresses: [{ lines: ['1 High Street'], locality: 'Nelson', postalCode: '7010', country: 'NZ' }],
          consents: [
            { channel: 'EMAIL', consent: 'GRANTED', occurredAt: '2026-03-02T01:05:00.000Z' },
            { channel: 'SMS', consent: 'DENIED' },
          ],
        },
      ],
    });
    const { updated_at: _, ...undated } = row;
    expect(customersFormat.map([undated], OPTIONS)).toMatchObject({ records: [{ consents: [] }] });
  });

  test.each([
    [{ customer_id: '' }, '0.customer_id'],
    [{ customer_id: '1', updated_at: 'yesterday' }, 'updated_at'],
    [{ customer_id: '1', birth_date: '31.12.1980' }, 'birth_date'],
    [{ customer_id: '1', email_marketing: 'maybe' }, '0.email_marketing'],
  ])('that are not as documented are problems with their column: %j', (row, path) => {
    expect(customersFormat.map([row], OPTIONS)).toMatchObject({ problems: [{ path }] });
  });
});

describe('orders', () => {
  const first = {
    ...{ order_id: 'A1', placed_at: '2026-03-02T10:00:00Z', customer_id: '17', status: 'fulfilled', store: 'york' },
    ...{
      sku: 'RING-1',
      quantity: '2',
      unit_price: '10.00',
      line_discount: '1.00',
      shipping: '5.00',
      order_total: '34.00',
    },
  };
  const second = { order_id: '', sku: 'RING-2', quantity: '1', unit_price: '10.00' };

  test('have a row for each line, and what belongs to the order in the first', () => {
    expect([ordersFormat.keyOf(first), ordersFormat.keyOf(second)]).toEqual(['A1', null]);
    expect(ordersFormat.map([first, second], OPTIONS)).toMatchObject({
      records: [
        {
          ...{ kind: 'order', externalId: 'A1', number: 'A1', version: '2026-03-02T10:00:00.000Z', customer: '17' },
          ...{
            location: 'york',
            status: 'FULFILLED',
            currency: 'NZD',
            shipping: '5.00',
            total: '34.00',
            taxIncluded: true,
          },
          lines: [
            { sku: 'RING-1', description: 'RING-1', quantity: 2, unitPrice: '10.00', discount: '1.00' },
            { sku: 'RING-2', quantity: 1, unitPrice: '10.00', discount: '0' },
          ],
        },
      ],
    });
  });

  test.each([
    [{ quantity: '1.5' }, '0.quantity'],
    [{ quantity: '-1' }, '0.quantity'],
    [{ unit_price: '1,50' }, '0.unit_price'],
    [{ placed_at: '02.03.2026' }, 'placed_at'],
    [{ currency: 'euro' }, 'currency'],
    [{ status: 'SHIPPED' }, '0.status'],
  ])('that are not as documented are problems with their column: %j', (change, path) => {
    expect(ordersFormat.map([{ ...first, ...change }], OPTIONS)).toMatchObject({ problems: [{ path }] });
  });

  test('of one customer are one group, and so are those of one guest', () => {
    expect(ordersFormat.groupOf([first])).toBe('17');
    expect(ordersFormat.groupOf([{ ...first, customer_id: '', email: 'Ana@example.com' }])).toBe('ana@example.com');
  });
});

test('no cell makes a format fail', () => {
  const columns = [
    'order_id',
    'customer_id',
    'placed_at',
    'updated_at',
    'sku',
    'quantity',
    'unit_price',
    'order_total',
    'status',
    'birth_date',
  ];
  const row = fc.dictionary(fc.constantFrom(...columns), fc.string(), { maxKeys: columns.length });
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 3 }), (rows) => {
      for (const format of [customersFormat, ordersFormat]) {
        format.groupOf(rows);
        const mapped = format.map(rows, OPTIONS);
        expect('records' in mapped || mapped.problems.length > 0).toBe(true);
      }
    }),
  );
});

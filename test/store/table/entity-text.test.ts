import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Interaction } from '../../../domain/interaction/interaction.ts';
import type { Order } from '../../../domain/order/order.ts';
import { entityOf, itemOf, textItemOf } from '../../../store/table/item.ts';
import { sizeOf } from '../../../store/table/item-size.ts';
import { orderOf } from '../../support/orders.ts';

const KEY = { pk: 'p', sk: 's' };
const ORDER = orderOf({ id: 'ord_1', customerId: 'cus_1' });

const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { maxDepth: 3 },
    fc.string({ unit: 'grapheme' }),
    fc.boolean(),
    fc.constant(null),
    fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }),
    fc.array(tie('any'), { maxLength: 3 }),
    fc.dictionary(fc.string(), tie('any'), { noNullPrototype: true, maxKeys: 3 }),
  ),
})).any;

describe('an entity that is stored as a text', () => {
  test('is read as one that is stored as attributes, whatever its values are', () => {
    const names = fc.constantFrom(...Object.keys(ORDER), 'isUnpaid', 'tip');
    fc.assert(
      fc.property(fc.dictionary(names, value, { noNullPrototype: true }), (changes) => {
        const { version: _, ...changed } = { ...ORDER, ...changes };
        const order = { ...changed, version: 3 };
        const indexKeys = { queuePk: 'q', queueSk: 'r' };
        expect(entityOf(textItemOf('order', KEY, order, indexKeys))).toEqual(entityOf(itemOf(KEY, order, indexKeys)));
      }),
    );
  });

  test('has attributes for its keys and its version only, and is no larger', () => {
    const item = textItemOf('order', KEY, ORDER, { calendarPk: 'c', calendarSk: 'd' });
    expect(Object.keys(item).toSorted()).toEqual([
      'calendarPk',
      'calendarSk',
      'entityText',
      'pk',
      'sk',
      'textKind',
      'version',
    ]);
    expect(item['version']).toEqual({ N: String(ORDER.version) });
    expect(sizeOf(item)).toBeLessThan(sizeOf(itemOf(KEY, ORDER, { calendarPk: 'c', calendarSk: 'd' })));
  });

  test('has attributes if a text of it would be too long for an item', () => {
    const order = { ...ORDER, number: '\u0001'.repeat(60_000) };
    const item = textItemOf('order', KEY, order);
    expect(item).toEqual(itemOf(KEY, order));
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY, 2 ** 60, new Date(), new Map()])('is refused with %s', (total) => {
    expect(() => textItemOf('order', KEY, { ...ORDER, total })).toThrow('cannot be stored');
  });

  test('is refused if its kind is of a later version', () => {
    expect(() => entityOf({ entityText: { S: '{}' }, textKind: { S: 'warranty' } })).toThrow('unknown kind');
  });

  test('has what a former version changed beside the text', () => {
    const item = { ...textItemOf('order', KEY, ORDER), status: { S: 'CANCELLED' }, deliveredAt: { NULL: true } };
    expect(entityOf(item)).toEqual({ ...ORDER, status: 'CANCELLED', deliveredAt: null });
  });
});

describe('texts that are stored', () => {
  test('of an order keep their meaning', () => {
    const text =
      '{"id":"ord_1","number":"R1","source":"POS","customerId":"cus_1","status":"PAID","occurredAt":"2026-03-02T12:00:00.000Z",' +
      '"placedOn":"2026-03-02","recordedAt":"2026-03-02T12:00:00.000Z","currency":"GBP","valuedIn":"GBP","subtotal":120,"total":120,' +
      '"lineCount":1,"bought":[{"sku":"RING","category":null,"quantity":1,"returned":0}]}';
    expect(entityOf({ version: { N: '1' }, entityText: { S: text }, textKind: { S: 'order' } })).toEqual({
      ...{ id: 'ord_1', version: 1, number: 'R1', source: 'POS', store: null, associate: null, customerId: 'cus_1' },
      ...{ contact: null, status: 'PAID', occurredAt: '2026-03-02T12:00:00.000Z', placedOn: '2026-03-02' },
      ...{ recordedAt: '2026-03-02T12:00:00.000Z', promisedBy: null, fulfilledAt: null, deliveredAt: null },
      ...{ currency: 'GBP', exchangeRate: null, valuedIn: 'GBP', taxIncluded: true, subtotal: 120, discount: 0 },
      ...{ shipping: 0, tax: 0, rounding: 0, total: 120, refunded: 0, lineCount: 1, paymentLast4: null, shipTo: null },
      ...{ bought: [{ sku: 'RING', category: null, quantity: 1, returned: 0 }], plans: [], returned: {} },
    } satisfies Order);
  });

  test('of an interaction keep their meaning', () => {
    const text =
      '{"id":"int_1","occurredAt":"2026-03-02T12:00:00.000Z","customerId":"cus_1","recordedAt":"2026-03-02T12:00:00.000Z",' +
      '"type":"NOTE","direction":"OUTBOUND","source":"SUPPORT"}';
    expect(entityOf({ entityText: { S: text }, textKind: { S: 'interaction' } })).toEqual({
      ...{ id: 'int_1', occurredAt: '2026-03-02T12:00:00.000Z', customerId: 'cus_1', via: null, touchpoint: null },
      ...{ recordedAt: '2026-03-02T12:00:00.000Z', type: 'NOTE', direction: 'OUTBOUND', source: 'SUPPORT' },
      ...{ store: null, agent: null, subject: null, body: null, sentiment: null, skus: [], orderId: null },
      warrantyId: null,
    } satisfies Interaction);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Customer } from '../../../domain/customer/customer.ts';
import type { Interaction } from '../../../domain/interaction/interaction.ts';
import { COUNTING } from '../../../domain/matching/counting/counting.ts';
import type { Order } from '../../../domain/order/order.ts';
import { noPreferences } from '../../../domain/preferences/preferences.ts';
import type { Metrics } from '../../../domain/profile/metrics.ts';
import type { Warranty } from '../../../domain/warranty/warranty.ts';
import { profileItem } from '../../../store/customer/customer-items.ts';
import { OVERRIDES_ATTRIBUTE } from '../../../store/customer/customer-keys.ts';
import { entityOf, itemOf, textItemOf } from '../../../store/table/item.ts';
import { sizeOf } from '../../../store/table/item-size.ts';
import { customerWith } from '../../support/heads.ts';
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

  test('is read as one that is stored as attributes, whatever of its nested values is usual', () => {
    const rule = fc.constantFrom(null, undefined, '09:00', 3);
    const tastes = fc.constantFrom([], [{ topic: 'metal', value: 'gold' }], {}, null);
    fc.assert(
      fc.property(
        fc.record({ quietFrom: rule, quietTo: rule, weeklyCap: rule }, { requiredKeys: [] }),
        fc.record({ likes: tastes, dislikes: tastes }, { requiredKeys: [] }),
        (rules, changedTastes) => {
          const { overrides: _, ...usual } = noPreferences('cus_1');
          const preferences = {
            ...usual,
            rules: { ...usual.rules, ...rules },
            tastes: { ...usual.tastes, ...changedTastes },
          };
          const [asText, attributes] = [textItemOf('preferences', KEY, preferences), itemOf(KEY, preferences)];
          expect(entityOf(asText)).toEqual(entityOf(attributes));
        },
      ),
    );
  });

  test('is read as one that is stored as attributes, whatever of its parts is usual', () => {
    const text = fc.constantFrom(null, 'x');
    const contact = fc.record({ address: fc.string(), label: text, primary: fc.boolean() });
    const part = fc.oneof(contact, fc.constantFrom(null, 'x', 3));
    fc.assert(
      fc.property(
        fc.record({
          name: fc.option(fc.record({ given: text, family: text, preferred: text, pronunciation: text })),
          emails: fc.array(part, { maxLength: 3 }),
          addresses: fc.array(fc.record({ lines: fc.array(fc.string()), region: text, label: text }), { maxLength: 3 }),
          loyalty: fc.option(fc.record({ number: fc.string(), tier: text, points: text, memberSince: text })),
        }),
        (changes) => {
          const { overrides: _, ...customer } = { ...customerWith({ id: 'cus_1' }), ...changes };
          const [asText, attributes] = [textItemOf('customer', KEY, customer), itemOf(KEY, customer)];
          expect(entityOf(asText)).toEqual(entityOf(attributes));
        },
      ),
    );
  });

  test('has attributes for its keys and its version only, and is smaller', () => {
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

  test.each([Number.NaN, Number.POSITIVE_INFINITY, 2 ** 60, new Date(), new Map(), [undefined]])(
    'is refused with %s',
    (total) => {
      expect(() => textItemOf('order', KEY, { ...ORDER, total })).toThrow('cannot be stored');
    },
  );

  test('is refused if its kind is of a later version', () => {
    expect(() => entityOf({ entityText: { S: '{}' }, textKind: { S: 'ofLaterVersion' } })).toThrow('unknown kind');
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

  test('of a profile keep their meaning, with its version, status and counting beside', () => {
    const item = {
      ...{ version: { N: '2' }, status: { S: 'ERASED' }, counting: { N: String(COUNTING) } },
      entityText: {
        S:
          '{"id":"cus_1","name":{"given":"Ana","family":null},"emails":[{"address":"ana@x.org","verified":true,"primary":true}],' +
          '"phones":[{"number":"+44770","verified":false,"primary":true}],' +
          '"addresses":[{"lines":["1 Rd"],"locality":null,"postalCode":null,"country":"GB"}],' +
          '"loyalty":{"number":"L1"},"entries":["loyalty#L1"],"createdAt":"2026-03-02T12:00:00.000Z",' +
          '"updatedAt":"2026-03-02T12:00:00.000Z","speaksFor":{}}',
      },
      textKind: { S: 'customer' },
    };
    const customer: Customer = {
      ...{ id: 'cus_1', version: 2, status: 'ERASED' },
      name: { given: 'Ana', family: null, preferred: null, pronunciation: null },
      emails: [{ address: 'ana@x.org', label: null, verified: true, primary: true }],
      phones: [{ number: '+44770', label: null, verified: false, primary: true }],
      addresses: [{ lines: ['1 Rd'], locality: null, region: null, postalCode: null, country: 'GB', label: null }],
      loyalty: { number: 'L1', tier: null, points: null, memberSince: null },
      ...{ birthDate: null, locale: null, externalIds: [], attributes: [], records: [], joinedAt: null },
      ...{ distinctFrom: [], origins: [], entries: ['loyalty#L1'], overrides: {} },
      unverified: { values: {}, emails: [], phones: [], addresses: [], attributes: [] },
      ...{ createdAt: '2026-03-02T12:00:00.000Z', updatedAt: '2026-03-02T12:00:00.000Z' },
    };
    const { overrides, ...fields } = customer;
    expect(entityOf(item)).toEqual({ ...fields, [OVERRIDES_ATTRIBUTE]: overrides, counting: COUNTING });
    expect(profileItem(customer)).toMatchObject(item);
  });

  test('of metrics keep their meaning', () => {
    const text =
      '{"customerId":"cus_1","orderCount":1,"firstOrderAt":"2026-03-02T12:00:00.000Z",' +
      '"lastOrderAt":"2026-03-02T12:00:00.000Z","spent":{"GBP":120},"lifetimeValue":120,"valuedOrders":1}';
    expect(entityOf({ version: { N: '1' }, entityText: { S: text }, textKind: { S: 'metrics' } })).toEqual({
      ...{ customerId: 'cus_1', version: 1, orderCount: 1, returnCount: 0, spent: { GBP: 120 }, lifetimeValue: 120 },
      ...{ firstOrderAt: '2026-03-02T12:00:00.000Z', lastOrderAt: '2026-03-02T12:00:00.000Z', valuedOrders: 1 },
      ...{ openCases: 0, caseNotes: [], latestScores: {}, jobNotes: [] },
    } satisfies Metrics);
  });

  test('of preferences keep their meaning', () => {
    const text = '{"customerId":"cus_1","edition":1,"speaksFor":{}}';
    const { overrides, ...fields } = { ...noPreferences('cus_1'), version: 2, edition: 1 };
    const expected = { ...fields, [OVERRIDES_ATTRIBUTE]: overrides };
    const item = { version: { N: '2' }, entityText: { S: text }, textKind: { S: 'preferences' } };
    expect(entityOf(item)).toEqual(expected);
    expect(textItemOf('preferences', KEY, expected)).toMatchObject(item);
  });

  test('of cover keep their meaning', () => {
    const text =
      '{"id":"war_1","customerId":"cus_1","sku":"RING","description":"Ring","startsOn":"2026-03-02",' +
      '"plan":{},"endsOn":"2028-03-01","inspectionsCountFrom":"2026-03-02"}';
    expect(entityOf({ version: { N: '1' }, entityText: { S: text }, textKind: { S: 'warranty' } })).toEqual({
      ...{ id: 'war_1', version: 1, customerId: 'cus_1', orderId: null, orderLineId: null, receipt: null, store: null },
      ...{ sku: 'RING', description: 'Ring', serialNumber: null, startsOn: '2026-03-02', endsOn: '2028-03-01' },
      ...{ plan: {} as Warranty['plan'], inspectionsCountFrom: '2026-03-02', nextInspectionDue: null },
      ...{ lastInspection: null, openAppointments: [], voidedBecause: null },
    } satisfies Warranty);
  });
});

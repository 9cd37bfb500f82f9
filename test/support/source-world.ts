import fc from 'fast-check';
import type {
  SourceCheckout,
  SourceConsent,
  SourceCustomer,
  SourceCustomerRemoval,
  SourceFulfilment,
  SourceOrder,
  SourceRecord,
  SourceRefund,
} from '../../domain/source-record/record/source-record.ts';

/** All that a small shop's system says, in the order in which it happened there. */
export type SourceWorld = readonly SourceRecord[];

const MINUTE = 60_000;
const START = Date.parse('2026-02-01T10:00:00.000Z');
/** Each change of the source has a minute of its own. */
const at = (minute: number): string => new Date(START + minute * MINUTE).toISOString();

const GIVEN = ['Ada', 'Bo', 'Cy'];
const ATTRIBUTES = ['size', 'stone'];

const customerState = fc.record(
  {
    given: fc.constantFrom(...GIVEN),
    emails: fc.subarray([0, 1, 2]),
    attributes: fc.subarray(ATTRIBUTES),
    locale: fc.constantFrom('en-GB', 'fr-FR', null),
  },
  { requiredKeys: ['given'] },
);

const customers = fc.array(
  fc.record({
    states: fc.array(customerState, { minLength: 1, maxLength: 3 }),
    removal: fc.option(fc.nat(3), { nil: null, freq: 3 }),
    answers: fc.array(fc.constantFrom('GRANTED', 'DENIED', 'UNKNOWN'), { maxLength: 2 }),
  }),
  { minLength: 1, maxLength: 2 },
);

const orders = fc.array(
  fc.record({
    customer: fc.constantFrom(0, 1, null),
    isNamedOnly: fc.boolean(),
    isNamedLate: fc.boolean(),
    source: fc.constantFrom('ECOMMERCE', 'POS'),
    states: fc.array(
      fc.record({
        status: fc.constantFrom('PLACED', 'PAID', 'FULFILLED', 'DELIVERED', 'CANCELLED'),
        quantity: fc.integer({ min: 2, max: 4 }),
        price: fc.constantFrom('10.00', '12.50'),
        more: fc.subarray(['b', 'c']),
        knowsTimes: fc.boolean(),
      }),
      { minLength: 1, maxLength: 3 },
    ),
    refunds: fc.array(fc.record({ isEmbedded: fc.boolean(), isGoodwill: fc.boolean() }), { maxLength: 2 }),
    steps: fc.subarray(['PAID', 'FULFILLED', 'DELIVERED', 'CANCELLED'] as const),
  }),
  { minLength: 1, maxLength: 2 },
);

const checkouts = fc.option(fc.record({ isAbandoned: fc.boolean(), isCompleted: fc.boolean() }), { nil: null });

/** What systems say, without contradictions: no refund is more than any state of its order has room for. */
export const sourceWorld = (): fc.Arbitrary<SourceWorld> =>
  fc.record({ customers, orders, checkouts }).map((plan) => {
    let minute = 0;
    const next = () => at(minute++);
    const records: SourceRecord[] = [];
    const stateOf = (index: number, state: (typeof plan.customers)[number]['states'][number]): SourceCustomer => ({
      ...{ kind: 'customer', externalId: `cust-${index}`, version: next(), path: [] },
      name: { given: state.given, family: `Family${index}` },
      ...(state.emails === undefined
        ? {}
        : {
            emails: state.emails.map((one) => ({
              ...{ address: `mail${one}@family${index}.test`, verified: false, primary: false },
            })),
          }),
      ...(state.attributes === undefined
        ? {}
        : { attributes: state.attributes.map((name) => ({ name, value: `${name} ${minute}` })) }),
      ...(state.locale === undefined ? {} : { locale: state.locale }),
    });
    for (const [index, { states, removal, answers }] of plan.customers.entries()) {
      for (const [number, state] of states.entries()) {
        if (removal === number) records.push(removalOf(index, next()));
        records.push(stateOf(index, state));
      }
      if (removal !== null && removal >= states.length) records.push(removalOf(index, next()));
      for (const consent of answers) records.push(consentOf(index, next(), consent));
    }
    for (const [index, order] of plan.orders.entries()) {
      const id = `order-${index}`;
      const placedAt = next();
      const owner = order.customer === null || order.customer >= plan.customers.length ? null : order.customer;
      const embedded = owner === null ? null : stateOf(owner, { given: 'Dee' });
      const refunds = order.refunds.map((refund, number) => refundOf(id, number, next(), refund, order.source));
      order.states.forEach(({ status, quantity, price, more, knowsTimes }, number) => {
        const isLast = number === order.states.length - 1;
        const hasOwner = !order.isNamedLate || isLast;
        const total = Number(price) * quantity + 5 * more.length;
        const fulfilledAt = at(minute + 2);
        const deliveredAt = at(minute + 3);
        const record: SourceOrder = {
          ...{ kind: 'order', externalId: id, version: next(), path: [], number: `#${index}`, source: order.source },
          ...{ location: order.source === 'POS' ? 'loc-1' : null, placedAt, status, currency: 'GBP' },
          customer: owner === null || !hasOwner ? null : order.isNamedOnly ? `cust-${owner}` : embedded,
          ...(knowsTimes ? { fulfilledAt, deliveredAt } : {}),
          lines: [
            { externalId: 'a', sku: 'SKU-a', description: 'Ring', quantity, unitPrice: price, discount: '0' },
            ...more.map((one) => ({
              ...{
                externalId: one,
                // Of another size: only the id of the source tells it from the ring that is returned.
                sku: one === 'b' ? 'SKU-a' : `SKU-${one}`,
                description: 'Box',
                quantity: 1,
                unitPrice: '5.00',
                discount: '0',
              },
            })),
          ].toSorted((one, other) => (number % 2 === 0 ? 1 : -1) * (one.externalId < other.externalId ? -1 : 1)),
          ...{ taxIncluded: true, discount: '0', shipping: '0', tax: '0', rounding: '0', total: total.toFixed(2) },
          ...(isLast ? { refunds: refunds.filter((_, at) => order.refunds[at]?.isEmbedded === true) } : {}),
        };
        records.push(record);
      });
      records.push(...refunds);
      for (const status of order.steps) {
        const occurredAt = next();
        const step: SourceFulfilment = {
          ...{
            kind: 'fulfilment',
            externalId: `${id}-${status}`,
            version: occurredAt,
            path: [],
            order: id,
            status,
            occurredAt,
          },
        };
        records.push(step);
      }
    }
    if (plan.checkouts !== null) records.push(...checkoutOf(next(), plan.checkouts, next));
    return records;
  });

const removalOf = (index: number, version: string): SourceCustomerRemoval => ({
  ...{ kind: 'customerRemoval', externalId: `cust-${index}`, version, path: [] },
});

const consentOf = (index: number, occurredAt: string, consent: 'GRANTED' | 'DENIED' | 'UNKNOWN'): SourceConsent => ({
  ...{ kind: 'consent', externalId: `cust-${index}`, version: occurredAt, path: [] },
  answers: [{ channel: 'EMAIL', purpose: 'MARKETING', consent, occurredAt }],
});

const refundOf = (
  order: string,
  number: number,
  occurredAt: string,
  { isGoodwill }: { readonly isGoodwill: boolean },
  source: 'ECOMMERCE' | 'POS',
): SourceRefund => ({
  ...{ kind: 'refund', externalId: `${order}-refund-${number}`, version: occurredAt, path: [], order, source },
  ...{ location: null, occurredAt, reason: 'CHANGED_MIND', amount: '4.00', currency: 'GBP' },
  lines: isGoodwill ? [] : [{ line: 'a', sku: 'SKU-a', quantity: 1 }],
});

function checkoutOf(
  startedAt: string,
  { isAbandoned, isCompleted }: { readonly isAbandoned: boolean; readonly isCompleted: boolean },
  next: () => string,
): readonly SourceCheckout[] {
  const checkout = (details: Partial<SourceCheckout>): SourceCheckout => ({
    ...{ kind: 'checkout', externalId: 'cart', version: next(), path: [], customer: 'cust-0', startedAt },
    ...{ completedAt: null, abandonedAt: null, skus: ['SKU-a'], ...details },
  });
  return [
    checkout({}),
    ...(isAbandoned ? [checkout({ abandonedAt: startedAt })] : []),
    ...(isCompleted ? [checkout({ completedAt: next() })] : []),
  ];
}

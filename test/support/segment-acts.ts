import fc from 'fast-check';
import { CONDITIONS } from './segment-conditions.ts';
import type { SegmentShop } from './segment-shop.ts';

export type Model = {
  readonly customers: string[];
  readonly orders: { readonly id: string; readonly sku: string }[];
  /** The condition of each segment, by its id. */
  readonly segments: Map<string, number>;
  count: number;
};
export type Choice = {
  readonly shop: SegmentShop;
  readonly model: Model;
  one<T>(values: readonly T[]): T;
  random(): number;
};

const ARTICLES = [
  { sku: 'RING-1', category: 'Rings' },
  { sku: 'CHAIN-1', category: 'Chains' },
];

/** Saves the condition with this index under a new segment or an existing one, or switches an existing one. */
export async function saveSegment({ shop, model, one }: Choice, index: number): Promise<void> {
  const [condition] = CONDITIONS[index] ?? [];
  const id = one([null, null, ...model.segments.keys()]);
  const input =
    id === null
      ? { name: `S-${model.count++}`, condition }
      : { id, ...one([{ condition }, { enabled: false }, { enabled: true, condition }]) };
  const payload = await shop.send('saveSegment', 'segment { id }', input);
  if (payload !== null && 'condition' in input) model.segments.set(payload.segment.id, index);
}

/** @returns whether it changed something */
export const ACTS: Readonly<Record<string, (choice: Choice) => Promise<unknown>>> = {
  async register({ shop, model }) {
    const input = { externalIds: [{ system: `till ${model.count++}`, value: '7' }] };
    const payload = await shop.send('registerCustomer', 'customer { id }', input);
    model.customers.push(payload?.customer.id);
  },
  async order({ shop, model, one }) {
    const { sku, category } = one(ARTICLES);
    const payload = await shop.send('recordOrder', 'order { id }', {
      ...{ number: `R-${model.count++}`, source: 'POS', customer: { id: one(model.customers) }, currency: 'GBP' },
      ...{ placedAt: shop.later(-one([0, 60, 10_000, 80_000, 500_000])), store: one(['york', 'leeds', null]) },
      lines: [{ sku, category, description: sku, quantity: one([1, 2]), unitPrice: '10' }],
    });
    if (payload !== null) model.orders.push({ id: payload.order.id, sku });
  },
  cancel: ({ shop, model, one }) =>
    shop.send('updateOrderStatus', '__typename', {
      ...{ orderId: one(model.orders)?.id ?? '', status: 'CANCELLED', occurredAt: shop.now() },
    }),
  giveBack({ shop, model, one }) {
    const { id = '', sku = '' } = one(model.orders) ?? {};
    return shop.send('recordReturn', '__typename', {
      ...{ source: 'POS', number: `B-${model.count++}`, orderId: id, reason: 'CHANGED_MIND', occurredAt: shop.now() },
      ...{ lines: [{ sku, quantity: 1 }], refund: { amount: '10', currency: 'GBP' } },
    });
  },
  cover: ({ shop, model, one }) =>
    shop.send('registerWarranty', '__typename', {
      ...{ customer: { id: one(model.customers) }, plan: 'CARE', sku: 'RING-1', description: 'Ring' },
      startsOn: shop.later(-one([0, 200_000, 300_000])).slice(0, 10),
    }),
  openCase: ({ shop, model, one }) =>
    shop.send('openCase', '__typename', {
      ...{ customer: { id: one(model.customers) }, title: 'Broken', reason: 'DAMAGED_ITEM', occurredAt: shop.now() },
    }),
  change: ({ shop, model, one }) =>
    shop.send('updateCustomer', '__typename', {
      customerId: one(model.customers),
      ...one<object>([
        { locale: one(['de-DE', 'fr-FR', 'en-GB']) },
        { loyalty: { number: `L-${model.count++}`, tier: one(['Gold', 'Silver', null]), points: one([0, 51, 90]) } },
        { attributes: [{ name: 'shoe size', value: one(['38', '39', null]) }] },
        { attributes: [{ name: "it's", value: one(['here', null]) }] },
      ]),
    }),
  answer: ({ shop, model, one }) =>
    shop.send('setContactConsents', '__typename', {
      ...{ customer: { id: one(model.customers) }, occurredAt: shop.later(-one([0, 0, 50_000])) },
      answers: [
        { channel: one(['EMAIL', 'SMS']), purpose: one(['MARKETING', 'SERVICE']), consent: one(['GRANTED', 'DENIED']) },
      ],
    }),
  setRules: ({ shop, model, one }) =>
    shop.send('setContactRules', '__typename', {
      customer: { id: one(model.customers) },
      ...one<object>([
        { preferredChannel: one(['SMS', 'EMAIL', null]) },
        { pausedUntil: one([shop.later(20_000), null]) },
      ]),
    }),
  rate: ({ shop, model, one }) =>
    shop.send('submitFeedback', '__typename', {
      ...{ customer: { id: one(model.customers) }, occurredAt: shop.later(-one([0, 90_000])) },
      ...{ metric: one(['CSAT', 'CES', 'NPS', 'STARS']), score: one([1, 2, 4, 5]) },
    }),
  merge: ({ shop, model, one }) =>
    shop.send('mergeCustomers', '__typename', { survivor: one(model.customers), others: [one(model.customers)] }),
  unmerge: ({ shop, model, one }) => shop.send('unmergeCustomer', '__typename', { recordId: one(model.customers) }),
  requestErasure: ({ shop, model, one }) =>
    shop.send('requestErasure', '__typename', { customerId: one(model.customers) }),
  cancelErasure: ({ shop, model, one }) =>
    shop.send('cancelErasure', '__typename', { customerId: one(model.customers) }),
  async erase({ shop }) {
    shop.advance(11 * 24 * 60);
    await shop.erase();
  },
  wait: async ({ shop, one }) => shop.advance(one([600, 1_440, 10_000, 45_000, 300_000])),
  moveShop: ({ shop, one }) =>
    shop.send('saveShop', '__typename', {
      ...{ name: 'Vantage', currency: 'GBP', defaultRegion: 'GB' },
      timeZone: one(['Europe/London', 'Pacific/Auckland', 'Europe/London']),
    }),
  saveSegment: (choice) => saveSegment(choice, choice.one([...CONDITIONS.keys()])),
  build: ({ shop, one }) => shop.build(one([1, 5, 20, 1_000])),
  tick: ({ shop }) => shop.tickSegments(),
  deliver: ({ shop, one, random }) => shop.deliver(one([1, 5, 100]), random),
};

const WEIGHTS: Readonly<Record<string, number>> = {
  order: 10,
  deliver: 12,
  wait: 5,
  saveSegment: 4,
  merge: 4,
  change: 4,
  answer: 3,
  build: 4,
  tick: 3,
  cover: 3,
  register: 3,
  erase: 1,
};
export const step = fc.record({
  act: fc.oneof(...Object.keys(ACTS).map((name) => ({ weight: WEIGHTS[name] ?? 2, arbitrary: fc.constant(name) }))),
  numbers: fc.array(fc.nat({ max: 9_999 }), { minLength: 8, maxLength: 8 }),
});

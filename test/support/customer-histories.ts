import fc from 'fast-check';
import { type CountedScore, nextCountedScore } from '../../domain/feedback/counted-score.ts';
import type { Feedback } from '../../domain/feedback/feedback.ts';
import type { Interaction } from '../../domain/interaction/interaction.ts';
import { addDays, type Day, type Instant, utcDayOf } from '../../domain/kernel/instant.ts';
import type { Order, OrderBounds } from '../../domain/order/order.ts';
import { withOrder, withoutOrder } from '../../domain/order/order-metrics.ts';
import type { OrderReturn } from '../../domain/order/order-return.ts';
import { applyOrderStatus } from '../../domain/order/order-status.ts';
import { isCounted } from '../../domain/order/order-worth.ts';
import { type Metrics, newMetrics } from '../../domain/profile/metrics.ts';
import type { RootCauseCategory, ServiceCase } from '../../domain/service-case/service-case.ts';
import { mainReturnKey } from '../../store/order/order-return-items.ts';
import { metricsKey } from '../../store/profile/metrics-items.ts';
import { itemOf, type Key } from '../../store/table/item.ts';
import type { ItemChange } from '../../store/table/item-change.ts';
import { caseOf } from './cases.ts';
import { customerIdOf } from './customer-values.ts';
import { feedbackOf } from './feedback.ts';
import { orderOf } from './orders.ts';

/** Noon (UTC) of the day with this offset from 2026-01-01. */
export const noonOf = (day: number): Instant => `${addDays('2026-01-01', day)}T12:00:00.000Z`;

const MINUTE_MS = 60_000;

type PaidOrder = {
  readonly id: string;
  readonly at: Instant;
  readonly value: number;
  readonly store: string | null;
  readonly via: string;
};
type TouchpointData = Pick<ServiceCase, 'touchpoint' | 'store' | 'skus'> & { readonly day: number };
type CaseHistory = TouchpointData &
  Pick<ServiceCase, 'caseReason'> & { readonly took: number; readonly cause: RootCauseCategory };

/** One event in a customer's history; a number selects one of the existing orders or cases. */
type HistoryStep =
  | { readonly score: TouchpointData & Pick<Feedback, 'metric' | 'score' | 'matter'> }
  | {
      readonly order: Pick<Order, 'store'> & {
        readonly day: number;
        readonly value: number;
        readonly status: 'PLACED' | 'PAID';
      };
    }
  | { readonly paid: number }
  | { readonly cancelled: number }
  | { readonly opened: CaseHistory }
  | { readonly said: TouchpointData & Pick<Interaction, 'type' | 'sentiment'> }
  | { readonly advanced: number }
  | { readonly back: TouchpointData & Pick<OrderReturn, 'returnReason'> };
export type CustomerHistory = readonly HistoryStep[];

/** The outcome of one history. */
export type HistoryResult = {
  readonly customerId: string;
  /** The changes that it wrote, in order. */
  readonly changes: readonly ItemChange[];
  readonly scores: readonly Feedback[];
  readonly cases: readonly ServiceCase[];
  readonly interactions: readonly Interaction[];
  readonly returns: readonly OrderReturn[];
  /** Without unpaid and cancelled orders. */
  readonly orders: readonly PaidOrder[];
  /** Also those that were cancelled after they were paid. */
  readonly oncePaid: readonly { readonly day: Day; readonly store: string | null }[];
};

const place = {
  touchpoint: fc.constantFrom(null, 'Delivery', 'shop floor'),
  store: fc.constantFrom(null, 'york'),
  // Staff type SKUs by hand: both spellings mean one product, and a record names it once.
  skus: fc
    .subarray([fc.constantFrom('EAR-1', 'ear-1'), fc.constant('BAG'), fc.constant('BA-G')])
    .chain((skus) => fc.tuple(...skus)),
  day: fc.integer({ min: 0, max: 120 }),
};
const anyScore = fc
  .constantFrom(['CSAT', 1, 5] as const, ['NPS', 0, 10] as const, ['CES', 1, 7] as const)
  .chain(([metric, min, max]) =>
    fc.record(
      {
        ...{ ...place, metric: fc.constant(metric), score: fc.integer({ min, max }) },
        // Absent in feedback of former versions.
        matter: fc.constantFrom('ord_1', 'the shop'),
      },
      { requiredKeys: ['touchpoint', 'store', 'skus', 'day', 'metric', 'score'] },
    ),
  );
const anyCase = fc.record({
  ...place,
  caseReason: fc.constantFrom('DAMAGED_ITEM', 'LATE_DELIVERY'),
  took: fc.integer({ min: 1, max: 5_000 }),
  cause: fc.constantFrom('CARRIER', 'PACKAGING'),
});
const anyInteraction = fc.record({
  ...place,
  type: fc.constantFrom('COMPLAINT', 'STORE_VISIT', 'MARKETING_SENT', 'CART_ABANDONED', 'CHECKOUT_STARTED'),
  sentiment: fc.constantFrom('NEGATIVE', 'POSITIVE', null),
});
const anyOrder = fc.record({
  ...{ day: place.day, value: fc.nat(1_000), status: fc.constantFrom('PLACED' as const, 'PAID' as const) },
  store: place.store,
});
const anyReturn = fc.record({ ...place, returnReason: fc.constantFrom('DAMAGED', 'CHANGED_MIND') });

export const anyHistory: fc.Arbitrary<CustomerHistory> = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.record({ score: anyScore }) },
    { weight: 3, arbitrary: fc.record({ order: anyOrder }) },
    { weight: 2, arbitrary: fc.record({ paid: fc.nat(9) }) },
    { weight: 1, arbitrary: fc.record({ cancelled: fc.nat(9) }) },
    { weight: 2, arbitrary: fc.record({ opened: anyCase }) },
    { weight: 2, arbitrary: fc.record({ said: anyInteraction }) },
    { weight: 4, arbitrary: fc.record({ advanced: fc.nat(9) }) },
    { weight: 2, arbitrary: fc.record({ back: anyReturn }) },
  ),
  { minLength: 1, maxLength: 14 },
);

/** Applies a history: returns the changes that it writes, and the entities at its end. */
export function applyHistory(history: CustomerHistory, customer: number): HistoryResult {
  const customerId = customerIdOf(customer);
  const changes: ItemChange[] = [];
  const scores: Feedback[] = [];
  const returns: OrderReturn[] = [];
  const oncePaid = new Set<string>();
  const interactions: Interaction[] = [];
  let cases: readonly { readonly history: CaseHistory; readonly one: ServiceCase }[] = [];
  let orders: readonly Order[] = [];
  let metrics: Metrics = newMetrics(customerId);
  let isWritten = false;
  const counted = new Map<string, CountedScore>();

  function write(key: Key, before: object | null, after: object): void {
    const common = { eventId: `${customer}-${changes.length}`, sequenceNumber: String(changes.length), at: noonOf(0) };
    const images = { before: before === null ? null : itemOf(key, before), after: itemOf(key, after) };
    changes.push({ ...common, key, ...images });
  }
  const keyIn = (kind: string, { id, occurredAt }: { readonly id: string; readonly occurredAt: Instant }): Key => ({
    ...{ pk: `CUSTOMER#${customerId}`, sk: `${kind}#${occurredAt}#${id}` },
  });
  /** As the command handlers do: writes metrics only if they change. */
  function updateMetrics(after: Metrics): void {
    if (after === metrics) return;
    write(metricsKey(customerId), isWritten ? metrics : null, after);
    metrics = after;
    isWritten = true;
  }
  function updateCountedScore(one: Feedback): void {
    const name = `${one.metric}#${one.matter}`;
    const before = counted.get(name) ?? null;
    const after = nextCountedScore(before, customerId, one);
    if (after === before || after === null) return;
    write({ pk: `CUSTOMER#${customerId}`, sk: `SCORE#${name}` }, before, after);
    counted.set(name, after);
  }
  function changeStatus(orderIndex: number, status: 'PAID' | 'CANCELLED'): void {
    const before = orders[orderIndex % Math.max(1, orders.length)];
    if (before === undefined || before.status === 'CANCELLED') return;
    const after = { ...applyOrderStatus(before, status, before.occurredAt, []), version: before.version + 1 };
    write(keyIn('ORDER', after), before, after);
    orders = orders.map((one) => (one === before ? after : one));
    if (status === 'PAID') oncePaid.add(after.id);
    if (isCounted(after) && !isCounted(before)) updateMetrics(withOrder(metrics, after));
    if (isCounted(before) && !isCounted(after)) updateMetrics(withoutOrder(metrics, before, boundsOf(orders)));
  }

  for (const [index, step] of history.entries()) {
    const id = `${customer}-${index}`;
    if ('score' in step) {
      const { day, ...score } = step.score;
      const one = feedbackOf({ ...score, id: `fbk_${id}`, customerId, occurredAt: noonOf(day) });
      scores.push(one);
      write(keyIn('FEEDBACK', one), null, one);
      updateCountedScore(one);
    } else if ('order' in step) {
      const { day, value, status, store } = step.order;
      const source = store === null ? 'ECOMMERCE' : 'POS';
      const common = {
        id: `ord_${id}`,
        customerId,
        occurredAt: noonOf(day),
        placedOn: utcDayOf(noonOf(day)),
        total: value,
        status,
        store,
        source,
      } as const;
      const one = orderOf({ ...common, ...(status === 'PLACED' ? { isUnpaid: true } : {}) });
      orders = [...orders, one];
      if (status === 'PAID') oncePaid.add(one.id);
      write(keyIn('ORDER', one), null, one);
      updateMetrics(withOrder(metrics, one));
    } else if ('paid' in step) {
      changeStatus(step.paid, 'PAID');
    } else if ('cancelled' in step) {
      changeStatus(step.cancelled, 'CANCELLED');
    } else if ('opened' in step) {
      const { touchpoint, store, skus, caseReason, day } = step.opened;
      const draft = { customerId, touchpoint, store, skus, caseReason, occurredAt: noonOf(day) };
      const one = caseOf(draft, { id: `cas_${id}` });
      cases = [...cases, { history: step.opened, one }];
      write(keyIn('CASE', one), null, one);
    } else if ('said' in step) {
      const one = interactionOf(`int_${id}`, customerId, step.said);
      interactions.push(one);
      write(keyIn('INTERACTION', one), null, one);
    } else if ('advanced' in step) {
      const at = step.advanced % Math.max(1, cases.length);
      const found = cases[at];
      if (found === undefined) continue;
      const one = advanceCase(found.one, found.history);
      write(keyIn('CASE', one), found.one, one);
      cases = cases.with(at, { ...found, one });
    } else {
      const one = returnOf(`ret_${id}`, customerId, step.back);
      returns.push(one);
      write(mainReturnKey(one), null, one);
    }
  }
  // By their status only, independent of the rules under test.
  const paidOrders = orders
    .filter(({ status }) => status === 'PAID')
    .map(({ id, occurredAt, total, store }) => ({
      ...{ id, at: occurredAt, value: total, store },
      via: store === null ? 'WEB' : 'STORE',
    }));
  return {
    ...{ customerId, changes, scores, cases: cases.map(({ one }) => one), interactions, returns, orders: paidOrders },
    oncePaid: orders.filter(({ id }) => oncePaid.has(id)).map(({ placedOn, store }) => ({ day: placedOn, store })),
  };
}

function boundsOf(orders: readonly Order[]): OrderBounds {
  const times = orders
    .filter(isCounted)
    .map(({ occurredAt }) => occurredAt)
    .sort();
  return { firstOrderAt: times.at(0) ?? null, lastOrderAt: times.at(-1) ?? null };
}

/** The next step of a case: it misses its promise, is answered, resolved, reopened, and resolved for another reason. */
function advanceCase(one: ServiceCase, { took, cause }: CaseHistory): ServiceCase {
  const next = { ...one, version: one.version + 1 };
  const resolved = { caseStatus: 'RESOLVED', resolvedAt: one.resolutionDueAt } as const;
  const because = { explanation: 'As it was packed', prevention: null };
  switch (one.version) {
    case 1:
      return took % 2 === 0 ? next : { ...next, missed: { ...one.missed, firstResponse: one.firstResponseDueAt } };
    case 2:
      return { ...next, firstRespondedAt: one.firstResponseDueAt, firstResponseTook: took * MINUTE_MS };
    case 3:
      return {
        ...{ ...next, ...resolved, resolutionTook: 60 * took * MINUTE_MS },
        ...{ firstContactResolution: took % 5 !== 0, rootCause: { category: cause, ...because } },
      };
    case 4:
      return {
        ...{ ...next, caseStatus: 'OPEN', resolvedAt: null, resolutionTook: null },
        ...{ firstContactResolution: false, reopenCount: 1 },
      };
    case 5:
      return {
        ...{ ...next, ...resolved, resolutionTook: 90 * took * MINUTE_MS },
        rootCause: { category: 'SUPPLIER', ...because },
      };
    default:
      return next;
  }
}

const interactionOf = (
  id: string,
  customerId: string,
  { day, touchpoint, store, skus, type, sentiment }: TouchpointData & Pick<Interaction, 'type' | 'sentiment'>,
): Interaction => ({
  ...{
    id,
    customerId,
    type,
    sentiment,
    touchpoint,
    store,
    skus,
    source: 'POS',
    agent: null,
    subject: null,
    body: null,
  },
  ...{ occurredAt: noonOf(day), recordedAt: noonOf(day), orderId: null, warrantyId: null },
  ...{ via: type === 'COMPLAINT' ? 'PHONE' : null, direction: type === 'MARKETING_SENT' ? 'OUTBOUND' : 'INBOUND' },
});

const returnOf = (
  id: string,
  customerId: string,
  { day, store, skus, returnReason }: TouchpointData & Pick<OrderReturn, 'returnReason'>,
): OrderReturn => ({
  ...{ id, customerId, store, returnReason, returnNumber: null, source: 'ECOMMERCE', associate: null, orderId: null },
  ...{ occurredAt: noonOf(day), recordedAt: noonOf(day), note: null, refund: { minor: 100, currency: 'GBP' } },
  returnedLines: skus.map((sku) => ({ sku, quantity: 1, orderLineId: null, serialNumbers: [] })),
});

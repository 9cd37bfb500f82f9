import { addDays, type Day, dayOf, daysBetween, type Instant, startOfDay, type TimeZone } from '../kernel/instant.ts';
import { MAX_REPEAT_CONTACT_DAYS } from '../kernel/settings.ts';
import type { Order } from '../order/order.ts';
import { isCounted, netTotal } from '../order/order-worth.ts';
import { firstResolutionOf } from '../service-case/first-resolution.ts';
import type { ServiceCase } from '../service-case/service-case.ts';
import { type CounterDelta, type Counts, countsWithPrefix } from './counters.ts';
import { type KpiSource, kpiSourceOf, spreadOverBoards } from './kpi-counters.ts';
import { reopenedAfter } from './repeat-contact.ts';

/** Days after a resolution, or after an unresolved case was raised, in which the person has to buy again. */
export const REPURCHASE_DAYS = 90;

/**
 * What the person did after a case, as the KPIs count it: one for each case, stored with what it counted. So each change
 * subtracts exactly what was added before.
 */
export type CaseOutcome = {
  readonly caseId: string;
  readonly version: number;
  /** When the case was raised. */
  readonly raisedAt: Instant;
  /** When the case runs out; null: never. The outcome outlives it, so that nothing counts twice. */
  readonly runsOutAt: Instant | null;
  readonly source: Pick<KpiSource, 'touchpoint' | 'store' | 'agent'>;
  /** Null until the first resolution. */
  readonly contact: ContactAfter | null;
  readonly purchase: PurchaseAfter;
};

/** The first contact about the matter after the first resolution. */
export type ContactAfter = {
  readonly from: Instant;
  readonly day: Day;
  /** The first contact in each record of the person, and of the case itself. They stay when their entries run out. */
  readonly seen: Readonly<Record<string, Instant>>;
  /** Days of the shop from the resolution to the first contact; null: none within `MAX_REPEAT_CONTACT_DAYS`. */
  readonly after: number | null;
};

/** Whether the person bought after the resolution that stands, else since the case was raised. */
export type PurchaseAfter = {
  readonly from: Instant;
  readonly day: Day;
  readonly isResolved: boolean;
  readonly hasBought: boolean;
};

/** From after the first instant to before the last one. */
export type Window = { readonly after: Instant; readonly before: Instant };

/** What was found in the records of the person. */
export type OutcomeEvidence = {
  /** By record: the first contact in the window of contacts. */
  readonly contacts: ReadonlyMap<string, Instant>;
  readonly hasBought: boolean;
};

type PersonEvidence = {
  /** The ids of all records of the person. */
  readonly records: readonly string[];
  /** The first contact of the customer that was recorded with the case, in the window of contacts. */
  readonly ownContact: Instant | null;
};

/** The key of `seen` for contacts with the case itself. */
const OF_CASE = 'case';

/** The days after the first resolution; null: there was none. */
export function contactWindow(serviceCase: ServiceCase, zone: TimeZone): Window | null {
  const from = firstResolutionOf(serviceCase);
  return from === null ? null : windowOf(from, MAX_REPEAT_CONTACT_DAYS, zone);
}

export const purchaseWindow = (serviceCase: ServiceCase, zone: TimeZone): Window =>
  windowOf(purchasesFrom(serviceCase), REPURCHASE_DAYS, zone);

const purchasesFrom = ({ resolvedAt, occurredAt }: ServiceCase): Instant => resolvedAt ?? occurredAt;

/** Whole days of the shop: until the end of the last of them. */
const windowOf = (after: Instant, days: number, zone: TimeZone): Window => ({
  after,
  before: startOfDay(addDays(dayOf(after, zone), days + 1), zone),
});

export const isWithin = ({ after, before }: Window, at: Instant): boolean => at > after && at < before;

/** Whether the person bought again: not in exchange for goods, and not what the shop gave to make good for the case. */
export function isPurchase(order: Order, { offers }: Pick<ServiceCase, 'offers'>): boolean {
  const isGift = offers.some(({ orderId, kind }) => orderId === order.id && kind !== 'DISCOUNT');
  return isCounted(order) && netTotal(order) > 0 && order.exchangeOf === undefined && !isGift;
}

/**
 * The outcome of a case by all that is known.
 * @param before as it is stored; contacts that it saw in the records of the person still count
 */
export function reckonOutcome(
  serviceCase: ServiceCase,
  before: CaseOutcome | null,
  found: OutcomeEvidence & PersonEvidence,
  zone: TimeZone,
): Omit<CaseOutcome, 'runsOutAt'> {
  const { id, occurredAt, resolvedAt } = serviceCase;
  const { touchpoint, store, agent = null } = kpiSourceOf(serviceCase);
  const from = purchasesFrom(serviceCase);
  return {
    ...{ caseId: id, version: (before?.version ?? 0) + 1, raisedAt: occurredAt, source: { touchpoint, store, agent } },
    contact: reckonContact(serviceCase, before?.contact ?? null, found, zone),
    purchase: { from, day: dayOf(from, zone), isResolved: resolvedAt !== null, hasBought: found.hasBought },
  };
}

function reckonContact(
  serviceCase: ServiceCase,
  before: ContactAfter | null,
  { contacts, records, ownContact }: Pick<OutcomeEvidence, 'contacts'> & PersonEvidence,
  zone: TimeZone,
): ContactAfter | null {
  const window = contactWindow(serviceCase, zone);
  if (window === null) return null;
  const from = window.after;
  const reopenedAt = reopenedAfter(serviceCase, from);
  const known = before?.from === from ? before.seen : {};
  const own = [ownContact, reopenedAt].filter((at) => at !== null && isWithin(window, at));
  const seen = Object.fromEntries(
    [OF_CASE, ...records].flatMap((record) => {
      const first = earliest([known[record], contacts.get(record), ...(record === OF_CASE ? own : [])]);
      return first === null ? [] : [[record, first] as const];
    }),
  );
  const first = earliest(Object.values(seen));
  const day = dayOf(from, zone);
  return { from, day, seen, after: first === null ? null : daysBetween(day, dayOf(first, zone)) };
}

const earliest = (times: readonly (Instant | null | undefined)[]): Instant | null =>
  times.filter((at) => at != null).toSorted()[0] ?? null;

/** The starts of the windows: a change after one of them may change the outcome. */
export const followedFrom = ({ contact, purchase }: CaseOutcome): readonly Instant[] => [
  ...new Set([...(contact === null ? [] : [contact.from]), purchase.from]),
];

const REPEAT_PREFIX = 'repeatAfter:';

/** A resolved case counts on the day of its resolution, an unresolved one on the day on which it was raised. */
export function outcomeCounters(outcome: CaseOutcome | null): readonly CounterDelta[] {
  if (outcome === null) return [];
  const { contact, purchase } = outcome;
  const source = { ...outcome.source, agentInStore: true };
  const bought = purchase.hasBought ? 1 : 0;
  return [
    ...(contact === null
      ? []
      : spreadOverBoards(source, contact.day, {
          followed: 1,
          ...(contact.after === null ? {} : { [REPEAT_PREFIX + contact.after]: 1 }),
        })),
    ...spreadOverBoards(
      source,
      purchase.day,
      purchase.isResolved ? { recovered: 1, recoveredBought: bought } : { unrecovered: 1, unrecoveredBought: bought },
    ),
  ];
}

/** The cases with a contact within so many days after their resolution. */
export const repeatsWithin = (counts: Counts, days: number): number =>
  Object.entries(countsWithPrefix(counts, REPEAT_PREFIX)).reduce(
    (sum, [after, count]) => (Number(after) <= days ? sum + count : sum),
    0,
  );

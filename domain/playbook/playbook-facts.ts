import type { FactCatalog, FactType } from './fact-catalog.ts';
import { PLAYBOOK_TRIGGERS, type PlaybookTrigger } from './playbook.ts';

/**
 * The facts besides the event. They have the same fields for every trigger. An unknown value is null, which only matches a
 * comparison with null.
 */
export const CUSTOMER_FACTS = {
  customer: ['isKnown', 'locale', 'loyaltyTier', 'loyaltyPoints', 'daysKnown', 'attributes'],
  metrics: [
    ...['orderCount', 'returnCount', 'firstOrderAt', 'lastOrderAt', 'daysSinceLastOrder'],
    ...['lifetimeValue', 'averageOrderValue', 'latestCsat', 'latestCes', 'latestNps', 'latestStars', 'openCases'],
  ],
  preferences: ['preferredChannel', 'pausedUntil', 'marketingGranted', 'marketingDenied'],
  warranties: ['count', 'active'],
  openCase: ['exists', 'isAboutThis', 'status', 'severity', 'reason', 'reopenCount'],
} as const;

/** Fields that are maps with the shop's own names as keys. */
export const CUSTOMER_MAPS: ReadonlySet<string> = new Set(['customer.attributes']);

/** The place and the matter of an event. */
const PLACE = ['occurredAt', 'via', 'touchpoint', 'store', 'skus', 'orderId', 'warrantyId', 'caseId'] as const;
const ITEM_EVENT = [...PLACE, 'jobKind', 'promisedBy', 'daysLate'] as const;
const CASE_EVENT = [...PLACE, 'status', 'severity', 'reason', 'reopenCount'] as const;

/** The fields of the fact `event`, by trigger. */
const EVENT_FIELDS = {
  FEEDBACK_RECEIVED: [...PLACE, 'metric', 'score', 'isLow', 'comment', 'handle', 'source'],
  INTERACTION_RECORDED: [...PLACE, 'type', 'direction', 'source', 'subject', 'body', 'sentiment'],
  RETURN_RECORDED: [...PLACE, 'reason', 'source', 'note', 'quantity', 'refund', 'currency'],
  ORDER_LATE: [...PLACE, 'status', 'source', 'promisedBy', 'daysLate', 'total', 'currency'],
  ORDER_DELIVERED: [...PLACE, 'source', 'promisedBy', 'deliveredAt', 'total', 'currency'],
  INSPECTION_OVERDUE: [...PLACE, 'dueOn', 'daysOverdue', 'planCode'],
  INSPECTION_DUE_SOON: [...PLACE, 'dueOn', 'daysLeft', 'planCode'],
  APPOINTMENT_BOOKED: [...PLACE, 'startsAt', 'purpose'],
  APPOINTMENT_SOON: [...PLACE, 'startsAt', 'purpose'],
  CASE_OPENED: CASE_EVENT,
  COMMITMENT_OVERDUE: [...PLACE, 'kind', 'what', 'dueAt', 'minutesLate'],
  SEGMENT_ENTERED: [...PLACE, 'segmentId', 'segment'],
  CASE_REOPENED: CASE_EVENT,
  CASE_BREACHED: [...CASE_EVENT, 'promise'],
  CASE_RESOLVED: CASE_EVENT,
  ITEM_READY: ITEM_EVENT,
  ITEM_RETURNED: [...ITEM_EVENT, 'wasReady'],
} as const satisfies Readonly<Record<PlaybookTrigger, readonly string[]>>;

const NUMBERS = new Set<string>([
  ...['event.score', 'event.quantity', 'event.refund', 'event.daysLate', 'event.total', 'event.daysOverdue'],
  ...[
    'event.daysLeft',
    'event.minutesLate',
    'event.reopenCount',
    'openCase.reopenCount',
    'customer.loyaltyPoints',
    'customer.daysKnown',
  ],
  ...['metrics.orderCount', 'metrics.returnCount', 'metrics.daysSinceLastOrder', 'metrics.openCases'],
  ...['metrics.lifetimeValue', 'metrics.averageOrderValue'],
  ...['metrics.latestCsat', 'metrics.latestCes', 'metrics.latestNps', 'metrics.latestStars'],
  ...['warranties.count', 'warranties.active'],
]);
const BOOLEANS = new Set<string>([
  'event.isLow',
  'event.wasReady',
  'customer.isKnown',
  'openCase.exists',
  'openCase.isAboutThis',
]);

/** @param ref such as `event.score` */
export function typeOfFact(ref: string): FactType {
  if (NUMBERS.has(ref)) return 'number';
  return BOOLEANS.has(ref) ? 'boolean' : 'text';
}

export type CustomerFact = keyof typeof CUSTOMER_FACTS;
export type EventFields<T extends PlaybookTrigger> = (typeof EVENT_FIELDS)[T][number];
export type FactFields<F extends CustomerFact> = (typeof CUSTOMER_FACTS)[F][number];

const CATALOGS = new Map<PlaybookTrigger, FactCatalog>(
  PLAYBOOK_TRIGGERS.map((trigger) => [
    trigger,
    {
      name: trigger,
      fields: { event: EVENT_FIELDS[trigger], ...CUSTOMER_FACTS },
      maps: CUSTOMER_MAPS,
      typeOf: typeOfFact,
    },
  ]),
);

/** The facts that a condition for this trigger may use. */
export function catalogOf(trigger: PlaybookTrigger): FactCatalog {
  const catalog = CATALOGS.get(trigger);
  if (catalog === undefined) throw new Error(`no facts for the trigger ${trigger}`);
  return catalog;
}

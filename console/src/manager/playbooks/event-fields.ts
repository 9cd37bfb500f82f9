import type { PlaybookTrigger } from 'customer-graph-client/console';
import type { Field } from '../conditions/condition-model.ts';
import { type EventFieldName, FIELD_TYPES } from './field-types.ts';

const PLACE = ['event.via', 'event.touchpoint', 'event.store'] as const;
const OF_CASE = ['event.severity', 'event.reason', 'event.reopenCount'] as const;
const OF_ITEM = ['event.jobKind', 'event.daysLate'] as const;

/** The fields of an event, by its trigger (docs/playbooks.md). A condition about others is edited as a text. */
const EVENT_FIELDS: Readonly<Record<PlaybookTrigger, readonly EventFieldName[]>> = {
  FEEDBACK_RECEIVED: ['event.isLow', 'event.score', 'event.metric', 'event.comment'],
  INTERACTION_RECORDED: ['event.type', 'event.direction', 'event.sentiment', 'event.subject', 'event.body'],
  RETURN_RECORDED: ['event.reason', 'event.quantity', 'event.note'],
  ORDER_LATE: ['event.daysLate', 'event.total'],
  ORDER_DELIVERED: ['event.total'],
  INSPECTION_OVERDUE: ['event.daysOverdue', 'event.planCode'],
  INSPECTION_DUE_SOON: ['event.daysLeft', 'event.planCode'],
  APPOINTMENT_BOOKED: ['event.purpose'],
  APPOINTMENT_SOON: ['event.purpose'],
  CASE_OPENED: OF_CASE,
  CASE_REOPENED: OF_CASE,
  CASE_BREACHED: [...OF_CASE, 'event.promise'],
  CASE_RESOLVED: OF_CASE,
  ITEM_READY: OF_ITEM,
  ITEM_RETURNED: [...OF_ITEM, 'event.wasReady'],
  COMMITMENT_OVERDUE: ['event.kind', 'event.minutesLate'],
  SEGMENT_ENTERED: ['event.segment'],
};

const OF_CUSTOMER = [
  ...(['openCase.isAboutThis', 'openCase.exists', 'customer.isKnown', 'customer.loyaltyTier'] as const),
  ...(['customer.daysKnown', 'metrics.orderCount', 'metrics.lifetimeValue', 'metrics.openCases'] as const),
] as const;

/** What the condition of a playbook may compare. */
export const fieldsOfTrigger = (trigger: PlaybookTrigger): readonly Field[] =>
  [...EVENT_FIELDS[trigger], ...PLACE, ...OF_CUSTOMER].map((name) => ({ name, ...FIELD_TYPES[name] }));

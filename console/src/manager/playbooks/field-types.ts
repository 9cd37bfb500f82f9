import type { Channel, Direction, FeedbackMetric, Sentiment, Severity } from 'customer-graph-client/console';
import type { Field } from '../conditions/condition-model.ts';

const CHANNELS: readonly Channel[] = [
  ...(['STORE', 'PHONE', 'EMAIL', 'SMS', 'WHATSAPP', 'CHAT', 'WEB', 'APP', 'SOCIAL', 'REVIEW_SITE'] as const),
  ...(['SURVEY', 'POST'] as const),
];
const SEVERITIES: readonly Severity[] = ['LOW', 'NORMAL', 'HIGH', 'CRITICAL'];
const METRICS: readonly FeedbackMetric[] = ['CSAT', 'CES', 'NPS', 'STARS'];
const DIRECTIONS: readonly Direction[] = ['INBOUND', 'OUTBOUND'];
const SENTIMENTS: readonly Sentiment[] = ['POSITIVE', 'NEUTRAL', 'NEGATIVE'];

/** What the form must know about the fields of conditions. */
export const FIELD_TYPES = {
  'event.isLow': { type: 'boolean' },
  'event.score': { type: 'number' },
  'event.metric': { type: 'text', values: METRICS },
  'event.comment': { type: 'words' },
  'event.type': { type: 'text' },
  'event.direction': { type: 'text', values: DIRECTIONS },
  'event.sentiment': { type: 'text', values: SENTIMENTS },
  'event.subject': { type: 'words' },
  'event.body': { type: 'words' },
  'event.reason': { type: 'text' },
  'event.quantity': { type: 'number' },
  'event.note': { type: 'words' },
  'event.daysLate': { type: 'number' },
  'event.total': { type: 'number' },
  'event.daysOverdue': { type: 'number' },
  'event.daysLeft': { type: 'number' },
  'event.planCode': { type: 'text' },
  'event.purpose': { type: 'text' },
  'event.severity': { type: 'text', values: SEVERITIES },
  'event.reopenCount': { type: 'number' },
  'event.promise': { type: 'text', values: ['FIRST_RESPONSE', 'RESOLUTION'] },
  'event.jobKind': { type: 'text' },
  'event.wasReady': { type: 'boolean' },
  'event.kind': { type: 'text' },
  'event.minutesLate': { type: 'number' },
  'event.segment': { type: 'text' },
  'event.via': { type: 'text', values: CHANNELS },
  'event.touchpoint': { type: 'text' },
  'event.store': { type: 'text' },
  'openCase.isAboutThis': { type: 'boolean' },
  'openCase.exists': { type: 'boolean' },
  'customer.isKnown': { type: 'boolean' },
  'customer.loyaltyTier': { type: 'text' },
  'customer.daysKnown': { type: 'number' },
  'metrics.orderCount': { type: 'number' },
  'metrics.lifetimeValue': { type: 'number' },
  'metrics.openCases': { type: 'number' },
} as const satisfies Readonly<Record<string, Omit<Field, 'name'>>>;

export type ConditionFieldName = keyof typeof FIELD_TYPES;
export type EventFieldName = Extract<ConditionFieldName, `event.${string}`>;

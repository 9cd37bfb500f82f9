import type { Call } from '../call/call.ts';
import type { CallChange } from '../call/context.ts';
import type { IntegrationChange } from '../integration/context.ts';
import type { WebhookDelivery } from '../integration/webhook-delivery.ts';
import { DAY_MS } from '../kernel/duration.ts';
import { addMilliseconds, type Instant } from '../kernel/instant.ts';
import { MIN_RETENTION_DAYS, type Retention, type RetentionKind } from '../kernel/retention.ts';
import type { MessageChange } from '../message/context.ts';
import type { PlaybookChange } from '../playbook/context.ts';
import { commitmentsOfCase } from '../service-case/case-commitments.ts';
import { isOpen } from '../service-case/service-case.ts';

type Change = CallChange | IntegrationChange | MessageChange | PlaybookChange;

type AfterOf<N extends Change['entity']> = Extract<Change, { readonly entity: N; readonly after: object }>['after'];

type Rule<Entity> = {
  readonly kind: RetentionKind;
  /** When the time begins; null: it has not begun. */
  from(entity: Entity, now: Instant): Instant | null;
};

const happened = (kind: RetentionKind): Rule<{ readonly occurredAt: Instant }> => ({
  kind,
  from: ({ occurredAt }) => occurredAt,
});

/**
 * Nobody closes a case that the customer does not answer, so a resolved case is over too. A step or an offer that the shop
 * still owes keeps it, so that it is not forgotten.
 */
const isOver = (serviceCase: AfterOf<'serviceCase'>): boolean =>
  !isOpen(serviceCase) && commitmentsOfCase(serviceCase).owed.length === 0;

const RULES = {
  appointment: { kind: 'appointments', from: ({ startsAt }: AfterOf<'appointment'>) => startsAt },
  // A call that is owed is always kept.
  call: { kind: 'interactions', from: ({ doneAt }: Call) => doneAt },
  caseContact: happened('closedCases'),
  consent: happened('consents'),
  countedScore: happened('feedback'),
  feedback: happened('feedback'),
  identityEvent: happened('identityEvents'),
  interaction: happened('interactions'),
  message: happened('messages'),
  order: happened('orders'),
  orderLines: happened('orders'),
  orderReturn: happened('orders'),
  serviceCase: {
    kind: 'closedCases',
    from: (serviceCase: AfterOf<'serviceCase'>, now: Instant) => (isOver(serviceCase) ? now : null),
  },
  webhookDelivery: { kind: 'webhookDeliveries', from: ({ receivedAt }: WebhookDelivery) => receivedAt },
  serviceJob: { kind: 'serviceJobs', from: ({ returnedAt }: AfterOf<'serviceJob'>) => returnedAt },
} as const;

/** The entities that may run out. */
export type RetainedEntity = keyof typeof RULES;

export const isRetained = (entity: string): entity is RetainedEntity => Object.hasOwn(RULES, entity);

/**
 * When an entity has run out; null: never. What is written about the past stays for at least 31 days, so that a retry finds
 * it, and so that DynamoDB deletes it: it leaves alone what ran out more than five years ago.
 */
export function expiryOf<N extends RetainedEntity>(
  entity: N,
  after: AfterOf<N>,
  retention: Retention,
  now: Instant,
): Instant | null {
  // The cast is safe: the rule of an entity takes that entity.
  const { kind, from } = RULES[entity] as Rule<AfterOf<N>>;
  const days = retention[kind];
  const start = days === null ? null : from(after, now);
  if (days === null || start === null) return null;
  const isTooEarly = addMilliseconds(start, days * DAY_MS) < addMilliseconds(now, MIN_RETENTION_DAYS * DAY_MS);
  return isTooEarly ? addMilliseconds(now, MIN_RETENTION_DAYS * DAY_MS) : addMilliseconds(start, days * DAY_MS);
}

import { HOUR_MS, MINUTE_MS } from '../kernel/duration.ts';
import { addMilliseconds, type Instant } from '../kernel/instant.ts';
import type { DeliveryProblem, WebhookDelivery } from './webhook-delivery.ts';

/** What one try to apply a delivery came to. */
export type DeliveryOutcome =
  | {
      readonly status: 'APPLIED' | 'DRY_RUN' | 'IGNORED' | 'REJECTED' | 'FAILED';
      readonly wrote?: readonly string[];
      readonly customerIds?: readonly string[];
      /** Of a delivery that is applied: warnings. */
      readonly problems?: readonly DeliveryProblem[];
    }
  /** It is tried again when what it waits for has arrived, and now and then. */
  | {
      readonly status: 'WAITING';
      readonly wrote: readonly string[];
      readonly customerIds: readonly string[];
      readonly problems: readonly DeliveryProblem[];
    }
  /** The try failed, and the queue gives the message again. */
  | { readonly status: 'RETRY'; readonly problems: readonly DeliveryProblem[] };

/** So long a delivery waits for something that has not arrived. Vendors send a webhook again for two days. */
const MAX_WAIT_MS = 72 * HOUR_MS;
/** A waiting delivery is tried again after as long as it has waited, but within these. */
const MIN_PAUSE_MS = 5 * MINUTE_MS;
const MAX_PAUSE_MS = 6 * HOUR_MS;
/** What an item holds of them. */
const MAX_PROBLEMS = 20;
const MAX_WROTE = 100;

/**
 * The delivery after a try.
 * @param receives how often the queue has given its message; more than the tries that were recorded where a try was killed
 */
export function settleDelivery(
  before: WebhookDelivery,
  outcome: DeliveryOutcome,
  receives: number,
  now: Instant,
): WebhookDelivery {
  const next: WebhookDelivery = {
    ...before,
    version: before.version + 1,
    attemptCount: Math.max(before.attemptCount + 1, receives),
    problems: (outcome.problems ?? []).slice(0, MAX_PROBLEMS),
    waitsUntil: null,
    dueAt: null,
  };
  if (outcome.status === 'RETRY') return { ...next, waitsUntil: before.waitsUntil, dueAt: before.dueAt };
  const { wrote = [], customerIds = [] } = outcome;
  const written = {
    ...next,
    wrote: [...new Set([...before.wrote, ...wrote])].slice(0, MAX_WROTE),
    customerIds: [...new Set([...before.customerIds, ...customerIds])].slice(0, MAX_WROTE),
  };
  if (outcome.status !== 'WAITING') return { ...written, deliveryStatus: outcome.status };
  const waitsUntil = before.waitsUntil ?? addMilliseconds(now, MAX_WAIT_MS);
  if (waitsUntil <= now) return { ...written, deliveryStatus: 'FAILED' };
  const [end, time] = [Date.parse(waitsUntil), Date.parse(now)];
  const waited = MAX_WAIT_MS - (end - time);
  const dueIn = Math.min(Math.max(waited, MIN_PAUSE_MS), MAX_PAUSE_MS, end - time);
  return { ...written, waitsUntil, dueAt: addMilliseconds(now, dueIn) };
}

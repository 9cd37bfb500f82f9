import { createHash } from 'node:crypto';
import { v5 } from 'uuid';
import { ID_PREFIXES } from '../kernel/id.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Page, Slice } from '../kernel/page.ts';

export const DELIVERY_STATUSES = ['RECEIVED', 'APPLIED', 'IGNORED', 'REJECTED', 'FAILED', 'DRY_RUN'] as const;

/**
 * RECEIVED: stored, and not applied yet. APPLIED: its effect is in the graph. IGNORED: not used, by its topic or because the
 * integration is off. REJECTED: the payload or the graph refuses it, and would again. FAILED: every try failed, or what it
 * waits for did not arrive. DRY_RUN: it would be applied.
 */
export type DeliveryStatus = (typeof DELIVERY_STATUSES)[number];

/** One webhook of an integration. Its body is a file. */
export type WebhookDelivery = {
  readonly id: string;
  readonly version: number;
  /** The code of the integration. */
  readonly integration: string;
  /** In the words of the system. */
  readonly topic: string;
  /** The system's id of the delivery. */
  readonly externalId: string;
  /** Deliveries of one group are applied one at a time. */
  readonly group: string;
  readonly receivedAt: Instant;
  readonly occurredAt: Instant | null;
  readonly deliveryStatus: DeliveryStatus;
  readonly attemptCount: number;
  /** Ids of what it wrote. */
  readonly wrote: readonly string[];
  readonly problems: readonly DeliveryProblem[];
  /** The records of the customers that it is about, as far as they are known. */
  readonly customerIds: readonly string[];
  /** The key of the file with its body; null once a person in it is erased. */
  readonly bodyKey: string | null;
  /** Until when it may wait for something that has not arrived; null: it waits for nothing. */
  readonly waitsUntil: Instant | null;
  /** When it is given to the queue again, unless it is settled by then; null: it is settled. */
  readonly dueAt: Instant | null;
};

/** A message names no value of a person. */
export type DeliveryProblem = {
  readonly code: string;
  /** Where in the payload, such as `line_items.0.price`; null: the whole. */
  readonly path: string | null;
  /** What to correct at the source. */
  readonly message: string;
};

export type DeliveryQuery = {
  /** The codes of integrations. */
  readonly integrations: readonly string[];
  /** Null: all. */
  readonly statuses: readonly DeliveryStatus[] | null;
  readonly topic: string | null;
  /** Received from `from`, and before `before`. */
  readonly from: Instant;
  readonly before: Instant;
};

export type WebhookDeliveryRepository = {
  /** In the order of the ids; null where there is none. */
  webhookDeliveries(ids: readonly string[]): Promise<readonly (WebhookDelivery | null)[]>;
  /** The newest first. */
  findWebhookDeliveries(query: DeliveryQuery, slice: Slice): Promise<Page<WebhookDelivery>>;
  /** When the newest delivery of an integration was received; null: there is none. */
  lastDeliveryAt(integration: string): Promise<Instant | null>;
  /** How many deliveries that were received from this instant are FAILED, at most 1,000. */
  countFailedDeliveries(integration: string, from: Instant): Promise<number>;
  /** RECEIVED deliveries whose `dueAt` is before this instant, the one that is due first first. */
  dueWebhookDeliveries(before: Instant, slice: Slice): Promise<Page<WebhookDelivery>>;
};

/** Of this product's webhooks; it may never change. */
const DELIVERY_NAMESPACE = '0d6a5a6e-5a0f-4f7a-9a35-6f2f4f4b8c11';

/**
 * The id of a delivery, which is the same when its system sends it again. The digest of the body is a part of it: another body
 * under a used id is another delivery, and is not lost.
 */
export function webhookDeliveryId(integration: string, topic: string, externalId: string, body: Buffer): string {
  const digest = createHash('sha256').update(body).digest('base64url');
  return `${ID_PREFIXES.webhookDelivery}_${v5(JSON.stringify([integration, topic, externalId, digest]), DELIVERY_NAMESPACE)}`;
}

/** The key of the file with the body of a delivery. It has no personal data. */
export const deliveryBodyKey = (id: string): string => `webhooks/${id}`;

import { randomBytes } from 'node:crypto';
import type { Envelope, Intake, WebhookRequest } from '../connectors/connector.ts';
import { type DeliveryQueue, messageOf, QUEUE_PATIENCE_MS } from '../domain/integration/delivery-queue.ts';
import { INTEGRATION_SYSTEMS, type Integration, type IntegrationSystem } from '../domain/integration/integration.ts';
import type { IntegrationSecrets } from '../domain/integration/integration-secrets.ts';
import { deliveryBodyKey, type WebhookDelivery, webhookDeliveryId } from '../domain/integration/webhook-delivery.ts';
import type { FileStore } from '../domain/kernel/file-store.ts';
import { inParallel } from '../domain/kernel/in-parallel.ts';
import { addMilliseconds, type Instant } from '../domain/kernel/instant.ts';
import type { Refreshed } from './refreshed.ts';
import { INTAKES } from './webhook-intakes.ts';

const MAX_BODY_BYTES = 1024 * 1024;

export type Receiver = {
  readonly integrations: Refreshed<readonly Integration[]>;
  readonly secrets: Refreshed<IntegrationSecrets>;
  readonly bodies: Pick<FileStore, 'write'>;
  /** Reads consistently. */
  find(id: string): Promise<WebhookDelivery | null>;
  /** @returns false if there is such a delivery already */
  add(delivery: WebhookDelivery): Promise<boolean>;
  readonly queue: DeliveryQueue;
  readonly now: () => Instant;
};

/** STORED: also where it was stored before, and where there is nothing to store. */
export type Receipt = 'STORED' | 'UNAUTHORIZED' | 'TOO_LARGE';

/**
 * Verifies a webhook and stores it: its body, its row, and the message for the worker, in this order of need. It says STORED only
 * once all of them are; a system that gets another answer sends the webhook again, and what was stored is found and completed.
 * Nothing is read for a webhook that nobody signed: integrations and secrets are in memory, and are read again at most every few
 * seconds and once a minute, whatever arrives.
 * @throws Error where anything could not be stored
 */
export async function receiveWebhook(receiver: Receiver, code: string, request: WebhookRequest): Promise<Receipt> {
  if (request.body.length > MAX_BODY_BYTES) return 'TOO_LARGE';
  const verified = await verify(receiver, code, request);
  if (verified === null) return 'UNAUTHORIZED';
  const { integration, intake } = verified;
  const envelope = envelopeOf(intake, request);
  // A ping says nothing, and WooCommerce does not sign it: it must not fill the store.
  if (envelope.topic === PING) return 'STORED';
  const id = webhookDeliveryId(code, envelope.topic, envelope.externalId, request.body);
  const known = await receiver.find(id);
  if (known !== null && (known.deliveryStatus !== 'RECEIVED' || known.bodyKey === null)) return 'STORED';
  const delivery = known ?? newDelivery(id, integration, envelope, receiver.now());
  const file = { content: request.body, contentType: 'application/json' };
  await inParallel(
    () => receiver.bodies.write(deliveryBodyKey(id), file),
    // Where another attempt at the same time was faster, its row is the same, and so is its message.
    () => known === null && receiver.add(delivery),
  );
  // Also where the integration is off: the worker notes who is in the body, so that an erasure finds it.
  await receiver.queue.send(messageOf(delivery));
  return 'STORED';
}

const PING = 'ping';

type Verified = { readonly integration: Integration; readonly intake: Intake };

/** Of nobody: they stand in for the secrets of an integration that does not exist. */
const UNKNOWN_SECRETS = [randomBytes(32).toString('base64'), randomBytes(32).toString('base64')];

/** Null for an unknown integration as for a wrong signature, after the same work. */
async function verify(receiver: Receiver, code: string, request: WebhookRequest): Promise<Verified | null> {
  const { now } = receiver;
  for (const attempt of ['get', 'refresh'] as const) {
    const [integrations, secrets] = await inParallel(
      () => receiver.integrations[attempt](),
      () => receiver.secrets[attempt](),
    );
    const integration = integrations.find((one) => one.code === code) ?? null;
    const own = secrets.get(code)?.secrets ?? [];
    // All intakes, so that neither the time nor the work tells whether there is such an integration, and of which system.
    for (const system of systemsFrom(integration?.system ?? null)) {
      const intake = INTAKES[system];
      const isOwn = integration?.system === system && own.length > 0;
      const tried = isOwn ? [...own, ...UNKNOWN_SECRETS].slice(0, UNKNOWN_SECRETS.length) : UNKNOWN_SECRETS;
      const isSigned = isTrue(() => intake.verify(request, tried, now()));
      if (isSigned && isOwn) return { integration, intake };
    }
  }
  return null;
}

/** This system first. */
const systemsFrom = (first: IntegrationSystem | null): readonly IntegrationSystem[] =>
  INTEGRATION_SYSTEMS.toSorted((one, other) => Number(other === first) - Number(one === first));

/** A stranger's request must not be an error of ours. */
function isTrue(check: () => boolean): boolean {
  try {
    return check();
  } catch {
    return false;
  }
}

const MAX_LENGTH = 200;

function envelopeOf(intake: Intake, request: WebhookRequest): Envelope {
  const { topic, externalId, group, occurredAt } = intake.envelopeOf(request);
  const short = (text: string): string => text.slice(0, MAX_LENGTH);
  return { topic: short(topic), externalId: short(externalId), group: short(group), occurredAt };
}

/** A system that is not enabled is answered all the same: else it would give up, and end the subscription. */
function newDelivery(id: string, { code, enabled }: Integration, envelope: Envelope, now: Instant): WebhookDelivery {
  return {
    ...{ id, version: 1, integration: code, ...envelope, receivedAt: now, attemptCount: 0 },
    deliveryStatus: enabled ? 'RECEIVED' : 'IGNORED',
    problems: enabled ? [] : [NOT_ENABLED],
    ...{ wrote: [], customerIds: [], bodyKey: deliveryBodyKey(id), waitsUntil: null },
    dueAt: enabled ? addMilliseconds(now, QUEUE_PATIENCE_MS) : null,
  };
}

export const NOT_ENABLED = {
  code: 'NOT_ENABLED',
  path: null,
  message: 'The integration is not enabled. Enable it, then replay the delivery.',
} as const;

import type { Connector, VendorRead } from '../connectors/connector.ts';
import type { DeliverySubject } from '../domain/integration/delivery-subject.ts';
import type { Integration } from '../domain/integration/integration.ts';
import { type DeliveryOutcome, settleDelivery } from '../domain/integration/settle-delivery.ts';
import type { DeliveryProblem, WebhookDelivery } from '../domain/integration/webhook-delivery.ts';
import type { FileStore } from '../domain/kernel/file-store.ts';
import type { Instant } from '../domain/kernel/instant.ts';
import type { ApplyOutcome } from '../domain/source-record/record/apply-outcome.ts';
import type { SourceRecord } from '../domain/source-record/record/source-record.ts';
import { mapDelivery } from './map-delivery.ts';
import { NOT_ENABLED } from './receive-webhook.ts';
import type { VendorAnswer } from './vendor-api.ts';

export type DeliveryWorker = {
  /** Reads consistently. */
  find(id: string): Promise<WebhookDelivery | null>;
  /** @returns false if the delivery has changed since it was read */
  save(before: WebhookDelivery, after: WebhookDelivery): Promise<boolean>;
  /** Null: there is none with this code. */
  integration(code: string): Promise<Integration | null>;
  connectorOf(integration: Integration): Promise<Connector>;
  readonly bodies: Pick<FileStore, 'read'>;
  readVendor(integration: Integration, read: VendorRead): Promise<VendorAnswer>;
  /** Notes who is in the records, so that export and erasure find the delivery. It comes before anything is applied. */
  notePeople(delivery: WebhookDelivery, records: readonly SourceRecord[]): Promise<void>;
  noteSubjects(delivery: WebhookDelivery, subjects: readonly DeliverySubject[]): Promise<void>;
  /** Notes the people that the body seems to name. */
  noteMentions(delivery: WebhookDelivery, body: Uint8Array): Promise<void>;
  /** Applies the records in order. */
  apply(
    integration: Integration,
    delivery: WebhookDelivery,
    records: readonly SourceRecord[],
  ): Promise<readonly ApplyOutcome[]>;
  /** The customers that what was written, and the sales in the records, belong to, and the sales among these that are guests'. */
  subjectsOf(
    integration: Integration,
    records: readonly SourceRecord[],
    wrote: readonly string[],
  ): Promise<readonly DeliverySubject[]>;
  /** Gives deliveries that waited for this one to the queue. */
  wake(ids: readonly string[], by: WebhookDelivery): Promise<void>;
  readonly now: () => Instant;
  readonly maxReceives: number;
  onFault(deliveryId: string, fault: unknown): void;
};

const EVERY_TRY_FAILED: DeliveryProblem = {
  code: 'FAILED',
  path: null,
  message: 'Every try failed. Replay the delivery when the reason is gone.',
};
const NEXT_TRY: DeliveryProblem = {
  code: 'RETRYING',
  path: null,
  message: 'The last try failed, and the next one follows.',
};

/**
 * Applies a delivery, and stores what became of it. A delivery that is settled stays as it is, so a message may come twice. Before
 * the last try the delivery is FAILED: a try that kills the process leaves this behind.
 * @param receives how often the queue has given this message
 * @returns RETRY: the queue must give the message again, or put it to the dead letters
 */
export async function applyDelivery(worker: DeliveryWorker, id: string, receives: number): Promise<'DONE' | 'RETRY'> {
  const found = await worker.find(id);
  if (found?.deliveryStatus === 'IGNORED') await noteMentionsIn(worker, found);
  if (found?.deliveryStatus !== 'RECEIVED') return 'DONE';
  const isLast = receives >= worker.maxReceives;
  const failed = settleDelivery(found, { status: 'FAILED', problems: [EVERY_TRY_FAILED] }, receives, worker.now());
  if (isLast && !(await worker.save(found, failed))) return applyDelivery(worker, id, receives);
  const before = isLast ? { ...failed, attemptCount: found.attemptCount, problems: found.problems } : found;
  try {
    const outcome = await tryDelivery(worker, before, isLast);
    const after = settleDelivery({ ...before, deliveryStatus: 'RECEIVED' }, outcome, receives, worker.now());
    // Erased or replayed meanwhile: the next message finds the new state.
    return (await worker.save(before, after)) ? 'DONE' : applyDelivery(worker, id, receives);
  } catch (error) {
    worker.onFault(id, error);
    const retry = settleDelivery(before, { status: 'RETRY', problems: [NEXT_TRY] }, receives, worker.now());
    if (!isLast) await worker.save(before, retry).catch((fault: unknown) => worker.onFault(id, fault));
    return 'RETRY';
  }
}

/** Nothing else leads an erasure to the body of a delivery that no connector reads. */
async function noteMentionsIn(worker: DeliveryWorker, delivery: WebhookDelivery): Promise<void> {
  const file = delivery.bodyKey === null ? null : await worker.bodies.read(delivery.bodyKey);
  if (file !== null) await worker.noteMentions(delivery, file.content);
}

async function tryDelivery(
  worker: DeliveryWorker,
  delivery: WebhookDelivery,
  isLast: boolean,
): Promise<DeliveryOutcome> {
  const integration = await worker.integration(delivery.integration);
  if (integration?.enabled !== true) {
    await noteMentionsIn(worker, delivery);
    return { status: 'IGNORED', problems: [NOT_ENABLED] };
  }
  const file = delivery.bodyKey === null ? null : await worker.bodies.read(delivery.bodyKey);
  if (file === null) throw new BodyMissing();
  // If this try fails before it knows who is in the body, nothing else would lead an erasure to it.
  if (isLast) await worker.noteMentions(delivery, file.content);
  const meaning = await mapDelivery(
    await worker.connectorOf(integration),
    delivery,
    file.content,
    (read) => worker.readVendor(integration, read),
    (fault) => worker.onFault(delivery.id, fault),
  );
  if (!('records' in meaning) && !isLast) await worker.noteMentions(delivery, file.content);
  if ('ignored' in meaning) return { status: 'IGNORED' };
  if ('problems' in meaning) return { status: 'REJECTED', problems: meaning.problems };
  await worker.notePeople(delivery, meaning.records);
  const outcomes = await worker.apply(integration, delivery, meaning.records);
  const wrote = outcomes.flatMap((one) => (one.outcome === 'APPLIED' ? one.wrote : []));
  const subjects = integration.dryRun ? [] : await worker.subjectsOf(integration, meaning.records, wrote);
  const customerIds = subjects.flatMap((subject) => (subject.kind === 'customer' ? [subject.id] : []));
  await worker.noteSubjects(delivery, subjects);
  await worker.wake(
    outcomes.flatMap((one) => ('wakes' in one ? (one.wakes ?? []) : [])),
    delivery,
  );
  const result = { ...summaryOf(outcomes), wrote, customerIds };
  if (!integration.dryRun) return result;
  // In a dry run nothing is kept, so what waits is a problem at once.
  return { ...result, status: result.status === 'APPLIED' ? 'DRY_RUN' : 'REJECTED', wrote: [] };
}

/** The body was not stored: its system got no answer that it was, and sends it again. */
class BodyMissing extends Error {
  override name = 'BodyMissing';
}

function summaryOf(outcomes: readonly ApplyOutcome[]): {
  readonly status: 'APPLIED' | 'REJECTED' | 'WAITING';
  readonly problems: readonly DeliveryProblem[];
} {
  const refused = outcomes.flatMap((one) => (one.outcome === 'REJECTED' ? one.problems : []));
  const waiting = outcomes.flatMap((one) => (one.outcome === 'WAITING' ? [waitsFor(one)] : []));
  const warnings = outcomes.flatMap((one) => (one.outcome === 'APPLIED' ? one.warnings : []));
  const problems = [...refused, ...waiting, ...warnings];
  if (waiting.length > 0) return { status: 'WAITING', problems };
  return { status: refused.length > 0 ? 'REJECTED' : 'APPLIED', problems };
}

const waitsFor = ({ kind }: { readonly kind: string }): DeliveryProblem => ({
  code: 'WAITING',
  path: null,
  message: `It waits for the ${kind} that it belongs to, which has not arrived. It is applied when that arrives.`,
});

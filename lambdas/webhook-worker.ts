import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { parseExactJson } from '../connectors/exact-json.ts';
import type { Integration } from '../domain/integration/integration.ts';
import { mentionsIn } from '../domain/integration/mentions.ts';
import type { WebhookDelivery } from '../domain/integration/webhook-delivery.ts';
import { systemCaller } from '../domain/kernel/caller.ts';
import { offerRedemption } from '../domain/service-case/redeem-offers.ts';
import { applySourceRecord } from '../domain/source-record/apply-source-record.ts';
import type { ApplyOutcome } from '../domain/source-record/record/apply-outcome.ts';
import { peopleIn } from '../domain/source-record/record/people-in.ts';
import type { SourceRecord } from '../domain/source-record/record/source-record.ts';
import { dryRunOf } from '../domain/source-record/run/dry-run.ts';
import type { SourceContext } from '../domain/source-record/run/source-context.ts';
import { smallFileStore } from '../store/files/small-file-store.ts';
import { deliveryNoteWrites } from '../store/integration/delivery-notes.ts';
import { putDelivery } from '../store/integration/put-delivery.ts';
import { WEBHOOK_QUEUE, WEBHOOK_WORKER } from '../store/queues.ts';
import { sourceLinks } from '../store/source-record/source-links.ts';
import { transact } from '../store/table/dynamo-transaction.ts';
import { applyDelivery, type DeliveryWorker } from './apply-delivery.ts';
import { loadConnector } from './connectors.ts';
import { salesOf, subjectsOfThings } from './delivery-subjects.ts';
import { readPrivacyEnvironment } from './environment.ts';
import { optionalVariable } from './environment-variables.ts';
import { failureOf } from './error-logging.ts';
import { loadIntegrationSecrets } from './integration-secrets.ts';
import { invocationHandler } from './invocation-handler.ts';
import { createPlaybookJob } from './playbook-job.ts';
import { refreshed } from './refreshed.ts';
import { scheduledContext } from './scheduled-context.ts';
import { readSourceLinkDigest } from './source-link-digest.ts';
import { readVendor } from './vendor-api.ts';
import { wakeDeliveries } from './wake-deliveries.ts';
import { openDeliveryQueue } from './webhook-environment.ts';

const { job, policy, repositories } = createPlaybookJob(WEBHOOK_WORKER);
const { logger, now, retention, table } = job;
const identity = table.client.identity;
const queue = openDeliveryQueue(identity);
const offers = offerRedemption(repositories);
const links = sourceLinks(table);
const isLocal = optionalVariable('WEBHOOK_SECRETS_FILE') !== null;
const days = retention.webhookDeliveries;
const digest = readSourceLinkDigest();

const integrations = refreshed(repositories.integrations, { maxAgeMs: 5_000, minAgeMs: 1_000 });
const secrets = refreshed(() => loadIntegrationSecrets(identity), { maxAgeMs: 300_000, minAgeMs: 60_000 });

/** A request for erasure may name hundreds of sales. */
const NOTES_PER_TRANSACTION = 50;

/** The time that one delivery needs at most; what finds less is left in the queue. */
const DELIVERY_MS = 20_000;

/** The graph's commands are called in the name of the integration. */
function sourceContext(integration: Integration, waiter: string, remaining: () => number): SourceContext {
  const caller = systemCaller(integration.code);
  const context: SourceContext = {
    integration: {
      code: integration.code,
      system: integration.system,
      stores: new Map(integration.stores.map(({ location, store }) => [location, store])),
    },
    createContext(operation, idempotencyKey, _input, at) {
      const contextOf = scheduledContext({ ...job, caller }, operation, repositories, { policy, offers }, remaining);
      return { ...contextOf(idempotencyKey), ...(at === undefined ? {} : { now: () => at }) };
    },
    ...{ repositories, links, digest, now, waiter },
  };
  return integration.dryRun ? dryRunOf(context) : context;
}

async function applyInOrder(
  integration: Integration,
  { id }: WebhookDelivery,
  records: readonly SourceRecord[],
  remaining: () => number,
): Promise<readonly ApplyOutcome[]> {
  const context = sourceContext(integration, id, remaining);
  const outcomes: ApplyOutcome[] = [];
  for (const record of records) outcomes.push(await applySourceRecord(context, record));
  return outcomes;
}

function workerOf(remaining: () => number): DeliveryWorker {
  const find = async (id: string) => (await repositories.webhookDeliveries([id]))[0] ?? null;
  const save = (before: WebhookDelivery, after: WebhookDelivery) => putDelivery(table, before, after, days);
  return {
    ...{ find, save, now, maxReceives: WEBHOOK_QUEUE.maxReceives },
    integration: async (code) => (await integrations.get()).find((one) => one.code === code) ?? null,
    connectorOf: ({ system }) => loadConnector(system),
    bodies: smallFileStore(readPrivacyEnvironment(), identity),
    readVendor: async ({ code, system }, read) => readVendor(system, (await secrets.get()).get(code), read, isLocal),
    async notePeople(delivery, records) {
      const { defaultRegion } = await repositories.shop();
      const people = records.flatMap((record) => peopleIn(record, delivery.integration, defaultRegion));
      await this.noteSubjects(delivery, people);
    },
    async noteSubjects(delivery, subjects) {
      const writes = new Map(
        deliveryNoteWrites(delivery, subjects, days).map((write) => [JSON.stringify(write), write]),
      );
      const notes = [...writes.values()];
      for (let start = 0; start < notes.length; start += NOTES_PER_TRANSACTION)
        if ((await transact(table, notes.slice(start, start + NOTES_PER_TRANSACTION))) !== 'committed')
          throw new Error('the people of a delivery could not be noted');
    },
    async noteMentions(delivery, body) {
      const { defaultRegion } = await repositories.shop();
      await this.noteSubjects(delivery, mentionsIn(payloadOf(body), delivery, defaultRegion));
    },
    apply: (integration, delivery, records) => applyInOrder(integration, delivery, records, remaining),
    async subjectsOf(integration, records, wrote) {
      const sales = await salesOf(sourceContext(integration, '', remaining), records);
      return subjectsOfThings(repositories, [...wrote, ...sales]);
    },
    wake: (ids, by) => wakeDeliveries({ find, save, queue }, ids, by),
    onFault: (deliveryId, fault) =>
      logger.error('a webhook could not be applied', { deliveryId, failure: failureOf(fault) }),
  };
}

/** The text where it is no JSON. */
function payloadOf(body: Uint8Array): unknown {
  const text = Buffer.from(body).toString();
  try {
    return parseExactJson(text);
  } catch {
    return text;
  }
}

/**
 * Applies the messages of a batch in order, and stops at the first that fails: it and all after it are given again.
 * https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html
 */
async function applyWebhooks({ Records: records }: SQSEvent, remaining: () => number): Promise<SQSBatchResponse> {
  const worker = workerOf(remaining);
  for (const [index, { body, attributes }] of records.entries()) {
    const receives = Number(attributes.ApproximateReceiveCount);
    const isDone = remaining() > DELIVERY_MS && (await applyDelivery(worker, body, receives)) === 'DONE';
    if (!isDone)
      return { batchItemFailures: records.slice(index).map(({ messageId }) => ({ itemIdentifier: messageId })) };
  }
  return { batchItemFailures: [] };
}

export const handler = invocationHandler(logger, applyWebhooks);

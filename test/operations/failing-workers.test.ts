import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import type { QueueHandler } from '../../local/queue/folder-queue.ts';
import { loadScheduledBundle } from '../support/erasures.ts';
import { pageOf, receiptLink } from '../support/feedback-page.ts';
import type { Handler } from '../support/graph.ts';
import { makeImportDue } from '../support/import-desk.ts';
import { type Jeweller, openJeweller } from '../support/jeweller.ts';
import { type MessageSenders, openMessageSenders } from '../support/message-senders.ts';
import { createOrderDesk, sale } from '../support/order-desk.ts';
import { NOTHING_FAILED, openRequestFaults, type RequestFaults } from '../support/request-faults.ts';
import { consumeStream } from '../support/stream.ts';
import { customerRecord, openWebhookGraph, signed, type WebhookGraph } from '../support/webhooks.ts';

/** Like failing-requests.test.ts, for the functions that work off what waits, and for those that other systems and links call. */

let faults: RequestFaults;
let hooks: WebhookGraph;
let senders: MessageSenders;
let shop: Jeweller;

const take =
  (name: string) =>
  (handler: QueueHandler): QueueHandler =>
    faults.take(name, handler);

async function workOff(): Promise<void> {
  const answers = await faults.workOff();
  expect(answers).not.toEqual([]);
  expect(answers).toEqual(answers.map(() => NOTHING_FAILED));
}

beforeAll(async () => {
  process.setMaxListeners(50);
  vi.stubEnv('POWERTOOLS_LOG_LEVEL', 'SILENT');
  // No request is late because the machine is busy.
  vi.stubEnv('DYNAMODB_TIMEOUT_FACTOR', '8');
  vi.stubEnv('IMPORT_BUCKET', 'files');
  vi.stubEnv('IMPORT_LOCAL_FILES', 'true');
  faults = await openRequestFaults();
  senders = await openMessageSenders();
  hooks = await openWebhookGraph({ endpoint: faults.endpoint, aroundWorker: take('webhook-worker') });
  shop = await openJeweller(Promise.resolve(hooks.graph));
}, 120_000);
afterEach(() => expect(faults.problems.splice(0)).toEqual([]));
afterAll(async () => {
  await hooks.close();
  await faults.close();
});

test('a webhook is received and applied', async () => {
  for (const externalId of ['ana', 'ben']) {
    const body = JSON.stringify(customerRecord(externalId));
    const headers = signed(body);
    await faults.sweep('webhook-receiver', async (context) => {
      expect([200, 500, 503]).toContain(await hooks.post(body, headers, undefined, context));
    });
    expect(await hooks.post(body, headers)).toBe(200);
  }
  await hooks.drain();
  await workOff();
  expect((await hooks.deliveries()).map(({ deliveryStatus }) => deliveryStatus)).toEqual(['APPLIED', 'APPLIED']);
});

test('a file is imported', async () => {
  const lines = Array.from({ length: 12 }, (_, index) => ({
    operation: 'registerCustomer',
    group: `row ${index}`,
    input: { idempotencyKey: `row ${index}`, name: { given: 'Row', family: String(index) } },
  }));
  const object = join(hooks.folder, 'import.ndjson');
  await writeFile(object, lines.map((line) => JSON.stringify(line)).join('\n'));
  const START = `mutation ($input: StartImportInput!) { startImport(input: $input) { importJob { id } userErrors { message } } }`;
  const input = { idempotencyKey: 'import', format: 'MUTATIONS_NDJSON', object };
  const { importJob, userErrors } = (await hooks.graph.as('admin').run(START, { input })).startImport;
  expect(userErrors).toEqual([]);
  const run = await loadScheduledBundle('imports', hooks.graph.table);
  await faults.sweep('imports', ({ getRemainingTimeInMillis }) => run(getRemainingTimeInMillis()).catch(() => {}));
  await makeImportDue(hooks.graph.table, importJob.id);
  await run();
  const FIND = 'query ($id: ID!) { node(id: $id) { ... on ImportJob { importStatus applied failed } } }';
  const { node } = await hooks.graph.as('admin').run(FIND, { id: importJob.id });
  expect(node).toEqual({ importStatus: 'DONE', applied: 12, failed: 0 });
});

test('a message is sent', async () => {
  const stream = await consumeStream(hooks.graph.table);
  const id = await shop.customer({ emails: [{ address: 'ana@example.com' }] });
  const input = { customer: { id }, kind: 'CUSTOM', purpose: 'SERVICE', subject: 'Hello', body: 'Your ring is ready.' };
  const { message } = await shop.mutate('sendMessage', 'message { id }', input);
  await senders.deliver(hooks.graph.table, stream, take('message-sender'));
  await workOff();
  const { node } = await shop.desk.run(
    'query ($id: ID!) { node(id: $id) { ... on Message { messageStatus } } }',
    message,
  );
  // A sender without time to record that it has sent the message leaves this open.
  expect(['SENT', 'UNCERTAIN']).toContain(node.messageStatus);
});

test('a link for feedback is opened and answered', async () => {
  const bundle = new URL(`../../dist/feedback-page/index.mjs?table=${hooks.graph.table.name}`, import.meta.url).href;
  const { handler }: { handler: Handler } = await import(/* @vite-ignore */ bundle);
  const page = pageOf(async (event, context) => {
    await faults.sweep('feedback-page', async (invocation) => {
      expect([200, 303, 500, 503]).toContain((await handler(event, invocation)).statusCode);
    });
    return handler(event, context);
  });
  const { order } = await createOrderDesk(hooks.graph).record(sale());
  const url = await receiptLink(shop, order.id);
  expect((await page.open(url)).status).toBe(200);
  expect((await page.send(url, { score: '9' })).status).toBe(303);
});

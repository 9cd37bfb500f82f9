import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { ROLE_NAMES } from '../../domain/kernel/roles.ts';
import { seedSampleShop } from '../../local/sample-shop/seed.ts';
import type { StreamHandler } from '../../local/stream/delivery.ts';
import { type KnownOperation, requestBody } from '../../packages/client/index.js';
import type { Table } from '../../store/dynamo/dynamo-client.ts';
import { SCHEDULED_NAMES } from '../../store/schedules.ts';
import { CONSUMER_NAMES, type ConsumerName } from '../../store/stream-consumers.ts';
import { openBucket, type TestBucket } from '../support/bucket.ts';
import { loadScheduledBundle, realTime } from '../support/erasures.ts';
import { openBundle, requestOf } from '../support/graph.ts';
import { openSession } from '../support/operation-session.ts';
import { type Fault, NOTHING_FAILED, openRequestFaults, type RequestFaults } from '../support/request-faults.ts';
import { type ConsumedStream, consumeStream } from '../support/stream.ts';
import { clientSessions } from './client-sessions.ts';

/**
 * Requests to the table fail, one in each attempt, in several ways. A caller gets the data or a documented error, a function without a
 * caller fails or succeeds, no rejection is left without a handler, which would end the function, and the next attempt succeeds.
 */

let faults: RequestFaults;
let bucket: TestBucket;
let table: Table;
let stream: ConsumedStream;
let sessions: ReturnType<typeof clientSessions>;
/** Attempts of operations, and those that had errors. */
const attempts = { all: 0, failed: 0 };

beforeAll(async () => {
  // Each bundle listens for rejections.
  process.setMaxListeners(50);
  vi.stubEnv('POWERTOOLS_LOG_LEVEL', 'SILENT');
  // No request is late because the machine is busy.
  vi.stubEnv('DYNAMODB_TIMEOUT_FACTOR', '8');
  vi.stubEnv('MESSAGE_CHANNELS', 'EMAIL,SMS');
  vi.stubEnv('PRIVACY_BUCKET', 'files');
  vi.stubEnv('IMPORT_BUCKET', 'files');
  vi.stubEnv('BUDGETS', ROLE_NAMES.map((role) => `${role}=1000000000`).join());
  faults = await openRequestFaults();
  bucket = await openBucket({ now: realTime });
  const now = new Date();
  const bundle = await openBundle(faults.endpoint, bucket.bucket);
  table = bundle.table;
  await seedSampleShop(table, now.toISOString());
  stream = await consumeStream(table, takeInParts);
  vi.stubEnv('FAILED_RECORDS_FOLDER', stream.failed);
  sessions = clientSessions(table, now, (_, role, options, use) => {
    const session = openSession(bundle.handler, role, options, now);
    return use({
      ...session,
      async run(operation, variables) {
        const body = JSON.stringify(requestBody(operation, variables));
        await faults.sweep(nameOf(operation), async (invocation, fault) => {
          const event = { ...requestOf(role, options, '', {}), body };
          expectDocumented(await bundle.handler(event, invocation), fault);
        });
        return session.run(operation, variables);
      },
    });
  });
}, 240_000);
afterEach(() => expect(faults.problems.splice(0)).toEqual([]));
afterAll(async () => {
  await faults.close();
  await bucket.close();
});

const nameOf = <Result, Variables>({ definitions: [definition] }: KnownOperation<Result, Variables>): string =>
  (definition?.kind === 'OperationDefinition' && definition.name?.value) || '';

const DOCUMENTED: Readonly<Record<Fault, readonly string[]>> = {
  early: ['INTERNAL_SERVER_ERROR'],
  late: ['INTERNAL_SERVER_ERROR'],
  conflict: [],
  throttle: ['SERVICE_UNAVAILABLE'],
  silence: ['SERVICE_UNAVAILABLE'],
};

function expectDocumented({ body = '' }: APIGatewayProxyStructuredResultV2, fault: Fault): void {
  const { errors = [] }: { errors?: { message: string; extensions: { code: string } }[] } = JSON.parse(body);
  attempts.all++;
  if (errors.length > 0) attempts.failed++;
  for (const { message, extensions } of errors) {
    expect(DOCUMENTED[fault]).toContain(extensions.code);
    expect(message).not.toMatch(/injected|slow down|Exception/);
  }
}

/** Some records at a time, so that there are more places at which a request fails. */
const RECORDS_AT_ONCE = 25;

function takeInParts(name: ConsumerName, handler: StreamHandler): StreamHandler {
  const take = faults.take(name, handler);
  return async ({ Records }) => {
    for (let start = 0; start < Records.length; start += RECORDS_AT_ONCE)
      await take({ Records: Records.slice(start, start + RECORDS_AT_ONCE) });
    return NOTHING_FAILED;
  };
}

test.each(['till', 'webShop', 'account', 'desk', 'analyst', 'marketing', 'console'] as const)(
  'each operation of %s',
  (client) => sessions[client](),
  300_000,
);

test('the attempts of operations did fail', () => {
  expect(attempts.failed).toBeGreaterThan(attempts.all / 2);
});

test('the consumers of the stream', async () => {
  await stream.drain();
  const answers = await faults.workOff();
  expect(answers).toEqual(answers.map(() => NOTHING_FAILED));
  expect(answers.length).toBeGreaterThan(CONSUMER_NAMES.length);
}, 300_000);

test.each(SCHEDULED_NAMES)('the scheduled function %s', async (name) => {
  const run = await loadScheduledBundle(name, table);
  await faults.sweep(name, ({ getRemainingTimeInMillis }) => run(getRemainingTimeInMillis()).catch(() => {}));
  await run();
});

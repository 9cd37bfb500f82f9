import { beforeAll, expect, test, vi } from 'vitest';
import { LOCAL_CREDENTIALS, LOCAL_REGION } from '../../local/engine/engine-client.ts';
import { SCHEDULED_NAMES } from '../../store/schedules.ts';
import { type FaultyEngine, openFaultyEngine } from '../support/faulty-engine.ts';
import { freshTable } from '../support/table.ts';

type Handler = (event: object, context: { getRemainingTimeInMillis(): number }) => Promise<unknown>;

let engine: FaultyEngine;
beforeAll(async () => {
  engine = await openFaultyEngine(() => 'swallowed');
  const table = await freshTable();
  vi.stubEnv('TABLE_NAME', table.name);
  vi.stubEnv('DYNAMODB_ENDPOINT', engine.endpoint);
  vi.stubEnv('AWS_REGION', LOCAL_REGION);
  vi.stubEnv('AWS_ACCESS_KEY_ID', LOCAL_CREDENTIALS.accessKeyId);
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', LOCAL_CREDENTIALS.secretAccessKey);
  vi.stubEnv('POWERTOOLS_DEV', 'true');
  vi.spyOn(console, 'error').mockImplementation(() => {});
  for (const name of ['FILES_BUCKET', 'IMPORT_BUCKET', 'PRIVACY_BUCKET', 'WEBHOOK_QUEUE_FOLDER'])
    vi.stubEnv(name, 'files');
  vi.stubEnv('S3_ENDPOINT', engine.endpoint);
  vi.stubEnv('FAILED_RECORDS_FOLDER', '/nowhere');
  return () => engine.close();
});

/** The milliseconds that requests may take. A second more is left for the answer. */
const TIME_LEFT_MS = 150;

test.each(SCHEDULED_NAMES)('%s ends its requests before its invocation ends', async (name) => {
  const bundle = new URL(`../../dist/${name}/index.mjs?within-invocation`, import.meta.url).href;
  const { handler }: { handler: Handler } = await import(/* @vite-ignore */ bundle);
  const failure = await handler({}, { getRemainingTimeInMillis: () => TIME_LEFT_MS + 1_000 }).catch(causesOf);
  expect(failure).toContain(`no answer within ${TIME_LEFT_MS} ms`);
});

const causesOf = (error: unknown): string =>
  error instanceof Error ? `${error.message} ${causesOf(error.cause)}` : '';

import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { issuerPath } from '../domain/kernel/customer-issuer.ts';
import { inParallel } from '../domain/kernel/in-parallel.ts';
import { setShards } from '../store/table/shards.ts';
import { launchBucket, type RunningBucket } from './bucket/bucket-launch.ts';
import { CommandError } from './common/command-error.ts';
import { DATA_FLAG, dataFlagOf, parseWholeNumber, runCommand } from './common/command-line.ts';
import {
  createTemporaryStreamPaths,
  type DataDirectory,
  openDataDirectory,
  type StreamPaths,
} from './common/data-directory.ts';
import { changeLocalShards, readLocalShards } from './common/local-shards.ts';
import { findAvailablePort } from './common/port.ts';
import { type Database, openDatabase, TABLE_NAME } from './engine/database.ts';
import { engineTable } from './engine/engine-table.ts';
import { createTable } from './engine/table.ts';
import { parseLimits } from './functions/limits.ts';
import { feedbackUrlAt, launchGateway, type RunningGateway, webhookUrlAt } from './gateway/gateway-launch.ts';
import { ISSUER_FLAGS, parseIssuers } from './gateway/issuer-flags.ts';
import { launchSenders, launchWebhookWorker } from './queue/queue-launch.ts';
import { readSmtpUrl } from './queue/smtp-url.ts';
import { seedSampleShop } from './sample-shop/seed.ts';
import { launchSchedules } from './schedule/schedule-launch.ts';
import { launchEventSources, type RunningEventSources } from './stream/event-source-launch.ts';

const USAGE = `Runs the customer graph on this machine as AWS runs it: engine, table, bucket, gateway and functions.

npm start -- [flags]

  --port N         where the gateway listens (default 4000; 0 for any free port)
  --bucket-port N  where the bucket of files listens (default: the port after the gateway's, or any where it is taken)
  --data DIR       the directory of data, token key and secrets (default .data)
  --memory         keep the data in memory, and lose them at the end
  --empty          without the sample shop
  --shards N[,M]   spread what every order writes over N partitions from now on, and read M as well while items of M exist:
                   a power of two, first 4 (docs/decisions/shards.md)
  --limits WHICH   local (default): any operation, at any rate. prod: the budgets and known operations of prod
  --issuer URL     an OIDC issuer in which customers sign in; with --audience A (again for each further one) of its access
                   tokens, --issuer-scope S that they must have, and --customer-claim C with the id of the customer
                   (default customer_id). See docs/decisions/customer-issuers.md

DYNAMODB_ENDPOINT=URL in the environment uses the DynamoDB engine there instead of the embedded one.
SMTP_URL=URL sends emails to the SMTP server there, such as smtp://127.0.0.1:1025, instead of writing files.`;

const ENGINE = 'database engine';
const CONSUMER = 'stream consumer';
const SCHEDULE = 'scheduled function';
const BUCKET = 'bucket';
const SENDER = 'sender of messages';
const WEBHOOKS = 'worker of webhooks';

type Flags = {
  readonly port: string;
  readonly 'bucket-port'?: string;
  readonly data: string;
  readonly memory: boolean;
  readonly empty: boolean;
  readonly limits: string;
  readonly shards?: string;
} & Parameters<typeof parseIssuers>[0];

await runCommand(
  USAGE,
  {
    port: { type: 'string', default: '4000' },
    'bucket-port': { type: 'string' },
    memory: { type: 'boolean', default: false },
    empty: { type: 'boolean', default: false },
    limits: { type: 'string', default: 'local' },
    shards: { type: 'string' },
    ...ISSUER_FLAGS,
    ...DATA_FLAG,
  },
  start,
);

async function start(flags: Flags): Promise<void> {
  const limits = parseLimits(flags.limits);
  const issuers = parseIssuers(flags);
  const port = await findAvailablePort(parseWholeNumber('port', flags.port, { from: 0, to: 65_535 }));
  const directory = await openDataDirectory(flags.data);
  const unlock = flags.memory ? () => {} : directory.lock();
  if (flags.shards !== undefined) await changeLocalShards(directory, flags.shards);
  setShards(await readLocalShards(directory));
  const database = await openDatabase(flags.memory ? null : directory);
  const places = flags.memory ? await createTemporaryStreamPaths() : directory.streamPaths;
  let bucket: RunningBucket | null = null;
  try {
    bucket = await launchBucket({
      port: await chooseBucketPort(flags['bucket-port'], port),
      folder: flags.memory ? join(dirname(places.events), 'bucket') : directory.bucket,
      directory,
      database: database.endpoint,
    });
    const sources = await Promise.race([
      prepare(flags, directory, places, database, bucket),
      failWhenStopped(ENGINE, database.failed),
    ]);
    await serve({ port, limits, issuers }, flags, directory, { database, bucket, sources, places }).finally(
      sources.close,
    );
  } finally {
    await bucket?.close();
    await database.close();
    unlock();
    if (flags.memory) await rm(dirname(places.events), { recursive: true });
  }
}

/** The port that the flag names; without the flag, the one after the gateway's, or any free one where that is taken. */
async function chooseBucketPort(flag: string | undefined, gatewayPort: number): Promise<number> {
  if (flag !== undefined) return parseWholeNumber('bucket-port', flag, { from: 0, to: 65_535 });
  return findAvailablePort(Math.min(gatewayPort + 1, 65_535)).catch(() => 0);
}

/** Creates the table, starts the stream consumers and seeds the sample shop; waits until they have processed all of it. */
async function prepare(
  { empty }: Flags,
  directory: DataDirectory,
  places: StreamPaths,
  database: Database,
  bucket: RunningBucket,
): Promise<RunningEventSources> {
  await createTable(database.endpoint, TABLE_NAME);
  const services = { database: database.endpoint, bucket: bucket.endpoint };
  const sources = await launchEventSources(directory, places, database, () => services);
  const table = engineTable(database.endpoint, TABLE_NAME);
  try {
    const seeded = empty ? null : seedSampleShop(table, new Date().toISOString(), announceSeeding);
    await Promise.race([seeded, failWhenStopped(CONSUMER, sources.failed)]);
    await sources.drain();
  } catch (error) {
    await sources.close();
    throw error;
  }
  table.client.close();
  return sources;
}

function announceSeeding(): void {
  process.stdout.write('Opening the sample shop. This takes about ten seconds, the first time only ...\n');
}

type RunningServices = {
  readonly database: Database;
  readonly bucket: RunningBucket;
  readonly sources: RunningEventSources;
  readonly places: StreamPaths;
};

type GatewayOptions = Omit<Parameters<typeof launchGateway>[0], 'directory' | 'services'>;

async function serve(
  gatewayOptions: GatewayOptions,
  flags: Flags,
  directory: DataDirectory,
  { database, bucket, sources, places }: RunningServices,
): Promise<void> {
  const webhooks = { queue: places.webhookQueue, url: webhookUrlAt(gatewayOptions.port) };
  const services = { database: database.endpoint, bucket: bucket.endpoint, webhooks };
  const gateway = await launchGateway({ ...gatewayOptions, directory, services });
  const schedules = await launchSchedules(directory, services, places);
  const senders = await launchSenders(directory, services, places, feedbackUrlAt(gateway.port));
  const webhookWorker = await launchWebhookWorker(directory, services, places);
  try {
    const interruption = waitForInterrupt();
    process.stdout.write(formatStartMessage(gateway, { database, bucket, places }, flags));
    await Promise.race([
      interruption,
      failWhenStopped(ENGINE, database.failed),
      failWhenStopped(CONSUMER, sources.failed),
      failWhenStopped(SCHEDULE, schedules.failed),
      failWhenStopped(BUCKET, bucket.failed),
      failWhenStopped(SENDER, senders.failed),
      failWhenStopped(WEBHOOKS, webhookWorker.failed),
      failWhenStopped('gateway', gateway.failed),
    ]);
  } finally {
    await inParallel(
      () => gateway.close(),
      () => schedules.close(),
      () => senders.close(),
      () => webhookWorker.close(),
    );
  }
}

/** Resolves at Ctrl-C or another signal to stop. A second one ends this process and its children at once. */
function waitForInterrupt(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
}

async function failWhenStopped(what: string, failed: Promise<string>): Promise<never> {
  throw new CommandError(`The ${what} is gone: ${await failed}\nEverything else is stopped; run npm start again.`);
}

function formatStartMessage(
  { port }: RunningGateway,
  { database: { endpoint, location }, bucket, places: { events, outbox } }: Omit<RunningServices, 'sources'>,
  { data, memory, issuer }: Flags,
): string {
  const same = dataFlagOf(data);
  const origin = `http://127.0.0.1:${port}`;
  return `
The customer graph

  Console   ${origin}/  (the pages of counter, desk and manager, as a made-up member of staff)
  Explorer  ${origin}/explorer  (a page to ask the API from, with a token in it)
  GraphQL   ${origin}/graphql${
    issuer === undefined
      ? ''
      : `
  Issuer    ${origin}${issuerPath('local')}, for tokens of ${issuer}`
  }
  Tokens    npm run -s token -- --role pos${same}  (or commerce, support, analyst, admin, customer)
  Engine    ${endpoint}, table ${TABLE_NAME}
  Bucket    ${bucket.endpoint}
  Events    ${events}, a line each
  Webhooks  ${origin}/webhooks/CODE, of an integration with this code
  Outbox    ${readSmtpUrl() ?? outbox}
  Data      ${location}${memory ? '' : `, until npm run reset${same && ` --${same}`}`}

Try

  TOKEN=$(npm run -s token -- --role support${same})
  curl -s ${origin}/graphql -H "authorization: Bearer $TOKEN" -H 'content-type: application/json' \\
    -d '{"query":"{ viewer { kind scopes } shop { name stores { code name } } }"}'

Ctrl-C ends it.

ready ${origin}/graphql
`;
}

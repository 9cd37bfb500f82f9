/**
 * `npm run test:dynamodb-local`: the tests that touch the database, unchanged, against Amazon's DynamoDB Local. Needs
 * Java 17 or newer, and Maven for the first run. The client is the one of the AWS SDK. Arguments go to vitest; without a path all such tests run.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { findAvailablePort } from '../../local/common/port.ts';

const START_MS = 60_000;
/** This engine takes up to ten times as long as the other one. On a busy machine it answers some requests only after seconds. */
const TIMEOUT = '--testTimeout=600000';
const TIMEOUT_FACTOR = '8';

const root = join(import.meta.dirname, '../..');
const pom = join(import.meta.dirname, 'pom.xml');
const library = join(root, '.cache/dynamodb-local');
/**
 * Excludes tests that wait for stream consumers, because this engine delivers changes late and does not say when all are
 * delivered. Also excludes long tests that do not depend on the engine: unusual values, injected faults, runs that are killed at
 * each request, backlogs of clocks, files of audiences and imports, messages and journeys over weeks, leases within a time, equal work of two answers, and fifty calls at
 * once of each mutation of a case, which the tests of orders cover. Random histories of people, commitments, deliveries and segments are long as well,
 * and examples of them remain. Tests of `graphql/` and `http/` ask the same store as the stories. Tests that use no table have nothing to find here.
 */
const STREAM_STORIES = [
  ...[
    'audit',
    'events',
    'insights',
    'matching',
    'pain-points',
    'playbook-notifications',
    'recovery',
    'registered-additions',
    'segment-members',
  ],
  ...['lost-stream', 'service-kpis', 'staff-writers', 'unverified-details', 'valued-later'],
];
const SLOW_STORIES = [
  ...['marked-values', 'sent-messages', 'feedback-photos', 'match-learning'],
  ...[
    'asked-feedback',
    'audiences',
    'budgets',
    'case-idempotency',
    'caused-messages',
    'daily-limits',
    'equal-work',
    'guest-messages',
    'import-executions',
    'imports-of-bad-files',
    'journeys',
    'killed-audiences',
    'killed-function',
    'killed-privacy-jobs',
    'killed-segment-builds',
    'killed-sender',
    'killed-service-jobs',
    'killed-vendor-webhooks',
    'killed-webhooks',
    'one-voice',
    'recovery-figures',
    'table-faults',
    'throttled-exports',
    'unusual-values',
  ],
];
const SLOW_PROPERTIES = [
  'clocks',
  ...['any-order', 'apply-shuffled', 'erase-shop', 'killed-edit', 'shopify-deliveries', 'ticket-orders'].map(
    (name) => `source-record/${name}`,
  ),
  ...[
    'commitment/owed-property',
    'commitment/work-list-costs',
    'matching/match-learning',
    'matching/rejected-property',
  ],
  ...['person/identify-property', 'person/merge-property', 'person/search', 'privacy/erasure-runs'],
  ...['killed-builds', 'membership-property', 'sizes'].map((name) => `segment/${name}`),
];
const WITHOUT_TABLE = [
  ...['dynamo/direct-client', 'dynamo/sign-request', 'dynamo/time-outs'],
  ...['files/s3-file-signer', 'files/s3-file-store', 'files/s3-part-uploads', 'profile/metrics-items'],
  ...['entity-text', 'entries-after', 'idempotency-items', 'item', 'limit-writes'].map((name) => `table/${name}`),
];
const TESTS = globSync('test/{store,stories}/**/*.test.ts', {
  cwd: root,
  exclude: [
    ...[...STREAM_STORIES, ...SLOW_STORIES].map((name) => `test/stories/${name}.test.ts`),
    ...[...SLOW_PROPERTIES, ...WITHOUT_TABLE].map((name) => `test/store/${name}.test.ts`),
  ],
});

fetchLibrary();
const port = await findAvailablePort(0);
const engine = startEngine(port);
process.on('exit', () => engine.kill());
process.once('SIGTERM', () => process.exit(143));
await waitUntilAnswering(`http://127.0.0.1:${port}`, engine);
process.exit(await runTests(`http://127.0.0.1:${port}`, process.argv.slice(2)));

/** Downloads once, and again when the pom changes. The copy of the pom marks a complete download. */
function fetchLibrary(): void {
  const mark = join(library, 'pom.xml');
  const wanted = readFileSync(pom, 'utf8');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === wanted) return;
  rmSync(library, { recursive: true, force: true });
  mkdirSync(library, { recursive: true });
  const goal = ['dependency:copy-dependencies', `-DoutputDirectory=${library}`, '-DincludeScope=runtime'];
  const { status, error } = spawnSync('mvn', ['-B', '-q', '-f', pom, ...goal], { stdio: ['ignore', 2, 2] });
  if (error)
    throw new Error('DynamoDB Local is fetched with Maven, and there is no mvn on the path: install it (maven)');
  if (status !== 0) throw new Error('Maven could not fetch DynamoDB Local: see its output above');
  writeFileSync(mark, wanted);
}

function startEngine(port: number): ChildProcess {
  const main = 'com.amazonaws.services.dynamodbv2.local.main.ServerRunner';
  // A run is too short for the better compiler and garbage collector to pay off.
  const args = [
    `-Djava.library.path=${library}`,
    '-Xmx1g',
    '-XX:+UseSerialGC',
    '-XX:TieredStopAtLevel=1',
    '-cp',
    `${library}/*`,
    main,
  ];
  return spawn('java', [...args, '-inMemory', '-disableTelemetry', '-port', String(port)], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

async function waitUntilAnswering(endpoint: string, engine: ChildProcess): Promise<void> {
  let failure: Error | undefined;
  engine.once('error', () => {
    failure = new Error('DynamoDB Local runs on Java, and there is no java on the path: install 17 or newer');
  });
  engine.once('exit', (code) => {
    failure ??= new Error(`DynamoDB Local ended before it answered (${code}): see its output above`);
  });
  for (const end = Date.now() + START_MS; Date.now() < end; await wait(100)) {
    if (failure) throw failure;
    // Any response, even an error about the missing signature, means that it runs.
    if (await fetch(endpoint).catch(() => null)) return;
  }
  throw new Error(`DynamoDB Local did not answer at ${endpoint} within ${START_MS / 1000} s`);
}

async function runTests(endpoint: string, args: readonly string[]): Promise<number> {
  const paths = args.some((arg) => arg.startsWith('test/')) ? [] : TESTS;
  const tests = spawn('vitest', ['run', TIMEOUT, ...paths, ...args], {
    cwd: root,
    stdio: 'inherit',
    // The client that is not the default: so this run covers the second engine and the second client.
    env: {
      ...{ DYNAMODB_CLIENT: 'sdk', ...process.env },
      ...{ DYNAMODB_ENDPOINT: endpoint, DYNAMODB_TIMEOUT_FACTOR: TIMEOUT_FACTOR },
    },
  });
  const [code] = await once(tests, 'exit');
  return typeof code === 'number' ? code : 1;
}

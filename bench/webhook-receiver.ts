/**
 * `npm run bench:webhook-receiver`: the time until the receiver of webhooks answers, on the local store. Warm: 500 signed webhooks, one
 * after the other, and as many single writes by the bare SDK between them. Cold: each webhook is the first one of a process, and so
 * is each one of the peers: the receiver with all mappings in its bundle, as it was, and the bare SDK. Nothing fails the run.
 */
import { execFile } from 'node:child_process';
import { readdir, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { bundle } from '../bundle.ts';
import { setEnvironment } from './harness/graph.ts';
import { median, ratio, runInterleaved, timedVariant, type Variant } from './harness/interleaved-timing.ts';
import { openTlsProxy } from './harness/tls-proxy.ts';
import { deliveryEvent, openReceiverBench } from './webhook-receiver/receiver-bench.ts';

const WARM = { warmUp: 50, rounds: 500 };
const COLD = { warmUp: 1, rounds: 20 };
const WARM_AIM_MS = 200;

const RECEIVER = 'dist/webhook-receiver';
const WITH_MAPPINGS = 'dist/bench/receiver-with-mappings';
const ONE_PUT = 'dist/bench/one-put';

type Handler = (event: object, context: object) => Promise<{ readonly statusCode: number }>;
type FirstAnswer = { readonly imported: number; readonly elapsed: number; readonly processor: number };

const urlOf = (folder: string) => new URL(`../${folder}/index.mjs`, import.meta.url);
const print = (line: string) => process.stdout.write(`${line}\n`);

await bundle('bench/cases/peers/receiver-with-mappings.ts', WITH_MAPPINGS);
await bundle('bench/cases/peers/one-put.ts', ONE_PUT);
const { environment, close } = await openReceiverBench();
try {
  await measureWarm();
  await measureCold();
} finally {
  await close();
}

async function measureWarm(): Promise<void> {
  setEnvironment(environment);
  const variants = [];
  for (const folder of [RECEIVER, ONE_PUT]) {
    const { handler }: { handler: Handler } = await import(urlOf(folder).href);
    variants.push(timedVariant(() => () => answerBy(handler, deliveryEvent())));
  }
  const [ours = [], peer = []] = await runInterleaved(variants, WARM);
  print(
    `Warm, ${WARM.rounds} webhooks of 1 kB each: p50 ${ms(at(ours, 0.5))}, p99 ${ms(at(ours, 0.99))} (aim ${WARM_AIM_MS} ms)`,
  );
  print(
    `  one PutItem by the SDK: p50 ${ms(at(peer, 0.5))}, p99 ${ms(at(peer, 0.99))}; the receiver takes ${ratio(ours, peer).toFixed(1)} times as long`,
  );
}

async function answerBy(handler: Handler, event: object): Promise<void> {
  const { statusCode } = await handler(event, { getRemainingTimeInMillis: () => 10_000 });
  if (statusCode !== 200) throw new Error(`the answer is ${statusCode}`);
}

async function measureCold(): Promise<void> {
  const folders = [RECEIVER, WITH_MAPPINGS, ONE_PUT];
  // As on AWS: for an http endpoint the SDK loads another module of Node.
  const tls = await openTlsProxy(environment['DYNAMODB_ENDPOINT'] ?? '');
  const env = { ...environment, DYNAMODB_ENDPOINT: tls.endpoint, NODE_EXTRA_CA_CERTS: tls.certificateFile };
  const starts = folders.map(
    (folder): Variant<FirstAnswer> =>
      () =>
        firstAnswerOf(folder, env),
  );
  const [ours = [], former = [], peer = []] = await runInterleaved(starts, COLD).finally(tls.close);
  print(`Cold, ${COLD.rounds} processes each, medians:`);
  for (const [name, folder, series] of [
    ['the receiver', RECEIVER, ours],
    ['with all mappings, as it was', WITH_MAPPINGS, former],
    ['only the SDK, one PutItem', ONE_PUT, peer],
  ] as const) {
    const size = await sizeOf(folder);
    const [imported, elapsed, processor] = (['imported', 'elapsed', 'processor'] as const).map((name) =>
      ms(median(series.map((one) => one[name]))),
    );
    print(
      `  ${name}: import ${imported}, first answer ${elapsed}, processor ${processor}, bundle ${Math.round(size / 1_000)} kB`,
    );
  }
  for (const [name, series] of [
    ['as it was', former],
    ['only the SDK', peer],
  ] as const) {
    const ratios = (['elapsed', 'processor'] as const).map((name) =>
      ratio(
        ours.map((one) => one[name]),
        series.map((one) => one[name]),
      ).toFixed(2),
    );
    print(`  the receiver / ${name}: first answer ${ratios[0]}, processor ${ratios[1]}`);
  }
}

async function firstAnswerOf(folder: string, environment: Readonly<Record<string, string>>): Promise<FirstAnswer> {
  const script = fileURLToPath(new URL('cases/first-delivery.ts', import.meta.url));
  const args = [script, urlOf(folder).href, JSON.stringify(deliveryEvent())];
  const { stdout } = await promisify(execFile)(process.execPath, args, { env: { ...environment, PATH: '' } });
  return JSON.parse(stdout);
}

/** Bytes of all files of a bundle. */
async function sizeOf(folder: string): Promise<number> {
  const directory = new URL('./', urlOf(folder));
  const sizes = (await readdir(directory)).map(async (file) => (await stat(new URL(file, directory))).size);
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

/** The value below which this part of the values lies. */
function at(values: readonly number[], part: number): number {
  return values.toSorted((a, b) => a - b)[Math.min(Math.floor(values.length * part), values.length - 1)] ?? Number.NaN;
}

function ms(value: number): string {
  return `${value.toFixed(1)} ms`;
}

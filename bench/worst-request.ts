/**
 * `npm run bench:worst-request -- --records N`: searches the most expensive request that a customer's own token may send, for a
 * person of so many records (default 1, at most as many as a person may have). Measures the
 * processor time of each part of the schema, repeated under aliases until the limits refuse more, and of pairs of the worst
 * parts. Prints processor time, memory and cost of the worst requests.
 */
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { buildASTSchema } from 'graphql';
import { document } from '../graphql/document.ts';
import { DEFAULT_LIMITS } from '../graphql/limits/request-limits.ts';
import { type RequestPart, requestParts } from './attacks/request-parts.ts';
import { selfEvent } from './attacks/self-event.ts';
import { createVictim } from './attacks/victim.ts';
import { median } from './harness/interleaved-timing.ts';
import { environmentFor, openWorkbench } from './harness/workbench.ts';

type Handler = (event: object, context: object) => Promise<{ readonly statusCode: number; readonly body: string }>;
type Measured = {
  readonly status: number;
  readonly cost: number;
  readonly processor: number;
  readonly bytes: number;
};

const { values } = parseArgs({ options: { records: { type: 'string', default: '1' } } });
const records = Number(values.records);

const workbench = await openWorkbench();
const folder = await mkdtemp(join(tmpdir(), 'worst-'));
const file = join(folder, 'event.json');
try {
  const victim = await createVictim(workbench.graph, records);
  const bundle = new URL('../dist/graphql/index.mjs?worst', import.meta.url).href;
  const { handler }: { handler: Handler } = await import(bundle);

  const measure = async (query: string, times: number): Promise<Measured> => {
    const event = selfEvent(victim, JSON.stringify({ query }));
    const runs: number[] = [];
    let answer = { statusCode: 0, body: '' };
    for (let time = 0; time < times; time++) {
      const before = process.cpuUsage();
      answer = await handler(event, { getRemainingTimeInMillis: () => 25_000 });
      const { user, system } = process.cpuUsage(before);
      runs.push((user + system) / 1_000);
    }
    const { extensions }: { extensions?: { cost?: { requested: number } } } = JSON.parse(answer.body);
    const cost = extensions?.cost?.requested ?? 0;
    return {
      status: answer.statusCode,
      cost,
      processor: median(runs),
      bytes: answer.body.length,
    };
  };

  const parts = requestParts(buildASTSchema(document, { assumeValid: true }));
  const filled: { readonly parts: readonly RequestPart[]; readonly text: string; readonly measured: Measured }[] = [];
  // The rest of the limit is about as expensive, for each unit of cost, as the part itself.
  const estimates: { readonly part: RequestPart; readonly processor: number }[] = [];
  for (const part of parts) {
    const { status, processor, cost } = await measure(requestOf([part], 1), 1);
    if (status === 200)
      estimates.push({ part, processor: processor * Math.min(30, DEFAULT_LIMITS.customer.cost / cost) });
  }
  estimates.sort((one, other) => other.processor - one.processor);
  for (const { part } of estimates.slice(0, 12)) await tryParts([part]);
  filled.sort((one, other) => other.measured.processor - one.measured.processor);
  const best = filled.slice(0, 3).flatMap((one) => one.parts);
  for (const [at, one] of best.entries()) for (const other of best.slice(at + 1)) await tryParts([one, other]);
  filled.sort((one, other) => other.measured.processor - one.measured.processor);

  process.stdout.write(`\n${parts.length} parts; the worst accepted requests, in processes of their own:\n`);
  for (const { text, measured } of filled.slice(0, 8)) {
    await writeFile(file, JSON.stringify(selfEvent(victim, JSON.stringify({ query: text }))));
    const { processor, memory, memoryOfAll } = await measureAlone(file);
    const figures = `${processor.toFixed(1)} ms  ${memory.toFixed(0)} MB (five: ${memoryOfAll.toFixed(0)})  cost ${measured.cost}  ${(measured.bytes / 1_024).toFixed(0)} kB`;
    process.stdout.write(`${figures}  ${text.slice(0, 150)}\n`);
  }

  async function tryParts(combination: readonly RequestPart[]): Promise<void> {
    const { text, measured } = await fill(combination);
    if (measured !== null) filled.push({ parts: combination, text, measured });
  }

  async function measureAlone(event: string): Promise<{ processor: number; memory: number; memoryOfAll: number }> {
    const script = new URL('attacks/attack-process.ts', import.meta.url).pathname;
    const bundled = new URL('../dist/graphql/index.mjs', import.meta.url).href;
    const env = environmentFor(workbench.table.name, workbench.endpoint);
    const { stdout } = await promisify(execFile)(process.execPath, [script, bundled, '5', event], {
      env,
      maxBuffer: 1e9,
    });
    return JSON.parse(stdout.slice(stdout.lastIndexOf('{"status"')));
  }

  /** The largest accepted request of these parts. */
  async function fill(combination: readonly RequestPart[]): Promise<{ text: string; measured: Measured | null }> {
    let [accepted, more] = [0, 30];
    while (accepted < more) {
      const middle = Math.ceil((accepted + more) / 2);
      if ((await measure(requestOf(combination, middle), 1)).status === 200) accepted = middle;
      else more = middle - 1;
    }
    const text = requestOf(combination, accepted);
    return { text, measured: accepted === 0 ? null : await measure(text, 2) };
  }
} finally {
  await rm(folder, { recursive: true });
  await workbench.close();
}

/** Each part so many times. */
function requestOf(parts: readonly RequestPart[], times: number): string {
  const select = (on: RequestPart['on']) =>
    parts
      .filter((part) => part.on === on)
      .flatMap(({ text }, at) =>
        Array.from({ length: times }, (_, time) => (times === 1 ? text : `a${at}x${time}: ${text}`)),
      )
      .join(' ');
  const [query, customer] = [select('Query'), select('Customer')];
  return `{ ${query} ${customer === '' ? '' : `me { ${customer} }`} }`;
}

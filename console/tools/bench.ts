/**
 * `npm run bench:console`: how long each page of the console takes to its first content, loaded cold with the processor of the browser
 * slowed four times, beside the graph on the same machine. Fails where a page is slower than a second. Given paths, it loads those
 * pages alone.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { median } from '../../bench/harness/interleaved-timing.ts';
import { launchBrowser } from '../stories/support/chromium.ts';
import { signInLocally } from '../stories/support/local-sign-in.ts';
import { pageOperations } from '../stories/support/page-operations.ts';
import { startSampleGraph } from '../stories/support/sample-graph.ts';
import { untilShown } from '../stories/support/shown-page.ts';
import { type SamplePage, samplePages } from './sample-pages.ts';

const ROUNDS = 5;
const SLOWDOWN = 4;
const AIM_MS = 1_000;
const BUILT = join(import.meta.dirname, '../../dist/console');

type Load = {
  readonly contentMs: number;
  readonly queries: number;
  /** Kilobytes of script, compressed. */
  readonly scriptKb: number;
};

const graph = await startSampleGraph();
const browser = await launchBrowser();
try {
  const wanted = process.argv.slice(2);
  const pages = (await samplePages(graph)).filter(({ path }) => wanted.length === 0 || wanted.includes(path));
  const width = Math.max(...pages.map(({ path }) => path.length));
  process.stdout.write(`${'page'.padEnd(width)}  first content  queries  script, gzipped\n`);
  for (const page of pages) {
    const loads: Load[] = [];
    for (let round = 0; round < ROUNDS; round += 1) loads.push(await loadCold(browser, page));
    const ms = median(loads.map(({ contentMs }) => contentMs));
    const [{ queries, scriptKb } = { queries: 0, scriptKb: 0 }] = loads;
    if (ms > AIM_MS) process.exitCode = 1;
    const columns = [
      `${ms.toFixed(0)} ms`.padStart(13),
      String(queries).padStart(7),
      `${scriptKb.toFixed(0)} kB`.padStart(15),
    ];
    process.stdout.write(`${[page.path.padEnd(width), ...columns].join('  ')}${ms > AIM_MS ? '  slow' : ''}\n`);
  }
} finally {
  await browser.close();
  await graph.close();
}

/** Opens the page in a browser that has nothing of it yet. */
async function loadCold(target: Browser, { path, role }: SamplePage): Promise<Load> {
  const context = await target.newContext({ baseURL: graph.origin, locale: 'en-GB' });
  const page = await context.newPage();
  await signInLocally(context, role);
  const operations: string[] = [];
  const scripts: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/graphql')) operations.push(String(request.postDataJSON()?.operationName));
    if (request.resourceType() === 'script') scripts.push(new URL(request.url()).pathname);
  });
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  await page.goto(path, { waitUntil: 'commit' });
  const contentMs = await untilShown(page);
  const load = {
    contentMs,
    queries: pageOperations(operations).length,
    scriptKb: await compressedKilobytes(scripts),
  };
  await context.close();
  return load;
}

async function compressedKilobytes(paths: readonly string[]): Promise<number> {
  const sizes = [];
  for (const path of paths) sizes.push(gzipSync(await readFile(join(BUILT, path))).length);
  return sizes.reduce((sum, size) => sum + size, 0) / 1_000;
}

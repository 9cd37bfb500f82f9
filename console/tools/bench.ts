/**
 * `npm run bench:console`: how long each page of the console takes to its first content, loaded cold with the processor of the browser
 * slowed four times, beside the graph on the same machine. Fails where a page is slower than a second. Given paths, it loads those
 * pages alone.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { median } from '../../bench/harness/interleaved-timing.ts';
import { launchBrowser } from '../stories/support/chromium.ts';
import { localSignInScript, signInLocally } from '../stories/support/local-sign-in.ts';
import { pageOperations } from '../stories/support/page-operations.ts';
import { startSampleGraph } from '../stories/support/sample-graph.ts';
import { isShown, untilShown } from '../stories/support/shown-page.ts';
import { type Devtools, startDevtools } from './devtools.ts';
import { type SamplePage, samplePages } from './sample-pages.ts';

const ROUNDS = 5;
const SLOWDOWN = 4;
const AIM_MS = 1_000;
const MAX_WAIT_MS = 60_000;
const BUILT = join(import.meta.dirname, '../../dist/console');

/** Looks in each frame, and remembers when the page was shown: milliseconds from the beginning of its load. */
const WATCH = `
${isShown}
const look = () => {
  if (isShown()) window.shownAt = performance.now();
  else requestAnimationFrame(look);
};
requestAnimationFrame(look);`;

/** What a page asks for until its first content. */
type Requests = {
  readonly queries: number;
  /** Kilobytes of script, compressed. */
  readonly scriptKb: number;
};

const graph = await startSampleGraph();
const browser = await launchBrowser();
const devtools = await startDevtools();
try {
  const wanted = process.argv.slice(2);
  const pages = (await samplePages(graph)).filter(({ path }) => wanted.length === 0 || wanted.includes(path));
  const width = Math.max(...pages.map(({ path }) => path.length));
  process.stdout.write(`${'page'.padEnd(width)}  first content  queries  script, gzipped\n`);
  for (const page of pages) {
    const { queries, scriptKb } = await requestsOf(browser, page);
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) times.push(await timeCold(devtools, page));
    const ms = median(times);
    if (ms > AIM_MS) process.exitCode = 1;
    const columns = [
      `${ms.toFixed(0)} ms`.padStart(13),
      String(queries).padStart(7),
      `${scriptKb.toFixed(0)} kB`.padStart(15),
    ];
    process.stdout.write(`${[page.path.padEnd(width), ...columns].join('  ')}${ms > AIM_MS ? '  slow' : ''}\n`);
  }
} finally {
  await devtools.close();
  await browser.close();
  await graph.close();
}

async function requestsOf(target: Browser, { path, role }: SamplePage): Promise<Requests> {
  const context = await target.newContext({ baseURL: graph.origin, locale: 'en-GB' });
  const page = await context.newPage();
  await signInLocally(context, role);
  const operations: string[] = [];
  const scripts: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/graphql')) operations.push(String(request.postDataJSON()?.operationName));
    if (request.resourceType() === 'script') scripts.push(new URL(request.url()).pathname);
  });
  await page.goto(path, { waitUntil: 'commit' });
  await untilShown(page);
  await context.close();
  return { queries: pageOperations(operations).length, scriptKb: await compressedKilobytes(scripts) };
}

async function compressedKilobytes(paths: readonly string[]): Promise<number> {
  const sizes = [];
  for (const path of paths) sizes.push(gzipSync(await readFile(join(BUILT, path))).length);
  return sizes.reduce((sum, size) => sum + size, 0) / 1_000;
}

/** Opens the page in a browser that has nothing of it yet. @returns milliseconds to its first content */
async function timeCold({ openWindow }: Devtools, { path, role }: SamplePage): Promise<number> {
  const { send, close } = await openWindow();
  try {
    await send('Page.enable');
    await send('Page.addScriptToEvaluateOnNewDocument', { source: `{${localSignInScript(role)};${WATCH}}` });
    await send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
    await send('Page.navigate', { url: `${graph.origin}${path}` });
    for (const end = performance.now() + MAX_WAIT_MS; performance.now() < end; await setTimeout(200)) {
      const answer = await send<{ result: { value?: number } }>('Runtime.evaluate', { expression: 'window.shownAt' });
      if (answer.result.value !== undefined) return answer.result.value;
    }
    throw new Error(`${path} was not shown.`);
  } finally {
    await close();
  }
}

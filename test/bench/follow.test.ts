import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { TimedRound } from '../../bench/follow/measure-follow.ts';
import { writeOrderFiles } from '../../bench/follow/order-files.ts';
import { readPartTimes, timesSince } from '../../bench/follow/parts.ts';
import { formatProcessorTime, formatSpeed, formatUnits } from '../../bench/follow/report.ts';
import { generateShopifyOrders } from '../../local/synthetic-data/shopify-orders.ts';

const NO_TIMES = { 'import worker': 0, changes: 0, matcher: 0, engine: 0, others: 0 };
const round = (imported: number, followed: number, times = {}): TimedRound => ({
  ...{ imported, followed, times: { ...NO_TIMES, ...times } },
});

test('the speed of an import alone is compared with the orders that were followed, over all rounds', () => {
  const pairs = [
    { alone: round(8, 8), beside: round(10, 16) },
    { alone: round(12, 12), beside: round(20, 24) },
  ];
  expect(formatSpeed(pairs, 100).split('\n')).toEqual([
    'orders a second             alone  beside  ratio      aim',
    'followed by all consumers    10.0     5.0   0.50  >= 0.80',
    '  round 1                    12.5     6.3   0.50',
    '  round 2                     8.3     4.2   0.50',
    'imported, not yet followed   10.0     6.7   0.67',
  ]);
});

test('the processor time of an order is the mean of the rounds', () => {
  const alone = round(1, 1, { 'import worker': 100, engine: 100 });
  const beside = round(1, 1, { 'import worker': 100, engine: 200, changes: 100 });
  const lines = formatProcessorTime(
    [
      { alone, beside },
      { alone, beside: round(1, 1) },
    ],
    10,
  ).split('\n');
  expect(lines).toContain('changes                           0.00    5.00');
  expect(lines.at(-1)).toBe('all                              20.00   20.00   1.00');
});

test('units and requests are those of an order, with the most frequent operation first', () => {
  const counted = new Map([['changes', { reads: 20, writes: 5, requests: { Query: 10, GetItem: 15 } }] as const]);
  expect(formatUnits(counted, 10).split('\n')).toEqual([
    'an order  read units  write units  requests   by operation',
    'changes         2.00         0.50      2.50   1.50 GetItem, 1.00 Query',
  ]);
});

test('the files have all generated orders, and none twice', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'follow-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const files = await writeOrderFiles(folder, 300);
  const read = async (file: string) => (await readFile(file, 'utf8')).trimEnd().split('\n');
  const [header, ...lines] = generateShopifyOrders(300);
  const [warmUp, measured] = [await read(files.warmUp), await read(files.measured)];
  expect([warmUp[0], measured[0]]).toEqual([header, header]);
  expect([...warmUp.slice(1), ...measured.slice(1)]).toEqual(lines);
  const names = (rows: readonly string[]) => new Set(rows.slice(1).map((row) => row.split(',')[0] ?? ''));
  expect(names(warmUp).isDisjointFrom(names(measured))).toBe(true);
  expect(names(measured).size).toBe(files.orders);
});

test('a process is known by its command, and one that is missing is an error', async () => {
  expect(() => readPartTimes(['matcher'])).toThrow('no process runs as matcher');
  const folder = await mkdtemp(join(tmpdir(), 'follow-'));
  const script = join(folder, 'event-source-process.ts');
  await writeFile(script, 'while (performance.now() < 300); console.log("busy"); setInterval(() => {}, 1000)');
  const before = readPartTimes([]);
  const child = spawn(process.execPath, [script, JSON.stringify({ consumer: 'matcher' })], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(async () => {
    child.kill();
    await rm(folder, { recursive: true });
  });
  await once(child.stdout, 'data');
  const spent = timesSince(before, readPartTimes(['matcher']));
  expect(spent.matcher).toBeGreaterThan(0);
  expect([spent.changes, spent['import worker'], spent.engine]).toEqual([0, 0, 0]);
});

import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { recordsOf } from '../../store/records.ts';
import { openGraph, requestOf, type TestGraph } from '../support/graph.ts';
import { itemsOf } from '../support/items.ts';
import { counter, line, RECORD_ORDER, sale } from '../support/sales.ts';

const PROCESS = fileURLToPath(new URL('../support/till-process.ts', import.meta.url));
const BUNDLE = new URL('../../dist/graphql/index.mjs', import.meta.url).href;

let graph: TestGraph;
let shop: ReturnType<typeof counter>;
beforeAll(async () => {
  graph = await openGraph();
  shop = counter(graph);
  await shop.openShop();
});

/** Sends all sales through a process of its own, and kills it in the midst of them once so many are answered. */
async function sell(sales: readonly object[], killAfter: number): Promise<readonly string[]> {
  const { body: _, ...event } = requestOf('pos', { store: 'york' }, '', {});
  const bodies = sales.map((input) => JSON.stringify({ query: RECORD_ORDER, variables: { input } }));
  const argument = JSON.stringify({ bundle: BUNDLE, event, bodies, atOnce: 6 });
  const child = spawn(process.execPath, [PROCESS, argument], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise((resolve) => child.once('close', resolve));
  const answers: string[] = [];
  for await (const text of createInterface(child.stdout)) {
    answers.push(text);
    if (answers.length !== killAfter) continue;
    // In the midst of the next ones, at another point each time.
    await wait(killAfter % 5);
    child.kill('SIGKILL');
  }
  await ended;
  return answers;
}

test('a function that is killed in the midst of sales tears none, and whoever sends them again doubles none', async () => {
  const ana = await shop.register({ name: { given: 'Ana' } });
  const sales = Array.from({ length: 60 }, (_, index) =>
    sale({ customer: { id: ana }, lines: [line({ unitPrice: `${index}.01`, serialNumbers: [`K-${index}`] })] }),
  );
  const before = (await itemsOf(graph.table)).length;
  for (let killAfter = 1; killAfter <= 40; killAfter += 6) await sell(sales, killAfter);
  const half = await itemsOf(graph.table);

  // Whatever stands, stands whole: the order, its lines, pointer and receipt, the thing's owner, the claim.
  const countOf = (items: typeof half, part: RegExp) => items.filter(({ pk, sk }) => part.test(`${pk} ${sk}`)).length;
  const written = countOf(half, / ORDER#/);
  expect(written).toBeGreaterThanOrEqual(37);
  for (const part of [/ LINES#/, /^ORDER#.* #POINTER$/, /^RECEIPT#/, /^SERIAL#/])
    expect(countOf(half, part)).toBe(written);
  expect(half).toHaveLength(before + 6 * written);
  const records = recordsOf(graph.table, { consistent: true });
  expect(await records.metrics(ana)).toMatchObject({ orderCount: written, version: written + 1 });

  const answers = await sell(sales, Number.POSITIVE_INFINITY);
  expect(new Set(answers.map((answer) => JSON.parse(answer).data.recordOrder.order.id)).size).toBe(60);
  expect(await itemsOf(graph.table)).toHaveLength(before + 6 * 60);
  const sum = sales.reduce((total, _, index) => total + index * 100 + 1, 0);
  expect(await records.metrics(ana)).toMatchObject({ orderCount: 60, spent: { GBP: sum }, lifetimeValue: sum });
}, 120_000);

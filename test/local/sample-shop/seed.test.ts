import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { saveShop } from '../../../domain/shop/save-shop.ts';
import { openCommandClient } from '../../../local/common/command-client.ts';
import { seedSampleShop } from '../../../local/sample-shop/seed.ts';
import type { Table } from '../../../store/dynamo/dynamo-client.ts';
import { openGraph, type TestGraph } from '../../support/graph.ts';
import { intercept } from '../../support/intercept.ts';
import { plainItem } from '../../support/items.ts';
import { freshTable } from '../../support/table.ts';
import { type Contents, readContents } from '../../support/table-contents.ts';

const SEEDING_TIMEOUT_MS = 240_000;

const now = new Date();
let graph: TestGraph;
let contents: Contents;
beforeAll(async () => {
  graph = await openGraph();
  await seedSampleShop(graph.table, now.toISOString());
  contents = await readContents(graph.table);
}, SEEDING_TIMEOUT_MS);

/** Seeds until a simulated crash: it fails before it sends the first transaction that matches. */
async function seedUntil(table: Table, isCrash: (transaction: string) => boolean): Promise<void> {
  const crash = intercept(table.client, 'crash', async ({ operation, input }, send) => {
    if (operation === 'TransactWriteItems' && isCrash(JSON.stringify(input))) throw new Error('simulated crash');
    return send(input);
  });
  await expect(seedSampleShop(table, now.toISOString())).rejects.toThrow('simulated crash');
  crash.remove();
}

/** A condition that holds after this many transactions. */
function crashAfter(transactions: number): () => boolean {
  let remaining = transactions;
  return () => remaining-- <= 0;
}

const plainItems = (items: Contents['items']) => new Map([...items].map(([key, item]) => [key, plainItem(item)]));

describe('the sample shop', () => {
  test('has a few hundred customers, and data of every kind', () => {
    const { customers, metrics, orders, lines, returns, warranties, ...more } = contents;
    expect(customers.length).toBeGreaterThan(200);
    expect(metrics).toHaveLength(customers.length);
    expect(orders.length).toBeGreaterThan(200);
    expect(lines).toHaveLength(orders.length);
    expect(new Set(orders.map(({ source }) => source))).toEqual(new Set(['POS', 'ECOMMERCE']));
    expect(new Set(orders.map(({ store }) => store))).toEqual(new Set(['york', 'leeds', 'bath', null]));
    expect(returns.length).toBeGreaterThan(10);
    expect(warranties.length).toBeGreaterThan(100);
    expect(more.inspections.length).toBeGreaterThan(100);
    expect(more.warrantyClaims.length).toBeGreaterThan(1);
    expect(more.appointments.length).toBeGreaterThan(5);
    expect(more.interactions.length).toBeGreaterThan(50);
    expect([...contents.items.keys()].filter((key) => key.includes(' CONSENT#')).length).toBeGreaterThan(200);
    const cases = [...contents.items].filter(([key]) => key.includes(' CASE#')).map(([, item]) => item);
    expect(cases.length).toBeGreaterThan(10);
    const states = new Set(cases.map((item) => item['caseStatus']?.S));
    expect(states).toEqual(new Set(['OPEN', 'IN_PROGRESS', 'WAITING_ON_CUSTOMER', 'CLOSED']));
  });

  test('has metrics that match its orders and returns', () => {
    const spent = new Map(contents.customers.map(({ id }) => [id, 0]));
    for (const { customerId, total } of contents.orders)
      spent.set(customerId ?? '', (spent.get(customerId ?? '') ?? 0) + total);
    for (const { customerId, refund } of contents.returns)
      spent.set(customerId ?? '', (spent.get(customerId ?? '') ?? 0) - refund.minor);
    expect(new Map(contents.metrics.map((metrics) => [metrics.customerId, metrics.spent['GBP'] ?? 0]))).toEqual(spent);
  });

  test('does not change when it is seeded again', async () => {
    const starts: string[] = [];
    await seedSampleShop(graph.table, new Date(now.getTime() + 90 * 86_400_000).toISOString(), () =>
      starts.push('opening'),
    );
    expect(starts).toEqual([]);
    expect((await readContents(graph.table)).items).toEqual(contents.items);
  });

  test('is the same to the last id when the seeding was killed several times', {
    timeout: 5 * SEEDING_TIMEOUT_MS,
  }, async () => {
    const table = await freshTable();
    await seedUntil(table, crashAfter(3));
    await seedUntil(table, crashAfter(400));
    await seedUntil(table, (transaction) => transaction.includes('Eleanor'));
    await seedUntil(table, (transaction) => transaction.includes('Y-1001'));
    await seedUntil(table, (transaction) => transaction.includes('W-1002'));
    const starts: string[] = [];
    await seedSampleShop(table, now.toISOString(), () => starts.push('opening'));
    expect(starts).toEqual(['opening']);
    const { items } = await readContents(table);
    expect([...items.keys()].toSorted()).toEqual([...contents.items.keys()].toSorted());
    expect(plainItems(items)).toEqual(plainItems(contents.items));
  });

  test('does not change another shop', async () => {
    const table = await freshTable();
    const input = { name: 'Bijoux', currency: 'EUR', timeZone: 'Europe/Paris', defaultRegion: 'FR' };
    await saveShop(openCommandClient(table, 'someone').createContext('saveShop', 'once', input), input);
    table.meter.reset();
    await seedSampleShop(table, now.toISOString(), () => expect.unreachable());
    expect(table.meter.operations).toEqual(['Query']);
  });
});

describe('Nell', () => {
  const CONTACT = `allowed reasons { code until } alternatives`;

  test('is in the README, with the query and the response that the graph gives', async () => {
    const readme = await readFile(new URL('../../../README.md', import.meta.url), 'utf8');
    const [, request = ''] = /<<'QUERY'\n(.*?)\nQUERY\n/s.exec(readme) ?? [];
    const [, response = ''] = /```json\n(.*?)```/s.exec(readme) ?? [];
    const { query, variables } = JSON.parse(request);
    expect(await graph.as('pos', { store: 'leeds' }).ask(query, variables)).toEqual(JSON.parse(response));
  });

  test('may get emails about earrings but not about the pendant, and gets no texts', async () => {
    const { customersBy } = await graph.as('support').run(`{
      customersBy(key: { phone: "+44 7700 900123" }) {
        name { display given family }
        warranties { nodes { status nextInspectionDue endsOn } }
        nextActions { kind message }
        earrings: contactDecision(channel: EMAIL, purpose: MARKETING, category: "earrings") { ${CONTACT} }
        pendant: contactDecision(channel: EMAIL, purpose: MARKETING, sku: "PND-PEARL") { ${CONTACT} }
        text: contactDecision(channel: SMS, purpose: MARKETING) { ${CONTACT} }
        orders { nodes { number source } }
        interactions { nodes { type } }
        preferences { tastes { sizes { of value } } }
      }
    }`);
    expect(customersBy).toEqual([
      {
        name: { display: 'Nell', given: 'Eleanor', family: 'Whitfield' },
        warranties: {
          nodes: [{ status: 'INSPECTION_DUE', nextInspectionDue: expect.any(String), endsOn: expect.any(String) }],
        },
        nextActions: ['ESTIMATE_TO_APPROVE', 'ITEM_READY', 'INSPECTION_OVERDUE'].map((kind) => ({
          ...{ kind, message: expect.any(String) },
        })),
        earrings: { allowed: true, reasons: [], alternatives: expect.any(Array) },
        pendant: {
          allowed: false,
          reasons: [{ code: 'RECENTLY_PURCHASED', until: expect.stringMatching(/^\d{4}-/) }],
          alternatives: expect.any(Array),
        },
        text: { allowed: false, reasons: [{ code: 'DENIED', until: null }], alternatives: ['EMAIL'] },
        orders: {
          nodes: [
            { number: 'W-1002', source: 'ECOMMERCE' },
            { number: 'Y-1001', source: 'POS' },
          ],
        },
        interactions: { nodes: [{ type: 'CALL' }] },
        preferences: { tastes: { sizes: [{ of: 'ring', value: 'L' }] } },
      },
    ]);
  });

  test.each([
    ['by the sale’s receipt', '{ receipt: { number: "Y-1001" } }'],
    ['by the ring’s serial number', '{ serialNumber: "FD-1001-1" }'],
    ['by her card of the shop', '{ loyaltyNumber: "fd10001" }'],
    ['by her account of the web shop', '{ externalId: { system: "finch-web", value: "10001" } }'],
    ['by her email', '{ email: "Nell.Whitfield@example.com" }'],
  ])('is found %s', async (_, key) => {
    const { customersBy } = await graph.as('pos').run(`{ customersBy(key: ${key}) { name { display } } }`);
    expect(customersBy).toEqual([{ name: { display: 'Nell' } }]);
  });
});

describe('the shop’s lists', () => {
  test('show due inspections and appointments', async () => {
    const day = (days: number) => new Date(now.getTime() + days * 86_400_000).toISOString().slice(0, 10);
    const { inspectionsDue, appointments } = await graph.as('support').run(
      `query ($from: Date!, $to: Date!) {
        inspectionsDue(from: $from, to: $to) { nodes { status } }
        appointments(store: "york", from: $from, to: $to) { nodes { startsAt } }
      }`,
      { from: day(-30), to: day(30) },
    );
    expect(inspectionsDue.nodes.length).toBeGreaterThan(5);
    expect(appointments.nodes.length).toBeGreaterThan(0);
  });
});

import { beforeAll, describe, expect, test } from 'vitest';
import { openGraph, type TestGraph } from '../support/graph.ts';
import { scanItems } from '../support/items.ts';
import { createOrderDesk, line, sale } from '../support/order-desk.ts';
import { formatUserErrors } from '../support/user-errors.ts';

let graph: TestGraph;
let shop: ReturnType<typeof createOrderDesk>;
let ana: string;
beforeAll(async () => {
  graph = await openGraph();
  shop = createOrderDesk(graph);
  await shop.openShop();
  await shop.savePlan({ code: 'CARE', name: 'Care', durationMonths: 60, inspectionEveryMonths: 6, graceDays: 30 });
  ana = await shop.register({ name: { given: 'Ana' } });
});

const COVERS = `query ($id: ID!) { order(id: $id) { lines { nodes { warranties {
  id sku description serialNumber startsOn endsOn nextInspectionDue plan { code } customer { id } order { id } } } } } }`;
const BY_SERIAL = `query ($serialNumber: String!) {
  warrantyBySerialNumber(serialNumber: $serialNumber) { id }
  customersBy(key: { serialNumber: $serialNumber }) { id }
}`;

test('each unit gets its warranty with the sale, from its day in the shop’s time zone', async () => {
  const lines = [
    line({ sku: 'RING', description: 'Halo ring', quantity: 3, serialNumbers: ['R-1', 'R-2'], warrantyPlan: 'CARE' }),
    line(),
  ];
  // In London, summer time: already the next day.
  const { order } = await shop.record(sale({ customer: { id: ana }, lines, placedAt: '2026-06-09T23:30:00Z' }));
  const { nodes } = (await shop.till.run(COVERS, { id: order.id })).order.lines;
  const cover = {
    ...{ id: expect.stringMatching(/^war_/), sku: 'RING', description: 'Halo ring', plan: { code: 'CARE' } },
    ...{ startsOn: '2026-06-10', endsOn: '2031-06-10', nextInspectionDue: '2026-12-10' },
    ...{ customer: { id: ana }, order: { id: order.id } },
  };
  expect(nodes).toEqual([
    {
      warranties: [
        { ...cover, serialNumber: 'R-1' },
        { ...cover, serialNumber: 'R-2' },
        { ...cover, serialNumber: null },
      ],
    },
    { warranties: [] },
  ]);
  const found = await shop.till.run(BY_SERIAL, { serialNumber: 'r 1' });
  expect(found).toEqual({ warrantyBySerialNumber: { id: nodes[0].warranties[0].id }, customersBy: [{ id: ana }] });
});

test('an item that is sold again has a new owner, also if the first sale is recorded last', async () => {
  const bo = await shop.register({ name: { given: 'Bo' } });
  const lines = [line({ serialNumbers: ['ONCE-1'] })];
  await shop.record(sale({ customer: { id: bo }, lines, placedAt: '2026-03-02T13:00:00Z' }));
  await shop.record(sale({ customer: { id: ana }, lines, placedAt: '2026-03-02T12:00:00Z' }));
  expect((await shop.till.run(BY_SERIAL, { serialNumber: 'ONCE-1' })).customersBy).toEqual([{ id: bo }]);
});

describe('beyond what one transaction holds', () => {
  const isLimit = ['LIMIT_EXCEEDED input'];

  test.each([
    ['60 units with a plan', { customer: true }, [line({ quantity: 60, warrantyPlan: 'CARE' })], isLimit],
    [
      'a guest’s 50 units with a plan, because they could not be claimed',
      {},
      [line({ quantity: 50, warrantyPlan: 'CARE' })],
      isLimit,
    ],
    ['101 units with a plan', {}, [line({ quantity: 101, warrantyPlan: 'CARE' })], ['LIMIT_EXCEEDED input.lines']],
    [
      '96 items with serial numbers',
      { customer: true },
      [line({ quantity: 96, serialNumbers: Array.from({ length: 96 }, (_, index) => `MANY-${index}`) })],
      isLimit,
    ],
    [
      'more text than fits into an order',
      { customer: true },
      Array.from({ length: 500 }, () => line({ description: 'x'.repeat(10_000) })),
      isLimit,
    ],
    [
      'a guest’s text that could be recorded and not be moved',
      {},
      Array.from({ length: 250 }, () => line({ description: 'x'.repeat(10_000) })),
      isLimit,
    ],
  ])(
    '%s are rejected, and nothing is written',
    async (_, { customer = false }: { customer?: boolean }, lines, expectedErrors) => {
      const before = await scanItems(graph.table);
      const input = sale({ lines, ...(customer ? { customer: { id: ana } } : {}) });
      const { order, userErrors } = await shop.record(input);
      expect([order, formatUserErrors(userErrors)]).toEqual([null, expectedErrors]);
      expect(await scanItems(graph.table)).toEqual(before);
    },
  );

  test('a customer’s sale may have 40 units with a plan, 90 serial numbers, 3 MB of text', async () => {
    const serialNumbers = Array.from({ length: 90 }, (_, index) => `HELD-${index}`);
    for (const lines of [
      [line({ quantity: 40, warrantyPlan: 'CARE' })],
      [line({ quantity: 90, serialNumbers })],
      Array.from({ length: 300 }, () => line({ description: 'x'.repeat(10_000) })),
    ])
      expect((await shop.record(sale({ customer: { id: ana }, lines }))).userErrors).toEqual([]);
  });

  test('the largest guest order can be claimed', async () => {
    const serialNumbers = Array.from({ length: 88 }, (_, index) => `GUEST-${index}`);
    for (const lines of [
      [line({ quantity: 44, warrantyPlan: 'CARE' })],
      [line({ quantity: 88, serialNumbers })],
      Array.from({ length: 160 }, () => line({ description: 'x'.repeat(10_000) })),
      Array.from({ length: 2_000 }, (_, index) => line({ sku: `SKU-${index}`, unitPrice: '0.01' })),
    ]) {
      const { order, userErrors } = await shop.record(sale({ lines }));
      expect(userErrors).toEqual([]);
      expect((await shop.claim({ orderId: order.id, customer: { id: ana } })).userErrors).toEqual([]);
    }
  });
});

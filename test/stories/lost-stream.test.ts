import { expect, test, vi } from 'vitest';
import type { StreamHandler } from '../../local/stream/delivery.ts';
import { generatePeople } from '../../local/synthetic-data/synthetic-people.ts';
import { READ_MODEL_NAMES } from '../../store/read-models.ts';
import type { ConsumerName } from '../../store/stream-consumers.ts';
import { createCaseDesk, ROOT_CAUSE } from '../support/case-desk.ts';
import { loadScheduledBundle } from '../support/erasures.ts';
import { openGraph } from '../support/graph.ts';
import { createIdentityDesk } from '../support/identity-desk.ts';
import { stateMachineWith } from '../support/import-state-machine.ts';
import { openJeweller } from '../support/jeweller.ts';
import { createOrderDesk, fresh, sale, uniqueTime } from '../support/order-desk.ts';
import { differencesOf, readModelsOf } from '../support/read-model-items.ts';
import { runStateMachine } from '../support/state-machine.ts';
import { consumeStream } from '../support/stream.ts';
import { copyOf } from '../support/table.ts';

type Event = Parameters<StreamHandler>[0];
type Rebuild = (
  event: object,
  context: { getRemainingTimeInMillis(): number },
) => Promise<Readonly<Record<string, unknown>>>;

const CONTEXT = { getRemainingTimeInMillis: () => 840_000 };
const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();

test('the records of a day that the stream lost are made up for: every read model is as if they had come', async () => {
  const graph = await openGraph();
  const lost: (readonly [ConsumerName, Event])[] = [];
  let isLosing = false;
  const handlers = new Map<ConsumerName, StreamHandler>();
  const stream = await consumeStream(graph.table, (name, handler) => (event, context) => {
    if (!isLosing) return handler(event, context);
    lost.push([name, event]);
    return Promise.resolve({ batchItemFailures: [] });
  });
  const jeweller = await openJeweller(Promise.resolve(graph));
  const desk = createOrderDesk(graph);
  const cases = createCaseDesk(jeweller);
  const identities = createIdentityDesk(jeweller);
  const build = await loadScheduledBundle('segment-builds', graph.table);

  /** @returns the ids of its customers */
  async function liveDay(seed: number): Promise<readonly string[]> {
    const people: string[] = [];
    for (const { input } of generatePeople(8, seed)) {
      const { customer } = await jeweller.mutate('registerCustomer', 'customer { id }', input);
      people.push(customer.id);
    }
    for (const [index, id] of people.entries()) {
      const orders: string[] = [];
      for (let count = 0; count <= index % 4; count++) {
        const placedAt = daysAgo(count * 20 + 1);
        const { order } = await desk.record(sale({ customer: { id }, number: fresh('R'), placedAt }));
        orders.push(order.id);
      }
      if (index % 3 === 0) {
        const opened = await cases.open({ customer: { id }, store: 'york', skus: ['EAR-1'] });
        if (index % 2 === 0) await cases.run('resolveCase', { caseId: opened.id, rootCause: ROOT_CAUSE });
      }
      if (index % 4 === 1) await desk.recordReturn({ orderId: orders[0], reason: 'DAMAGED', occurredAt: uniqueTime() });
      await jeweller.mutate('submitFeedback', 'feedback { id }', {
        ...{ customer: { id }, occurredAt: daysAgo(1), via: 'STORE', touchpoint: 'delivery' },
        ...{ metric: 'NPS', score: index % 11 },
      });
      await jeweller.mutate('recordInteraction', 'interaction { id }', {
        ...{ customer: { id }, type: 'STORE_VISIT', occurredAt: daysAgo(2), via: 'STORE', store: 'york' },
      });
    }
    return people;
  }

  const saved = await graph
    .as('marketing')
    .run(`mutation ($input: SaveSegmentInput!) { saveSegment(input: $input) { userErrors { message } } }`, {
      input: {
        ...{ idempotencyKey: fresh(), name: 'Regulars' },
        condition: { all: [{ fact: 'metrics', path: '$.orderCount', operator: 'greaterThanInclusive', value: 2 }] },
      },
    });
  expect(saved.saveSegment.userErrors).toEqual([]);
  const [first = '', second = ''] = await liveDay(1);
  await identities.merge(first, [second]);
  await stream.drain();
  await build();
  isLosing = true;
  await liveDay(2);
  // Two people part, whose journey and value were one.
  expect(await identities.unmerge(second)).toMatchObject({ restored: { id: second }, userErrors: [] });
  await stream.drain();
  expect(lost.flatMap(([, { Records }]) => Records).length).toBeGreaterThan(100);
  isLosing = false;

  // The same table, to which the records do come.
  const twin = await copyOf(graph.table);
  const name = graph.table.name;
  vi.stubEnv('TABLE_NAME', twin.name);
  const twinStream = await consumeStream(twin, (consumer, handler) => {
    handlers.set(consumer, handler);
    return handler;
  });
  await twinStream.drain();
  for (const [consumer, event] of lost) await handlers.get(consumer)?.(event, CONTEXT);
  await twinStream.drain();
  const expected = await readModelsOf(twin);
  expect(differencesOf(await readModelsOf(graph.table), expected).length).toBeGreaterThan(100);

  vi.stubEnv('TABLE_NAME', name);
  const bundle = new URL(`../../dist/rebuild/index.mjs?table=${name}`, import.meta.url).href;
  const { handler }: { handler: Rebuild } = await import(/* @vite-ignore */ bundle);
  const machine = stateMachineWith('RebuildParts');
  async function rebuildAll(): Promise<void> {
    for (const model of READ_MODEL_NAMES)
      expect(
        await runStateMachine(
          machine,
          { model },
          {
            readObject: () => Promise.reject(new Error('it reads no object')),
            invoke: (payload) => handler(payload as object, CONTEXT),
            onWait: () => undefined,
          },
        ),
      ).toEqual({ status: 'SUCCEEDED' });
    await stream.drain();
  }
  await rebuildAll();
  expect(differencesOf(await readModelsOf(graph.table), expected)).toEqual([]);
  await rebuildAll();
  expect(differencesOf(await readModelsOf(graph.table), expected)).toEqual([]);
}, 600_000);

import { beforeAll, describe, expect, test } from 'vitest';
import type { WebhookDelivery } from '../../domain/integration/webhook-delivery.ts';
import { createRepositories } from '../../store/repositories.ts';
import { openGraph, type TestCaller, type TestGraph } from '../support/graph.ts';
import { testIdempotency } from '../support/idempotency.ts';
import { createOrderDesk, fresh } from '../support/order-desk.ts';
import { storeDelivery } from '../support/webhook-deliveries.ts';

let graph: TestGraph;
let admin: TestCaller;
beforeAll(async () => {
  graph = await openGraph();
  admin = graph.as('admin');
  await createOrderDesk(graph).openShop();
});

const FIELDS = 'id version code system enabled dryRun webhookUrl stores { location store } lastDeliveryAt failedToday';
const SAVE = `mutation ($input: SaveIntegrationInput!) {
  saveIntegration(input: $input) { integration { ${FIELDS} } userErrors { code path message } } }`;
const LIST = `query { integrations { ${FIELDS} } }`;
const DELIVERIES = `query ($filter: WebhookDeliveryFilter, $first: Int, $after: String) {
  webhookDeliveries(filter: $filter, first: $first, after: $after) {
    nodes { id externalId deliveryStatus } pageInfo { hasNextPage endCursor } } }`;
const REPLAY = `mutation ($input: ReplayWebhookDeliveryInput!) {
  replayWebhookDelivery(input: $input) { delivery { id deliveryStatus problems { code } } userErrors { code path } } }`;

const send = async (input: object, by = admin) =>
  (await by.run(SAVE, { input: { idempotencyKey: fresh(), ...input } })).saveIntegration;
async function save(input: object) {
  const { integration, userErrors } = await send(input);
  expect(userErrors).toEqual([]);
  return integration;
}
const errorsOf = async (input: object) =>
  (await send(input)).userErrors.map(({ code, path }: Record<string, string[]>) => `${code} ${path?.join('.')}`);

const deliver = (integration: string, more: Partial<WebhookDelivery> = {}) =>
  storeDelivery(graph.table, integration, more);
const list = async (filter: object, page: object = {}) =>
  (await graph.as('support').run(DELIVERIES, { filter, ...page })).webhookDeliveries;

describe('an integration', () => {
  test('is created, changed under its version, and listed with its URL and its state', async () => {
    const created = await save({ code: 'web-shop', system: 'SHOPIFY', stores: [{ location: ' 77 ', store: 'york' }] });
    expect(created).toEqual({
      ...{ id: expect.stringMatching(/^itg_/), version: 1, code: 'web-shop', system: 'SHOPIFY' },
      ...{ enabled: true, dryRun: false, webhookUrl: 'https://shop.example/webhooks/web-shop' },
      ...{ stores: [{ location: '77', store: 'york' }], lastDeliveryAt: null, failedToday: 0 },
    });
    const changed = await save({ code: 'web-shop', expectedVersion: 1, dryRun: true });
    expect(changed).toEqual({ ...created, version: 2, dryRun: true });
    const [first, second] = [
      await deliver('web-shop', { deliveryStatus: 'FAILED' }),
      await deliver('web-shop', { deliveryStatus: 'REJECTED' }),
    ];
    expect(first.receivedAt <= second.receivedAt).toBe(true);
    const { integrations } = await graph.as('support').run(LIST);
    expect(integrations).toEqual([{ ...changed, lastDeliveryAt: second.receivedAt, failedToday: 1 }]);
    const NODE = `query ($id: ID!) { node(id: $id) { id ... on Integration { code } ... on WebhookDelivery { topic } } }`;
    expect(await graph.as('support').run(NODE, { id: created.id })).toEqual({
      node: { id: created.id, code: 'web-shop' },
    });
    expect(await graph.as('support').run(NODE, { id: first.id })).toEqual({
      node: { id: first.id, topic: 'orders/create' },
    });
  });

  test('names everything that is wrong, with its path', async () => {
    expect(await errorsOf({ code: 'Web Shop' })).toEqual(['INVALID input.code', 'INVALID input.system']);
    expect(
      await errorsOf({
        ...{ code: 'places', system: 'SQUARE' },
        stores: [
          { location: 'L1', store: 'york' },
          { location: 'L1', store: 'nowhere' },
          { location: ' ', store: 'york' },
        ],
      }),
    ).toEqual(['INVALID input.stores.1.location', 'NOT_FOUND input.stores.1.store', 'INVALID input.stores.2.location']);
    await save({ code: 'lasting', system: 'ZENDESK' });
    expect(await errorsOf({ code: 'lasting', system: 'SHOPIFY' })).toEqual(['NOT_ALLOWED input.system']);
    expect(await errorsOf({ code: 'lasting', enabled: null })).toEqual(['INVALID input.enabled']);
    expect(await errorsOf({ code: 'lasting', expectedVersion: 7 })).toEqual(['VERSION_CONFLICT input.expectedVersion']);
    expect(await errorsOf({ code: 'new-one', system: 'SQUARE', expectedVersion: 1 })).toEqual([
      'VERSION_CONFLICT input.expectedVersion',
    ]);
  });
});

describe('deliveries', () => {
  test('are found by integration, state, topic and day of the shop, the newest first, in pages', async () => {
    await save({ code: 'busy', system: 'GENERIC' });
    const at = (time: string) => ({ receivedAt: `2026-11-${time}Z` });
    // The shop is in London: a November day begins at midnight UTC.
    const first = await deliver('busy', at('10T23:59:59.999'));
    const second = await deliver('busy', { ...at('11T00:00:00.000'), deliveryStatus: 'FAILED' });
    const third = await deliver('busy', { ...at('11T12:00:00.000'), topic: 'refunds/create' });
    const idsIn = async (filter: object, page: object = {}) =>
      (await list({ integration: 'busy', ...filter }, page)).nodes.map(({ id }: { id: string }) => id);
    expect(await idsIn({})).toEqual([third.id, second.id, first.id]);
    expect(await idsIn({ from: '2026-11-11', to: '2026-11-11' })).toEqual([third.id, second.id]);
    expect(await idsIn({ to: '2026-11-10' })).toEqual([first.id]);
    expect(await idsIn({ from: '2026-11-12', to: '2026-11-10' })).toEqual([]);
    expect(await idsIn({ status: ['FAILED'] })).toEqual([second.id]);
    expect(await idsIn({ status: ['FAILED'], to: '2026-11-10' })).toEqual([]);
    expect(await idsIn({ status: ['FAILED', 'APPLIED'], topic: 'refunds/create' })).toEqual([third.id]);
    expect(await idsIn({ integration: 'unknown' })).toEqual([]);
    const page = await list({ integration: 'busy' }, { first: 2 });
    expect(page.pageInfo.hasNextPage).toBe(true);
    expect(await idsIn({}, { first: 2, after: page.pageInfo.endCursor })).toEqual([first.id]);
  });

  test('are replayed, and an unknown one or one without a payload is an error', async () => {
    await save({ code: 'again', system: 'GENERIC' });
    const problems = [{ code: 'INVALID', path: 'total', message: 'Wrong.' }];
    const { id } = await deliver('again', { deliveryStatus: 'REJECTED', problems });
    const replay = async (deliveryId: string) =>
      (await admin.run(REPLAY, { input: { idempotencyKey: fresh(), deliveryId } })).replayWebhookDelivery;
    expect(await replay(id)).toEqual({ delivery: { id, deliveryStatus: 'RECEIVED', problems: [] }, userErrors: [] });
    const erased = await deliver('again', { bodyKey: null });
    for (const [wrong, code] of [
      [erased.id, 'NOT_ALLOWED'],
      ['whd_01900000-0000-7000-8000-000000000000', 'NOT_FOUND'],
      ['nothing', 'NOT_FOUND'],
    ] as const)
      expect(await replay(wrong)).toEqual({ delivery: null, userErrors: [{ code, path: ['input', 'deliveryId'] }] });
  });
});

testIdempotency('saveIntegration', async () => {
  const code = fresh('code');
  return {
    ...{ caller: admin, otherClient: graph.as('admin', { client: 'other-admin' }) },
    send: (caller, input) => send(input, caller),
    input: { code, system: 'SHOPIFY' },
    otherInput: { code, system: 'SHOPIFY', dryRun: true },
    effects: async () =>
      (await createRepositories(graph.table, { consistent: true }).integrations()).find((one) => one.code === code)
        ?.version ?? 0,
    moveOn: () => save({ code, dryRun: true }),
    lasting: ({ integration }) => integration.id,
  };
});

testIdempotency('replayWebhookDelivery', async () => {
  await save({ code: 'replayed', system: 'GENERIC' });
  const [{ id }, other] = [await deliver('replayed'), await deliver('replayed')];
  return {
    ...{ caller: admin, otherClient: graph.as('admin', { client: 'other-admin' }) },
    send: async (caller, input) => (await caller.run(REPLAY, { input })).replayWebhookDelivery,
    input: { deliveryId: id },
    otherInput: { deliveryId: other.id },
    effects: async () =>
      (await createRepositories(graph.table, { consistent: true }).webhookDeliveries([id, other.id])).reduce(
        (sum, delivery) => sum + (delivery?.version ?? 0),
        0,
      ),
    moveOn: () => admin.run(REPLAY, { input: { idempotencyKey: fresh(), deliveryId: id } }),
    lasting: ({ delivery }) => delivery.id,
  };
});

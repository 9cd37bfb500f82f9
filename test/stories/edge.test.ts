import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { type FeedbackPage, pageOf, receiptLink } from '../support/feedback-page.ts';
import { type Handler, requestOf } from '../support/graph.ts';
import { scanItems } from '../support/items.ts';
import { type Jeweller, openJeweller } from '../support/jeweller.ts';
import { createOrderDesk, sale } from '../support/order-desk.ts';

/** The functions behind the API where a distribution is before it, as their real handlers answer. */
const SECRET = 'the secret of the distribution';
const PROOF = { 'x-origin-secret': SECRET };
/** What somebody who calls the API around the distribution may think of. */
const FORGED: readonly Readonly<Record<string, string>>[] = [
  {},
  { 'x-viewer-address': '198.51.100.1' },
  { 'x-origin-secret': 'a guess', 'x-viewer-address': '198.51.100.1' },
  { 'x-origin-secret': `${SECRET},${SECRET}` },
  { 'x-forwarded-for': '198.51.100.1', 'cloudfront-viewer-address': '198.51.100.1:443' },
];
const REFUSAL = 'Send requests to the public address of the API.';

let shop: Jeweller;
let graph: Handler;
let receiver: Handler;
let page: FeedbackPage;
const context = { getRemainingTimeInMillis: () => 10_000 };

/** The built function, started where these variables are set. */
async function open(entry: string): Promise<Handler> {
  const bundle = new URL(`../../dist/${entry}/index.mjs?edge=${shop.graph.table.name}`, import.meta.url).href;
  return (await import(/* @vite-ignore */ bundle)).handler;
}

beforeAll(async () => {
  shop = await openJeweller();
  const folder = await mkdtemp(join(tmpdir(), 'edge-'));
  const variables = { ORIGIN_SECRETS: `a new secret,${SECRET}`, WEBHOOK_SECRETS_FILE: join(folder, 'none.json') };
  for (const [name, value] of Object.entries({ ...variables, PRIVACY_BUCKET: 'privacy' })) vi.stubEnv(name, value);
  graph = await open('graphql');
  page = pageOf(await open('feedback-page'));
  receiver = await open('webhook-receiver');
});

const sold = async () => (await createOrderDesk(shop.graph).record(sale())).order.id;

describe('GraphQL', () => {
  const ask = (headers: Readonly<Record<string, string>>, query = '{ viewer { kind } }') => {
    const request = requestOf('admin', {}, query, {});
    return graph({ ...request, headers: { ...request.headers, ...headers } }, context);
  };

  test('answers what came through the distribution', async () => {
    const { statusCode, body = '' } = await ask(PROOF);
    expect([statusCode, JSON.parse(body).data.viewer.kind]).toEqual([200, expect.any(String)]);
  });

  test.each(FORGED)('does nothing for %j, whose token is valid', async (headers) => {
    const before = await scanItems(shop.graph.table);
    const mutation = `mutation { saveStore(input: { idempotencyKey: "forged", code: "york", name: "Forged" }) { userErrors { message } } }`;
    expect(await ask(headers, mutation)).toMatchObject({ statusCode: 403, body: REFUSAL });
    expect(await scanItems(shop.graph.table)).toEqual(before);
  });
});

describe('the page for feedback', () => {
  test.each(FORGED)('shows nothing for %j, whose link is valid', async (headers) => {
    const url = await receiptLink(shop, await sold());
    expect(await page.open(url, { headers })).toMatchObject({ status: 403, html: REFUSAL });
    expect(await page.send(url, { score: '3' }, { headers })).toMatchObject({ status: 403 });
    expect(await page.open(url, { headers: PROOF })).toMatchObject({ status: 200 });
  });

  test('bounds each viewer by the address that the distribution states, not all of them by its own', async () => {
    const url = await receiptLink(shop, await sold());
    // Requests of one distribution come from the same few addresses.
    const from = (viewer: string) => ({ address: '203.0.113.1', headers: { ...PROOF, 'x-viewer-address': viewer } });
    vi.useFakeTimers({ toFake: ['Date'], now: Math.ceil(Date.now() / 60_000) * 60_000 });
    onTestFinished(() => void vi.useRealTimers());
    let status = 200;
    for (let request = 0; request < 250 && status === 200; request++)
      ({ status } = await page.open(url, from('198.51.100.50')));
    expect(status).toBe(429);
    expect(await page.open(url, from('198.51.100.51'))).toMatchObject({ status: 200 });
    expect(await page.open(url, from('2001:db8::1'))).toMatchObject({ status: 200 });
  });
});

describe('the receiver of webhooks', () => {
  const send = (headers: Readonly<Record<string, string>>) =>
    receiver(
      {
        ...{ version: '2.0', rawQueryString: '', headers, body: '{}', isBase64Encoded: false },
        pathParameters: { integration: 'unknown' },
        requestContext: { http: { method: 'POST', sourceIp: '203.0.113.1' }, requestId: 'request' },
      },
      context,
    );

  test('verifies the signature of what came through the distribution', async () => {
    expect(await send(PROOF)).toMatchObject({ statusCode: 401 });
  });

  test.each(FORGED)('looks at nothing of %j', async (headers) => {
    expect(await send(headers)).toMatchObject({ statusCode: 403, body: REFUSAL });
  });
});

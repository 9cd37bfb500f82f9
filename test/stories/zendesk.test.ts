import { createHmac, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  commentAdded,
  statusChanged,
  ticketCreated,
  ticketDetail,
  triggerPayload,
  userDetail,
  zendeskEvent,
} from '../connectors/zendesk/payloads.ts';
import { fresh } from '../support/order-desk.ts';
import { openWebhookGraph, type WebhookGraph } from '../support/webhooks.ts';

const DESK = 'desk';
const DESK_SECRET = 'dGhlIHNlY3JldCBvZiB0aGUgZGVzaw==';

let hooks: WebhookGraph;
beforeAll(async () => {
  hooks = await openWebhookGraph();
  await hooks.setSecrets({ [DESK]: { secrets: [DESK_SECRET] } });
  await hooks.save({ code: DESK, system: 'ZENDESK' });
});
afterAll(() => hooks.close());

type Headers = Readonly<Record<string, string>>;

/** Signs as Zendesk documents it, independently of the connector. */
function signed(body: string, at = new Date().toISOString(), secret = DESK_SECRET): Headers {
  return {
    'content-type': 'application/json',
    'x-zendesk-webhook-signature': createHmac('sha256', secret)
      .update(at + body)
      .digest('base64'),
    'x-zendesk-webhook-signature-timestamp': at,
    'x-zendesk-webhook-invocation-id': randomUUID(),
  };
}

/** Zendesk gives each event an id of its own. */
const bodyOf = (event: object, id: string = randomUUID()) => JSON.stringify({ ...event, id });

async function deliver(...bodies: readonly string[]): Promise<void> {
  for (const body of bodies) expect(await hooks.post(body, signed(body), DESK)).toBe(200);
  await hooks.drain();
}

const CASES = `query ($key: CustomerKey!) { customersBy(key: $key) { id name { preferred } emails { address verified }
  cases(first: 5) { nodes { id title caseStatus severity caseReason via resolvedAt rootCause { category }
    contacts(first: 10) { nodes { direction via note } } feedback { metric score comment } } } } }`;

async function requester() {
  const key = { externalId: { system: DESK, value: '8200' } };
  const { customersBy } = await hooks.graph.as('admin').run(CASES, { key });
  return customersBy[0] ?? null;
}

const STORY = [
  zendeskEvent('user.created', userDetail),
  ticketCreated,
  commentAdded(),
  commentAdded({ id: '86519', body: 'Third clasp of this batch.', is_public: false }, '2026-03-02T10:05:00Z'),
  statusChanged('SOLVED', '2026-03-03T11:00:00Z', '2026-03-03T11:00:00.1Z'),
  zendeskEvent(
    'ticket.csat_received',
    { ...ticketDetail, status: 'SOLVED', updated_at: '2026-03-03T15:00:00Z' },
    { score: 'good', comment: 'Quick and kind.' },
    '2026-03-03T15:00:00Z',
  ),
].map((event) => bodyOf(event));

const AT_THE_END = {
  name: null,
  emails: [{ address: 'noor@example.com', verified: false }],
  cases: {
    nodes: [
      {
        ...{
          title: 'Broken clasp',
          caseStatus: 'RESOLVED',
          severity: 'HIGH',
          caseReason: 'DAMAGED_ITEM',
          via: 'EMAIL',
        },
        ...{ resolvedAt: '2026-03-03T11:00:00.000Z', rootCause: { category: 'OTHER' } },
        contacts: { nodes: [{ direction: 'OUTBOUND', via: 'EMAIL', note: 'Please send us a photo of the clasp.' }] },
        feedback: [{ metric: 'CSAT', score: 5, comment: 'Quick and kind.' }],
      },
    ],
  },
};

describe('a ticket', () => {
  test('comes with its comments, its requester and its rating', async () => {
    await deliver(...STORY);
    expect(await requester()).toMatchObject(AT_THE_END);
    for (const { deliveryStatus, problems } of await hooks.deliveries(DESK))
      expect([deliveryStatus, problems]).toEqual(['APPLIED', []]);
  });

  test('is the same after every delivery is sent again in another order, and replayed', async () => {
    const before = await requester();
    await deliver(...STORY.toReversed(), ...STORY);
    const REPLAY = `mutation ($input: ReplayWebhookDeliveryInput!) {
      replayWebhookDelivery(input: $input) { userErrors { code } } }`;
    for (const { id } of await hooks.deliveries(DESK))
      await hooks.graph.as('admin').run(REPLAY, { input: { idempotencyKey: fresh(), deliveryId: id } });
    await hooks.drain();
    expect(await requester()).toEqual(before);
    expect(await hooks.deliveries(DESK)).toHaveLength(STORY.length);
  });

  test('takes the name of the requester from the JSON of a trigger, and nothing twice', async () => {
    await deliver(JSON.stringify(triggerPayload));
    expect(await requester()).toMatchObject({ ...AT_THE_END, name: { preferred: 'Noor Aziz' } });
  });
});

test('a comment of a ticket that the graph has not seen opens the case, and the ticket changes nothing more', async () => {
  const detail = { ...ticketDetail, id: '6001', requester_id: '8300' };
  const comment = { ...commentAdded({ id: '90001' }), detail, subject: 'zen:ticket:6001' };
  await deliver(bodyOf(comment), bodyOf(zendeskEvent('ticket.created', detail)));
  const key = { externalId: { system: DESK, value: '8300' } };
  const { customersBy } = await hooks.graph.as('admin').run(CASES, { key });
  expect(customersBy).toMatchObject([
    { cases: { nodes: [{ title: 'Broken clasp', contacts: { nodes: [{ direction: 'OUTBOUND' }] } }] } },
  ]);
});

test('what is no ticket and no user is kept as ignored, and what is not as documented has a problem with its path', async () => {
  await deliver(bodyOf(zendeskEvent('organization.created', { id: '1' })));
  await deliver(bodyOf(zendeskEvent('ticket.created', { ...ticketDetail, id: '6002', status: 'LATER' })));
  const [rejected, ignored] = await hooks.deliveries(DESK);
  expect(ignored).toMatchObject({ deliveryStatus: 'IGNORED' });
  expect(rejected).toMatchObject({
    deliveryStatus: 'REJECTED',
    problems: [{ code: 'INVALID', path: 'detail.status' }],
  });
});

describe('nothing is stored of a webhook', () => {
  const body = bodyOf(ticketCreated);
  const now = () => new Date().toISOString();
  const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();
  const mac = (text: string, encoding: 'base64' | 'hex' = 'base64') =>
    createHmac('sha256', DESK_SECRET).update(text).digest(encoding);
  const withSignature = (signature: string, at: string): Headers => ({
    ...signed(body, at),
    'x-zendesk-webhook-signature': signature,
  });
  test.each<[string, () => Headers, string?]>([
    ['without headers', () => ({})],
    ['with another secret', () => signed(body, now(), 'guessed')],
    ['with an empty secret', () => signed(body, now(), '')],
    ['with another body', () => signed(body), `${body} `],
    ['with another time', () => ({ ...signed(body), 'x-zendesk-webhook-signature-timestamp': minutesAgo(1) })],
    ['signed six minutes ago', () => signed(body, minutesAgo(6))],
    ['signed in the future', () => signed(body, minutesAgo(-6))],
    ['signed without its time', () => withSignature(mac(body), now())],
    ['with the time behind the body', () => withSignature(mac(body + minutesAgo(0)), minutesAgo(0))],
    ['in hex', () => withSignature(mac(minutesAgo(0) + body, 'hex'), minutesAgo(0))],
    [
      'with a shortened signature',
      () => withSignature(signed(body)['x-zendesk-webhook-signature']?.slice(0, -1) ?? '', now()),
    ],
  ])('%s', async (_, headers, sentBody = body) => {
    const [rows, files] = [(await hooks.deliveries(DESK)).length, (await hooks.bodies()).length];
    expect(await hooks.post(sentBody, headers(), DESK)).toBe(401);
    expect([(await hooks.deliveries(DESK)).length, (await hooks.bodies()).length]).toEqual([rows, files]);
  });
});

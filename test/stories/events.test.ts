import { beforeAll, describe, expect, test } from 'vitest';
import { expectValid } from '../support/event-schemas.ts';
import { openGraphWithStream } from '../support/graph.ts';
import { createOrderDesk, fresh, returnInput, sale } from '../support/order-desk.ts';
import type { PublishedEvent } from '../support/stream.ts';

let graph: Awaited<ReturnType<typeof openGraphWithStream>>;
let shop: ReturnType<typeof createOrderDesk>;
beforeAll(async () => {
  graph = await openGraphWithStream();
  shop = createOrderDesk(graph);
  await shop.openShop();
});

const SUBMIT = `mutation ($input: SubmitFeedbackInput!) {
  submitFeedback(input: $input) { feedback { id } userErrors { code message path } } }`;

/** The events since the previous call, each validated against its schema. */
async function newEvents(): Promise<readonly PublishedEvent[]> {
  const before = (await graph.stream.events()).length;
  await graph.stream.drain();
  const published = (await graph.stream.events()).slice(before);
  for (const { 'detail-type': type, detail } of published) expectValid(type, detail);
  return published;
}

const typesOf = (events: readonly PublishedEvent[]) => events.map((event) => event['detail-type']);

describe('events', () => {
  test('report a customer, a sale, its status changes and its return, each once and with ids only', async () => {
    const ana = await shop.register({ name: { given: 'Ana' }, emails: [{ address: 'ana@example.com' }] });
    const web = sale({ customer: { id: ana }, source: 'ECOMMERCE', store: 'york', status: 'PLACED' });
    const { order } = await shop.record(web, graph.as('commerce'));
    await shop.updateStatus({ orderId: order.id, status: 'DELIVERED', occurredAt: '2026-03-05T12:00:00Z' });
    const { orderReturn } = await shop.recordReturn(returnInput({ orderId: order.id }));
    const published = await newEvents();
    expect(published.map(({ detail }) => detail['id'])).toEqual([
      `CustomerRegistered:${ana}`,
      `OrderRecorded:${order.id}`,
      `OrderStatusChanged:${order.id}:2`,
      `OrderReturned:${orderReturn.id}`,
    ]);
    expect(published[1]).toEqual({
      source: 'customer-graph',
      'detail-type': 'OrderRecorded',
      time: '2026-03-02T12:00:00.000Z',
      detail: {
        id: `OrderRecorded:${order.id}`,
        occurredAt: '2026-03-02T12:00:00.000Z',
        ...{ orderId: order.id, customerId: ana, source: 'ECOMMERCE', store: 'york', status: 'PLACED' },
      },
    });
    expect(JSON.stringify(published)).not.toMatch(/Ana|ana@/);
    expect(await newEvents()).toEqual([]);
  });

  test('report a claimed guest order, and not its return again', async () => {
    const { order } = await shop.record(sale());
    await shop.recordReturn(returnInput({ orderId: order.id }));
    const ana = await shop.register({ name: { given: 'Ana' } });
    await shop.claim({ orderId: order.id, customer: { id: ana } });
    const published = await newEvents();
    expect(typesOf(published)).toEqual(['OrderRecorded', 'OrderReturned', 'CustomerRegistered', 'OrderClaimed']);
    expect(published.map(({ detail }) => detail['customerId'])).toEqual([null, null, ana, ana]);
  });

  test('report feedback without its text or author', async () => {
    const { submitFeedback } = await graph.as('support').run(SUBMIT, {
      input: {
        ...{ idempotencyKey: fresh(), metric: 'NPS', score: 2, comment: 'Broken!', handle: '@ana' },
        ...{ occurredAt: '2026-03-09T12:00:00Z', via: 'PHONE', touchpoint: 'delivery', skus: ['EAR-1'] },
      },
    });
    expect(submitFeedback.userErrors).toEqual([]);
    const published = await newEvents();
    expect(published).toMatchObject([
      {
        'detail-type': 'FeedbackReceived',
        detail: { feedbackId: submitFeedback.feedback.id, metric: 'NPS', score: 2 },
      },
    ]);
    expect(JSON.stringify(published)).not.toMatch(/Broken|@ana/);
  });

  test('report a promised call, each attempt and its end, without notes', async () => {
    const customer = { id: await shop.register({ name: { given: 'Ana' } }) };
    const run = async (name: string, input: object) => {
      const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
      const query = `mutation ($input: ${type}!) { ${name}(input: $input) { call { id } userErrors { message } } }`;
      const payload = (await graph.as('support').run(query, { input: { idempotencyKey: fresh(), ...input } }))[name];
      expect(payload.userErrors).toEqual([]);
      return payload.call.id;
    };
    const at = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();
    const callId = await run('promiseCall', { customer, dueAt: at(60), note: 'She was rude', assignee: 'Ida' });
    await run('recordCall', { callId, occurredAt: at(0), outcome: 'NO_ANSWER', note: 'Rude again' });
    await run('updateCall', { callId, dueAt: at(90) });
    await run('recordCall', { callId, occurredAt: at(0), outcome: 'REACHED' });
    const cancelled = await run('promiseCall', { customer, dueAt: at(60) });
    await run('updateCall', { callId: cancelled, cancelledBecause: 'Rude' });
    const published = (await newEvents()).filter(({ detail }) => 'callId' in detail);
    expect(published.map(({ detail }) => detail['id'])).toEqual([
      ...[`CallPromised:${callId}`, `CallRecorded:${callId}:2`, `CallMoved:${callId}:3`, `CallRecorded:${callId}:4`],
      ...[`CallPromised:${cancelled}`, `CallCancelled:${cancelled}:2`],
    ]);
    expect(JSON.stringify(published)).not.toMatch(/rude|Ida/i);
  });
});

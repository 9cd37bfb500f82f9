import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Envelope, Mapping } from '../../../connectors/connector.ts';
import { signatureOf } from '../../../connectors/signature.ts';
import { squareConnector } from '../../../connectors/square/square-connector.ts';
import { mutatedPayload } from '../support/mutated-payloads.ts';
import * as events from './fixtures/events.ts';
import { returnAnswer, saleAnswer } from './fixtures/orders.ts';

const URL = 'https://graph.example.com/webhooks/square';
const request = (payload: unknown, signature?: string) => {
  const body = Buffer.from(JSON.stringify(payload));
  return { url: URL, headers: { 'x-square-hmacsha256-signature': signature }, body };
};
const envelope = (topic: string): Envelope => ({ topic, externalId: 'e', group: 'g', occurredAt: null });
const map = (payload: { readonly type: string }): Mapping =>
  squareConnector.map(payload, squareConnector.envelopeOf(request(payload)));
const NOW = '2026-03-02T10:01:00.000Z';

describe('a signature', () => {
  const body = Buffer.from(JSON.stringify(events.customerUpdated));
  const signature = signatureOf([URL, body], 'square-key', 'base64');

  test('covers the URL of the subscription and the body as received', () => {
    const signed = { url: URL, headers: { 'x-square-hmacsha256-signature': signature }, body };
    expect(squareConnector.verify(signed, ['new-key', 'square-key'], NOW)).toBe(true);
    expect(squareConnector.verify({ ...signed, url: `${URL}/` }, ['square-key'], NOW)).toBe(false);
    expect(squareConnector.verify({ ...signed, body: Buffer.from(`${body} `) }, ['square-key'], NOW)).toBe(false);
    expect(squareConnector.verify(signed, ['other-key'], NOW)).toBe(false);
    expect(squareConnector.verify({ ...signed, headers: {} }, ['square-key'], NOW)).toBe(false);
  });
});

describe('an envelope', () => {
  test('names the event, its time and the order, else the customer', () => {
    expect(squareConnector.envelopeOf(request(events.paymentUpdated))).toEqual({
      topic: 'payment.updated',
      externalId: '13b867cf-db3d-4b1c-90b6-2f32a9d78124',
      group: 'ORDEREXAMPLE0001',
      occurredAt: '2026-03-02T10:00:05.411Z',
    });
    const groups = [events.orderUpdated, events.bookingUpdated, events.loyaltyUpdated, events.customerUpdated];
    expect(groups.map((event) => squareConnector.envelopeOf(request(event)).group)).toEqual([
      'ORDEREXAMPLE0001',
      'CUSTEXAMPLE000000000000001',
      'CUSTEXAMPLE000000000000001',
      'CUSTEXAMPLE000000000000001',
    ]);
  });

  test('is general for what is no event, and the same each time', () => {
    for (const body of ['', 'no json', '[]', 'null', '{"type":5,"data":[]}', '{"data":{"object":{"payment":7}}}']) {
      const first = squareConnector.envelopeOf({ url: URL, headers: {}, body: Buffer.from(body) });
      expect(first).toMatchObject({ topic: 'unknown', occurredAt: null });
      expect(squareConnector.envelopeOf({ url: URL, headers: {}, body: Buffer.from(body) })).toEqual(first);
    }
  });
});

describe('events', () => {
  test('a customer', () => {
    expect(map(events.customerUpdated)).toEqual({
      records: [
        {
          kind: 'customer',
          externalId: 'CUSTEXAMPLE000000000000001',
          version: '2026-03-02T10:00:05.000Z#0000000000000003',
          path: ['data', 'object', 'customer'],
          name: { given: 'Ines', family: 'Fictional', preferred: 'Nessie' },
          emails: [{ address: 'ines.fictional@example.com', verified: false, primary: true }],
          phones: [{ number: '+1-212-555-0147', verified: false, primary: true }],
          addresses: [
            {
              lines: ['14 Harbour Row', 'Flat 3'],
              locality: 'New Wharf',
              region: 'NY',
              postalCode: '10003',
              country: 'US',
            },
          ],
          birthDate: '1991-04-07',
          attributes: [{ name: 'company', value: 'Made-up Boats Ltd' }],
          consents: [
            {
              channel: 'EMAIL',
              purpose: 'MARKETING',
              consent: 'DENIED',
              occurredAt: '2026-03-02T10:00:05.000Z',
              evidence: 'Unsubscribed in Square',
            },
          ],
        },
      ],
    });
  });

  test('a merged profile is removed, later than any of its states', () => {
    const mapped = map(events.customerMerged);
    expect(mapped).toMatchObject({
      records: [{ kind: 'customerRemoval', externalId: 'CUSTEXAMPLE000000000000001' }],
    });
    const [removal] = 'records' in mapped ? mapped.records : [];
    expect(removal?.version ?? '').toMatch(/^2026-03-02T10:00:05\.411Z#/);
  });

  test('orders, completed payments and completed refunds lead to the order in the API', () => {
    const read = (id: string, topic = 'order.retrieved') => ({ fetch: { path: `/v2/orders/${id}`, topic } });
    expect(map(events.orderUpdated)).toEqual(read('ORDEREXAMPLE0001'));
    expect(map(events.fulfillmentUpdated)).toEqual(read('ORDEREXAMPLE0001'));
    expect(map(events.paymentUpdated)).toEqual(read('ORDEREXAMPLE0001'));
    expect(map(events.refundUpdated)).toMatchObject(read('RETURNEXAMPLE001', 'refund.order.retrieved'));
  });

  test.each(['PENDING', 'FAILED', 'REJECTED'])('a %s refund tells nothing', (status) => {
    const event = structuredClone(events.refundUpdated);
    event.data.object.refund.status = status;
    expect(map(event)).toEqual({ ignored: true });
  });

  test.each(['APPROVED', 'PENDING', 'CANCELED', 'FAILED'])('a payment that is %s tells nothing', (status) => {
    const event = structuredClone(events.paymentUpdated);
    event.data.object.payment.status = status;
    expect(map(event)).toEqual({ ignored: true });
  });

  test.each([
    ['PENDING', 'BOOKED'],
    ['ACCEPTED', 'BOOKED'],
    ['DECLINED', 'CANCELLED'],
    ['CANCELLED_BY_CUSTOMER', 'CANCELLED'],
    ['CANCELLED_BY_SELLER', 'CANCELLED'],
    ['NO_SHOW', 'MISSED'],
  ])('a booking that is %s is %s', (status, expected) => {
    const event = structuredClone(events.bookingUpdated);
    event.data.object.booking.status = status;
    expect(map(event)).toMatchObject({
      records: [
        {
          kind: 'appointment',
          externalId: 'bookexample01',
          status: expected,
          minutes: 75,
          startsAt: '2026-03-26T13:00:00.000Z',
          location: 'LOCEXAMPLE01',
          customer: 'CUSTEXAMPLE000000000000001',
          note: 'Ring the side door',
        },
      ],
    });
  });

  test('a loyalty account', () => {
    expect(map(events.loyaltyUpdated)).toMatchObject({
      records: [
        {
          kind: 'loyalty',
          customer: 'CUSTEXAMPLE000000000000001',
          loyalty: { number: '5d00aaaa-0000-4000-8000-000000000001', points: 10, memberSince: '2025-05-02' },
        },
      ],
    });
  });

  test('other topics are ignored', () => {
    for (const type of ['loyalty.event.created', 'loyalty.account.deleted', 'invoice.published', 'constructor', ''])
      expect(map({ type })).toEqual({ ignored: true });
  });

  test('what is not as documented gives a problem with its path', () => {
    const event = structuredClone(events.bookingUpdated) as unknown as {
      type: string;
      data: { object: { booking: Record<string, unknown> } };
    };
    event.data.object.booking['start_at'] = 'tomorrow';
    event.data.object.booking['status'] = 'MAYBE';
    expect(map(event)).toMatchObject({
      problems: [{ path: 'data.object.booking.status' }, { path: 'data.object.booking.start_at' }],
    });
  });
});

describe('mutated payloads', () => {
  const answers = [
    ['order.retrieved', saleAnswer],
    ['order.retrieved', returnAnswer],
    ['refund.order.retrieved', { context: events.refundUpdated.data.object.refund, answer: returnAnswer }],
  ] as const;
  const all = [...events.EVENTS.map((event) => [event.type, event] as const), ...answers];

  test.each(all)('of %s never crash the mapping', (topic, payload) => {
    fc.assert(
      fc.property(mutatedPayload(payload), (mutated) => {
        const result = squareConnector.map(mutated, envelope(topic));
        expect(Object.keys(result)).toHaveLength(1);
        if ('problems' in result) expect(result.problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });

  test('never crash the envelope', () => {
    fc.assert(
      fc.property(mutatedPayload(events.paymentUpdated), (mutated) => {
        const { topic, externalId, group } = squareConnector.envelopeOf(request(mutated ?? null));
        for (const text of [topic, externalId, group]) expect(text.length).toBeGreaterThan(0);
      }),
    );
  });
});

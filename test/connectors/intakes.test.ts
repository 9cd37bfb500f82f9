import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { INTAKES } from '../../lambdas/webhook-intakes.ts';

const NAMES = [
  ...['type', 'event_id', 'created_at', 'data', 'object', 'id', 'order_id', 'customer_id', 'date_modified_gmt', 'kind'],
  ...[
    'externalId',
    'order',
    'ticket',
    'customer',
    'occurredAt',
    'time',
    'subject',
    'toString',
    '__proto__',
    'constructor',
  ],
];
const texts = fc.constantFrom('', '12', 'loyalty', '2026-03-22T16:28:02', '2026-03-22T16:28:02+0100', 'x'.repeat(300));
const { payload } = fc.letrec((tie) => ({
  payload: fc.oneof(
    { maxDepth: 4 },
    ...[texts, fc.string(), fc.double({ noNaN: true }), fc.constantFrom(null, true, -1, 0, 2 ** 53)],
    ...[fc.array(tie('payload'), { maxLength: 3 }), fc.dictionary(fc.constantFrom(...NAMES), tie('payload'))],
  ),
}));
const bodies = fc.oneof(
  payload.map((value) => Buffer.from(JSON.stringify(value))),
  fc.uint8Array().map((bytes) => Buffer.from(bytes)),
);
const headers = fc.dictionary(
  fc.constantFrom(
    'webhook-id',
    'x-shopify-topic',
    'x-wc-webhook-topic',
    'x-wc-webhook-resource',
    'x-square-hmacsha256-signature',
  ),
  texts,
);

describe.each(Object.entries(INTAKES))('the intake of %s', (_, { envelopeOf, verify }) => {
  test('makes an envelope of texts of any body, and the same one again', () => {
    fc.assert(
      fc.property(bodies, headers, (body, given) => {
        const request = { url: 'https://example.com/', headers: given, body };
        const envelope = envelopeOf(request);
        expect(envelope).toEqual({
          ...{ topic: expect.any(String), externalId: expect.any(String), group: expect.any(String) },
          occurredAt: envelope.occurredAt === null ? null : expect.stringMatching(/^\d{4}-.*Z$/),
        });
        expect(envelopeOf(request)).toEqual(envelope);
      }),
    );
  });

  test('accepts no body that nobody signed, except the ping of WooCommerce', () => {
    fc.assert(
      fc.property(bodies, headers, (body, given) => {
        const request = { url: 'https://example.com/', headers: given, body };
        expect(verify(request, ['a secret', 'a former secret'], '2026-03-22T16:28:02.000Z')).toBe(false);
      }),
    );
  });
});

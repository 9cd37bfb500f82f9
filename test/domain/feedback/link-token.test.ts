import fc from 'fast-check';
import { v7 } from 'uuid';
import { describe, expect, test } from 'vitest';
import { FEEDBACK_METRICS } from '../../../domain/feedback/feedback.ts';
import type { LinkTarget } from '../../../domain/feedback/feedback-link.ts';
import { orderLinkId, signLink, verifyLink } from '../../../domain/feedback/link-token.ts';

const NOW = '2026-03-02T12:00:00.000Z';
const ORDER: LinkTarget = { metric: 'NPS', orderId: `ord_${v7()}` };

const targets = fc
  .record({ metric: fc.constantFrom(...FEEDBACK_METRICS), isOrder: fc.boolean(), uuid: fc.uuid({ version: 7 }) })
  .map(
    ({ metric, isOrder, uuid }): LinkTarget =>
      isOrder ? { metric, orderId: `ord_${uuid}` } : { metric, linkId: `fbl_${uuid}` },
  );

describe('the token of a link', () => {
  test('leads back to its target, with each of the keys', () => {
    fc.assert(
      fc.property(targets, fc.string({ minLength: 1 }), fc.string(), (target, key, other) => {
        const token = signLink(target, key, NOW);
        expect(token).toMatch(/^[\w-]{48}$/);
        expect(verifyLink(token, [key], NOW)).toEqual(target);
        expect(verifyLink(token, [`${key}${other}x`, key], NOW)).toEqual(target);
        expect(verifyLink(token, [`${key}${other}x`], NOW)).toBeNull();
      }),
    );
  });

  test('is not valid after any change of one character', () => {
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_=.+/ é';
    const token = signLink(ORDER, 'key', NOW);
    for (let at = 0; at < token.length; at++)
      for (const letter of letters) {
        const changed = `${token.slice(0, at)}${letter}${token.slice(at + 1)}`;
        if (changed !== token) expect(verifyLink(changed, ['key'], NOW)).toBeNull();
      }
  });

  test.each(['', 'x', 'A'.repeat(48), 'A'.repeat(47), 'A'.repeat(49), '..', '%00', `${'A'.repeat(48)}=`])(
    '%j is none',
    (token) => expect(verifyLink(token, ['key'], NOW)).toBeNull(),
  );

  test('is not valid if a character is added, or the padding', () => {
    const token = signLink(ORDER, 'key', NOW);
    for (const more of ['=', '==', 'A', '\n', ' ']) expect(verifyLink(`${token}${more}`, ['key'], NOW)).toBeNull();
  });

  test('is the same all day, and good until the end of the 30th day after', () => {
    const token = signLink(ORDER, 'key', NOW);
    expect(signLink(ORDER, 'key', '2026-03-02T23:59:59.999Z')).toBe(token);
    expect(signLink(ORDER, 'key', '2026-03-03T00:00:00.000Z')).not.toBe(token);
    expect(verifyLink(token, ['key'], '2026-04-01T23:59:59.999Z')).toEqual(ORDER);
    expect(verifyLink(token, ['key'], '2026-04-02T00:00:00.000Z')).toBe('EXPIRED');
  });

  test('of one metric is not one of another, and each has its own link', () => {
    const orderId = `ord_${v7()}`;
    const tokens = FEEDBACK_METRICS.map((metric) => signLink({ metric, orderId }, 'key', NOW));
    expect(new Set(tokens).size).toBe(FEEDBACK_METRICS.length);
    expect(new Set(FEEDBACK_METRICS.map((metric) => orderLinkId(orderId, metric))).size).toBe(FEEDBACK_METRICS.length);
    expect(orderLinkId(orderId, 'NPS')).toBe(orderLinkId(orderId, 'NPS'));
  });
});

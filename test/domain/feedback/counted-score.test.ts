import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CountedScore, matterOf, nextCountedScore } from '../../../domain/feedback/counted-score.ts';
import { SCALES } from '../../../domain/feedback/feedback.ts';
import { diffCounters, sumCounters } from '../../../domain/insight/counters.ts';
import { feedbackCounters, kpiBoard } from '../../../domain/insight/kpi-counters.ts';
import { painBoard } from '../../../domain/insight/pain-dimension.ts';
import { feedbackPainCounters } from '../../../domain/insight/pain-signals.ts';
import type { Caller } from '../../../domain/kernel/caller.ts';
import { UNSAVED_SHOP } from '../../../domain/shop/shop.ts';
import { SUPPORT } from '../../support/command-context.ts';
import { feedbackOf } from '../../support/feedback.ts';

const TOKYO = { ...UNSAVED_SHOP, timeZone: 'Asia/Tokyo' };
const NOW = '2026-03-02T20:00:00.000Z';
const OWN: Caller = { ...SUPPORT, role: 'customer', scopes: ['self'], customerId: 'cus_1' };
const EVERYWHERE = kpiBoard({ touchpoint: null, store: null });

/** A score of a customer who tries everything: any score, place, product, channel and time of one day. */
const anyScore = fc.record({
  score: fc.integer({ min: SCALES.NPS.least, max: SCALES.NPS.most }),
  touchpoint: fc.option(fc.stringMatching(/^\S.{0,20}$/), { nil: null }),
  store: fc.constantFrom(null, 'york', 'leeds'),
  skus: fc.array(fc.constantFrom('EAR-1', 'ear-1', 'BAG'), { maxLength: 2 }),
  via: fc.constantFrom(null, 'WEB' as const, 'PHONE' as const),
  minute: fc.nat(23 * 60),
});

const about = { caseId: null, orderId: null, warrantyId: null };

describe('whatever one customer submits in a day about one matter', () => {
  test.each([
    { ...about, name: 'the shop' },
    { ...about, name: 'an order', orderId: 'ord_1' },
    { ...about, name: 'a case', caseId: 'cas_1', orderId: 'ord_1' },
    { ...about, name: 'cover', warrantyId: 'war_1' },
  ])('is one response, the last one: $name', ({ name: _, ...ids }) => {
    fc.assert(
      fc.property(fc.array(anyScore, { minLength: 1, maxLength: 120 }), (scores) => {
        const deltas = [];
        let counted: CountedScore | null = null;
        for (const [index, { minute, ...score }] of scores.entries()) {
          const occurredAt = new Date(Date.parse('2026-03-02T00:00:00Z') + minute * 60_000).toISOString();
          const matter = matterOf({ ...ids, occurredAt }, OWN, TOKYO, NOW);
          const one = feedbackOf({ ...score, ...ids, id: `fbk_${index}`, metric: 'NPS', occurredAt, matter });
          const next = nextCountedScore(counted, 'cus_1', one);
          // As the projector does for each change of the item.
          const countersOf = (of: CountedScore | null) => [
            ...feedbackCounters(of, 'UTC'),
            ...(of === null ? [] : feedbackPainCounters(of, 'UTC')),
          ];
          deltas.push(...diffCounters(countersOf(counted), countersOf(next)));
          counted = next;
        }
        const { nps, npsPromoters = 0, npsDetractors = 0 } = sumOf(deltas, EVERYWHERE);
        const latest = Math.max(...scores.map(({ minute }) => minute));
        const last = scores.filter(({ minute }) => minute === latest).at(-1);
        expect({ nps, npsPromoters, npsDetractors }).toEqual({
          nps: 1,
          npsPromoters: (last?.score ?? 0) >= 9 ? 1 : 0,
          npsDetractors: (last?.score ?? 0) <= 6 ? 1 : 0,
        });
        expect(sumOf(deltas, painBoard('CHANNEL'))['lowScores'] ?? 0).toBe(
          last?.via != null && last.score <= 6 ? 1 : 0,
        );
      }),
    );
  });
});

const sumOf = (deltas: ReturnType<typeof diffCounters>, board: string) =>
  sumCounters(deltas.filter((delta) => delta.board === board).map(({ counts }) => counts));

describe('the matter of a score', () => {
  const occurredAt = '2026-02-27T15:30:00.000Z';
  test('is what it is about, the case before the order before the cover', () => {
    const all = { occurredAt, caseId: 'cas_1', orderId: 'ord_1', warrantyId: 'war_1' };
    expect(matterOf(all, SUPPORT, TOKYO, NOW)).toBe('cas_1');
    expect(matterOf({ ...all, caseId: null }, SUPPORT, TOKYO, NOW)).toBe('ord_1');
    expect(matterOf({ occurredAt, warrantyId: 'war_1' }, SUPPORT, TOKYO, NOW)).toBe('war_1');
  });
  test('that is about the shop alone is the day of the shop on which it was said', () => {
    // After midnight in Tokyo.
    expect(matterOf({ occurredAt }, SUPPORT, TOKYO, NOW)).toBe('2026-02-28');
  });
  test("with a customer's own token is the day on which it was sent, whatever time it claims", () => {
    expect(matterOf({ occurredAt }, OWN, TOKYO, NOW)).toBe('2026-03-03');
  });
});

test('an older score that arrives late changes nothing, and a comment has no score to count', () => {
  const first = nextCountedScore(null, 'cus_1', feedbackOf({ matter: 'ord_1' }));
  expect(first).toMatchObject({ version: 1, score: 2, matter: 'ord_1' });
  const late = feedbackOf({ matter: 'ord_1', score: 9, occurredAt: '2026-11-20T10:00:00.000Z' });
  expect(nextCountedScore(first, 'cus_1', late)).toBe(first);
  expect(nextCountedScore(null, 'cus_1', feedbackOf({ metric: null, score: null }))).toBeNull();
});

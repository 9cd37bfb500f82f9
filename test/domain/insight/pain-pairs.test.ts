import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PAIN_DIMENSIONS, painBoard } from '../../../domain/insight/pain-dimension.ts';
import { isPairBoard, narrowingDimensions, pairBoard, pairKeysOf } from '../../../domain/insight/pain-pairs.ts';
import { casePainCounters, feedbackPainCounters } from '../../../domain/insight/pain-signals.ts';
import { caseOf } from '../../support/cases.ts';
import { feedbackOf } from '../../support/feedback.ts';

const anyKey = fc.record({
  dimension: fc.constantFrom(...PAIN_DIMENSIONS),
  key: fc.string({ minLength: 1, maxLength: 9 }),
});

describe('pairs of dimensions', () => {
  test('are kept for both sides, and never for one dimension alone', () => {
    for (const by of PAIN_DIMENSIONS)
      for (const other of PAIN_DIMENSIONS) {
        expect(narrowingDimensions(by).includes(other)).toBe(narrowingDimensions(other).includes(by));
        if (by === other) expect(narrowingDimensions(by)).not.toContain(other);
      }
    expect(narrowingDimensions('CHANNEL')).toEqual([]);
  });

  test('have boards of their own, which no spelling of a sku or a touchpoint splits', () => {
    expect(pairBoard('REASON', { dimension: 'SKU', key: 'ear-1 ' })).toBe(
      pairBoard('REASON', { dimension: 'SKU', key: 'EAR-1' }),
    );
    expect(pairBoard('REASON', { dimension: 'TOUCHPOINT', key: ' Delivery' })).toBe(
      pairBoard('REASON', { dimension: 'TOUCHPOINT', key: 'delivery' }),
    );
    expect(pairBoard('SKU', { dimension: 'STORE', key: 'a/b' })).not.toBe(
      pairBoard('SKU', { dimension: 'STORE', key: 'a' }),
    );
    for (const by of PAIN_DIMENSIONS) expect(isPairBoard(painBoard(by))).toBe(false);
  });

  test('add a bounded number of counts, whatever a return contains', () => {
    fc.assert(
      fc.property(fc.array(anyKey, { maxLength: 300 }), (keys) => {
        const skus = keys.filter(({ dimension }) => dimension === 'SKU');
        const places = PAIN_DIMENSIONS.filter((one) => one !== 'SKU').flatMap((dimension) =>
          keys.filter((key) => key.dimension === dimension).slice(0, 1),
        );
        const pairs = pairKeysOf([...places, ...skus]);
        expect(pairs.length).toBeLessThanOrEqual(68);
        expect(pairs.every(({ board }) => isPairBoard(board))).toBe(true);
      }),
    );
  });
});

describe('a case or score of a former version', () => {
  const count = (deltas: readonly { readonly board: string }[]) =>
    deltas.filter(({ board }) => isPairBoard(board)).length;

  test('is not subtracted from pairs that never counted it', () => {
    const { painPairs: _, ...former } = caseOf({ store: 'york', skus: ['EAR-1'] });
    expect(count(casePainCounters(former, 'UTC'))).toBe(0);
    expect(count(casePainCounters({ ...former, painPairs: true }, 'UTC'))).toBe(6);
    const { id, matter: __, ...score } = feedbackOf({ store: 'york', skus: ['EAR-1'] });
    const counted = { ...score, feedbackId: id, version: 2 };
    expect(count(feedbackPainCounters(counted, 'UTC'))).toBe(0);
    expect(count(feedbackPainCounters({ ...counted, painPairs: true }, 'UTC'))).toBe(2);
  });
});

import { shareAbove, shareBelow, sizeOf, type ValueBuckets, type ValueSketch } from './value-sketch.ts';

/** Fifths of all customers who bought: 5 is the fifth with the latest orders, the most orders, or the highest value. */
export type Rfm = {
  readonly recency: Score;
  readonly frequency: Score;
  readonly monetary: Score;
  readonly segment: RfmSegment;
};
export type Score = 1 | 2 | 3 | 4 | 5;
export type RfmSegment =
  | 'CHAMPION'
  | 'LOYAL'
  | 'PROMISING'
  | 'NEW'
  | 'NEEDS_ATTENTION'
  | 'AT_RISK'
  | 'CANNOT_LOSE'
  | 'HIBERNATING'
  | 'LOST';

/**
 * By recency, then by the mean of frequency and monetary value, rounded up. Recent customers go from NEW to CHAMPION.
 * Customers without a recent order are the more urgent, the more the shop would lose.
 */
const SEGMENTS: Readonly<Record<Score, Readonly<Record<Score, RfmSegment>>>> = {
  5: { 1: 'NEW', 2: 'PROMISING', 3: 'LOYAL', 4: 'CHAMPION', 5: 'CHAMPION' },
  4: { 1: 'NEW', 2: 'PROMISING', 3: 'LOYAL', 4: 'LOYAL', 5: 'CHAMPION' },
  3: { 1: 'NEEDS_ATTENTION', 2: 'NEEDS_ATTENTION', 3: 'NEEDS_ATTENTION', 4: 'LOYAL', 5: 'LOYAL' },
  2: { 1: 'HIBERNATING', 2: 'HIBERNATING', 3: 'AT_RISK', 4: 'AT_RISK', 5: 'CANNOT_LOSE' },
  1: { 1: 'LOST', 2: 'LOST', 3: 'HIBERNATING', 4: 'AT_RISK', 5: 'CANNOT_LOSE' },
};

/** Null while the sketch is empty. */
export function rfmOf(sketch: ValueSketch, buckets: ValueBuckets, orderCount: number): Rfm | null {
  if (sizeOf(sketch) === 0) return null;
  const recency = scoreFromTop(shareAbove(sketch, 'RECENCY', buckets.RECENCY));
  const frequency = scoreFromBottom(shareBelow(sketch, 'FREQUENCY', buckets.FREQUENCY));
  const monetary = scoreFromBottom(shareBelow(sketch, 'MONETARY', buckets.MONETARY));
  return { recency, frequency, monetary, segment: segmentOf(recency, frequency, monetary, orderCount) };
}

/** One order, however large, makes nobody LOYAL or CHAMPION. */
export function segmentOf(recency: Score, frequency: Score, monetary: Score, orderCount: number): RfmSegment {
  const segment = SEGMENTS[recency][roundUpToScore((frequency + monetary) / 2)];
  if (orderCount > 1 || (segment !== 'LOYAL' && segment !== 'CHAMPION')) return segment;
  return recency > 3 ? 'PROMISING' : 'NEEDS_ATTENTION';
}

/** Equal customers get the same score: that of the lowest of them. */
function scoreFromBottom(below: number): Score {
  if (below < 0.2) return 1;
  if (below < 0.4) return 2;
  if (below < 0.6) return 3;
  return below < 0.8 ? 4 : 5;
}

/** Equal customers get the same score: that of the highest of them. */
function scoreFromTop(above: number): Score {
  if (above < 0.2) return 5;
  if (above < 0.4) return 4;
  if (above < 0.6) return 3;
  return above < 0.8 ? 2 : 1;
}

function roundUpToScore(mean: number): Score {
  if (mean <= 1) return 1;
  if (mean <= 2) return 2;
  if (mean <= 3) return 3;
  return mean <= 4 ? 4 : 5;
}

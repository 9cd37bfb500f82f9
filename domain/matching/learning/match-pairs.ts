import { blockingKeys } from '../blocks/match-blocks.ts';
import type { Features } from '../fields/match-features.ts';

/** The positions of two records in a list, lower position first. */
export type Positions = readonly [number, number];

/** Larger blocks are skipped: they add no pairs of one person that smaller blocks lack. */
const MAX_BLOCK_SIZE = 100;
const MAX_CANDIDATES = 300_000;
const MAX_UNMATCHED = 50_000;
/** A prime that is larger than the distance between related rows of a file. */
const STRIDE = 7_919;

/** The pairs of positions that share a block, each once. */
export function candidatePairs(people: readonly Features[]): readonly Positions[] {
  const blocks = new Map<string, number[]>();
  people.forEach((person, index) => {
    for (const key of blockingKeys(person)) {
      const block = blocks.get(key) ?? [];
      block.push(index);
      blocks.set(key, block);
    }
  });
  const seen = new Set<number>();
  for (const block of [...blocks.values()].filter(({ length }) => length <= MAX_BLOCK_SIZE)) {
    block.forEach((left, index) => {
      for (const right of block.slice(index + 1)) seen.add(left * people.length + right);
    });
    if (seen.size > MAX_CANDIDATES) break;
  }
  return [...seen].map((pair) => [Math.floor(pair / people.length), pair % people.length]);
}

/** Pairs from the whole file that are not candidates. Each position is paired with positions at growing distances. */
export function unmatchedPairs(people: number, candidates: readonly Positions[]): readonly Positions[] {
  const known = new Set(candidates.map(([left, right]) => left * people + right));
  const wanted = Math.min(MAX_UNMATCHED, (people * (people - 1)) / 2 - candidates.length);
  const pairs: Positions[] = [];
  for (let turn = 0; pairs.length < wanted && turn < 2 * MAX_UNMATCHED; turn += 1) {
    const one = turn % people;
    const distance = 1 + ((Math.floor(turn / people) * STRIDE + turn * 31) % (people - 1));
    const other = (one + distance) % people;
    const [left, right] = one < other ? [one, other] : [other, one];
    if (!known.has(left * people + right)) pairs.push([left, right]);
  }
  return pairs;
}

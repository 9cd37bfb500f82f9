import { blockingKeys } from '../../domain/matching/blocks/match-blocks.ts';
import type { PeopleSet } from './people-set.ts';

/** A line of a report: the share of true pairs that share a block, and how many keys a record has at most. */
export function blocksRow({ arrivals, truth: { pairs } }: Pick<PeopleSet, 'arrivals' | 'truth'>): string {
  const keys = new Map(arrivals.map(({ record, evidence }) => [record, new Set(blockingKeys(evidence.stated))]));
  const shared = [...pairs].filter((pair) => {
    const [one, other]: readonly string[] = JSON.parse(pair);
    return !(keys.get(one ?? '') ?? new Set()).isDisjointFrom(keys.get(other ?? '') ?? new Set());
  });
  const recall = pairs.size === 0 ? 1 : shared.length / pairs.size;
  const mostKeys = Math.max(0, ...[...keys.values()].map(({ size }) => size));
  return `${recall.toFixed(4)} of the true pairs share a block; at most ${mostKeys} keys per record`;
}

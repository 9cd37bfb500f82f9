import { v5 } from 'uuid';
import { ID_PREFIXES } from '../kernel/id.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Page, Slice } from '../kernel/page.ts';
import type { MatchEvidence } from './match-score.ts';

/** Two records that look, or looked, like one person. */
export type Match = {
  readonly id: string;
  readonly version: number;
  /** The ids of both records, in their order. */
  readonly left: string;
  readonly right: string;
  /** Probability from 0 to 1 that both are one person. */
  readonly score: number;
  readonly evidence: readonly MatchEvidence[];
  readonly status: MatchStatus;
  readonly updatedAt: Instant;
};

/** One that is not likely any more: it is kept no longer. */
export type ForgottenMatch = Omit<Match, 'status'> & { readonly status: 'FORGOTTEN' };

export type MatchStatus = 'SUGGESTED' | 'MERGED' | 'REJECTED';

export type MatchRepository = {
  matches(ids: readonly string[]): Promise<readonly (Match | null)[]>;
  /** Those that are suggested with at least this score, likeliest first. */
  suggestedMatches(minScore: number, slice: Slice): Promise<Page<Match>>;
};

/** Names the space of ids that are made of pairs. */
const PAIR_NAMESPACE = '6f2c1d0e-8f0b-4b7c-9d55-3a8f4f1f5a60';

/** One id for a pair, whichever of the two comes first and however often it is found. */
export function matchId(one: string, other: string): string {
  return `${ID_PREFIXES.match}_${v5([one, other].toSorted().join(' '), PAIR_NAMESPACE)}`;
}

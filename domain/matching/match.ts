import { v5 } from 'uuid';
import { ID_PREFIXES } from '../kernel/id.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Page, Slice } from '../kernel/page.ts';
import type { MatchEvidence } from './score/match-score.ts';

/** Two records that look, or looked, like one person. */
export type Match = {
  readonly id: string;
  readonly version: number;
  /** The ids of both records, sorted. */
  readonly left: string;
  readonly right: string;
  /** Probability from 0 to 1 that both are one person. */
  readonly score: number;
  /** What the pair counts for in a link through a third record, if that is less than the score. */
  readonly linkScore?: number;
  readonly evidence: readonly MatchEvidence[];
  readonly status: MatchStatus;
  readonly updatedAt: Instant;
};

/** A match that is not likely any more. Its item is deleted. */
export type ForgottenMatch = Omit<Match, 'status'> & { readonly status: 'FORGOTTEN' };

export type MatchStatus = 'SUGGESTED' | 'MERGED' | 'REJECTED';

export type MatchRepository = {
  matches(ids: readonly string[]): Promise<readonly (Match | null)[]>;
  /** The suggested matches of at least this score, highest score first. */
  suggestedMatches(minScore: number, slice: Slice): Promise<Page<Match>>;
};

/** The UUID namespace of ids that are made from pairs. */
const PAIR_NAMESPACE = '6f2c1d0e-8f0b-4b7c-9d55-3a8f4f1f5a60';

/** The id of a pair. It does not depend on the order of the two records. */
export function matchId(one: string, other: string): string {
  return `${ID_PREFIXES.match}_${v5([one, other].toSorted().join(' '), PAIR_NAMESPACE)}`;
}

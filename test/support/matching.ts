import { v7 } from 'uuid';
import { ID_PREFIXES } from '../../domain/kernel/id.ts';
import { DEFAULT_RETENTION } from '../../domain/kernel/retention.ts';
import type { MatchPolicy } from '../../domain/matching/decide-matches.ts';
import type { MatcherContext } from '../../domain/matching/match-record.ts';
import { DEFAULT_THRESHOLDS } from '../../domain/matching/match-thresholds.ts';
import { DEFAULT_WEIGHTS } from '../../domain/matching/score/match-weights.ts';
import { backoff } from '../../store/dynamo/backoff.ts';
import type { Table } from '../../store/dynamo/dynamo-client.ts';
import { commit } from '../../store/dynamo-commit.ts';
import { createRepositories } from '../../store/repositories.ts';

export const POLICY: MatchPolicy = { ...DEFAULT_THRESHOLDS, automatic: true };

/** The matcher's context on a real table, as in its function. */
export function matchingOn(table: Table, more: Partial<MatcherContext> = {}): MatcherContext {
  return {
    repositories: createRepositories(table, { consistent: true }),
    commit: (changes) => commit(table, changes, DEFAULT_RETENTION, new Date().toISOString()),
    backoff: (attempt) => backoff(attempt, () => 20_000),
    weights: DEFAULT_WEIGHTS,
    policy: POLICY,
    now: () => new Date().toISOString(),
    newId: (nodeType) => `${ID_PREFIXES[nodeType]}_${v7()}`,
    ...more,
  };
}

import type { MatcherContext } from '../domain/matching/match-record.ts';
import type { Table } from '../store/dynamo/dynamo-client.ts';
import { commit } from '../store/dynamo-commit.ts';
import { createRepositories } from '../store/repositories.ts';
import type { MatcherEnvironment } from './environment.ts';
import { newId } from './new-id.ts';

/** What every run of the matcher shares. */
export const matcherContext = (
  table: Table,
  { retention, policy }: Pick<MatcherEnvironment, 'retention' | 'policy'>,
): Omit<MatcherContext, 'backoff' | 'weights'> => ({
  repositories: createRepositories(table, { consistent: true }),
  commit: (changes) => commit(table, changes, retention, new Date().toISOString()),
  policy,
  now: () => new Date().toISOString(),
  newId,
});

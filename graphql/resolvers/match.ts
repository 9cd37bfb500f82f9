import { mapInParallel } from '../../domain/kernel/in-parallel.ts';
import { evidenceText } from '../../domain/matching/evidence-text.ts';
import { matchQueue, statusOf } from '../../domain/matching/match-queue.ts';
import { rejectMatch } from '../../domain/matching/reject-match.ts';
import { connectionOf, sliceFrom } from '../connection.ts';
import { loadCustomer } from '../customer-of.ts';
import type { Resolvers } from '../generated/resolver-types.ts';
import { toPayload } from '../payload.ts';

export const matchResolvers: Resolvers = {
  Query: {
    async matchQueue(_, { minScore, ...args }, { repositories }) {
      const slice = sliceFrom(args);
      return connectionOf(await matchQueue(repositories(), minScore ?? 0, slice), slice);
    },
    matchLearning: (_, __, { repositories }) => repositories().lastLearningRun(),
    async matchExplanation(_, { left, right }, { repositories, matchRules }) {
      // This module loads the name tables. Without them, the function starts sooner.
      const { explainMatch } = await import('../../domain/matching/explain-match.ts');
      return explainMatch(repositories(), left, right, await matchRules());
    },
  },
  Mutation: {
    rejectMatch: async (_, { input }, { commandContext, matchRules }, info) => {
      const { weights } = await matchRules();
      return toPayload(await rejectMatch(commandContext(info, input), input, weights), (match) => ({ match }));
    },
  },
  Identity: {
    async duplicates({ id }, args, { load }) {
      const { first } = sliceFrom(args);
      const head = await load().head.load(id);
      const ids = (head?.duplicates ?? []).map(({ matchId }) => matchId);
      const matches = await mapInParallel(ids.slice(0, first), (matchId) => load().match.load(matchId));
      return matches.filter((match) => match !== null);
    },
  },
  MatchEvidence: { message: evidenceText },
  Match: {
    left: ({ left }, _, context, info) => loadCustomer(left, context, info),
    right: ({ right }, _, context, info) => loadCustomer(right, context, info),
    async matchStatus(match, _, { repositories }) {
      const [left = null, right = null] = await repositories().customers([match.left, match.right]);
      return statusOf(match, left, right);
    },
  },
};

import { matchQueue, statusOf } from '../../domain/match-queue.ts';
import { connectionOf, sliceFrom } from '../connection.ts';
import type { Resolvers } from '../generated/resolver-types.ts';

export const matchResolvers: Resolvers = {
  Query: {
    async matchQueue(_, { minScore, ...args }, { records }) {
      const slice = sliceFrom(args);
      return connectionOf(await matchQueue(records(), minScore ?? 0, slice), slice);
    },
  },
  Match: {
    left: ({ left }, _, { load }) => load().customer.load(left),
    right: ({ right }, _, { load }) => load().customer.load(right),
    async matchStatus(match, _, { records }) {
      const [left = null, right = null] = await records().customers([match.left, match.right]);
      return statusOf(match, left, right);
    },
  },
};

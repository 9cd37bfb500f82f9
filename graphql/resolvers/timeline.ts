import { kindsOfUnidentified, visibleKinds } from '../../domain/profile/timeline.ts';
import { sliceFrom } from '../connection.ts';
import type { CustomerTimelineArgs, Resolvers } from '../generated/resolver-types.ts';
import { historyList } from '../person-list.ts';

export const timelineResolvers: Resolvers = {
  Customer: {
    timeline: historyList(({ filter, ...args }: CustomerTimelineArgs, { caller, repositories }) => {
      const kinds = visibleKinds(caller, filter?.kinds ?? null);
      const period = { from: filter?.from ?? null, to: filter?.to ?? null };
      const unidentifiedKinds = kindsOfUnidentified(kinds);
      return {
        slice: sliceFrom(args),
        read: (id, piece, isUnidentified) =>
          repositories().timeline(id, isUnidentified ? unidentifiedKinds : kinds, piece, period),
      };
    }),
  },
};

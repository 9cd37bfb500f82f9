import { visibleKinds } from '../../domain/timeline.ts';
import { connectionOf, sliceFrom } from '../connection.ts';
import type { Resolvers } from '../generated/resolver-types.ts';

export const timelineResolvers: Resolvers = {
  Customer: {
    async timeline({ id }, { filter, ...args }, { caller, records }) {
      const slice = sliceFrom(args);
      const kinds = visibleKinds(caller, filter?.kinds ?? null);
      const period = { from: filter?.from ?? null, to: filter?.to ?? null };
      return connectionOf(await records().timeline(id, kinds, slice, period), slice);
    },
  },
};

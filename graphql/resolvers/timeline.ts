import { loadHistoryPage } from '../../domain/person/person-page.ts';
import { kindsOfUnidentified, visibleKinds } from '../../domain/profile/timeline.ts';
import { connectionOf, sliceFrom } from '../connection.ts';
import type { Resolvers } from '../generated/resolver-types.ts';

export const timelineResolvers: Resolvers = {
  Customer: {
    async timeline(person, { filter, ...args }, { caller, repositories }) {
      const slice = sliceFrom(args);
      const kinds = visibleKinds(caller, filter?.kinds ?? null);
      const period = { from: filter?.from ?? null, to: filter?.to ?? null };
      const unidentifiedKinds = kindsOfUnidentified(kinds);
      const page = await loadHistoryPage(person, slice, 'descending', (id, piece, isUnidentified) =>
        repositories().timeline(id, isUnidentified ? unidentifiedKinds : kinds, piece, period),
      );
      return connectionOf(page, slice);
    },
  },
};

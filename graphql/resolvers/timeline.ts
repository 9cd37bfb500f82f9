import { loadPersonPage } from '../../domain/person/person-page.ts';
import { visibleKinds } from '../../domain/profile/timeline.ts';
import { connectionOf, sliceFrom } from '../connection.ts';
import type { Resolvers } from '../generated/resolver-types.ts';

export const timelineResolvers: Resolvers = {
  Customer: {
    async timeline(person, { filter, ...args }, { caller, repositories }) {
      const slice = sliceFrom(args);
      const kinds = visibleKinds(caller, filter?.kinds ?? null);
      const period = { from: filter?.from ?? null, to: filter?.to ?? null };
      const page = await loadPersonPage(person, slice, 'descending', (id) =>
        repositories().timeline(id, kinds, slice, period),
      );
      return connectionOf(page, slice);
    },
  },
};

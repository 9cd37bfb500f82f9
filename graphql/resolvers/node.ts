import { nounOf } from '../../domain/id.ts';
import type { Resolvers } from '../generated/resolver-types.ts';

export const nodeResolvers: Resolvers = {
  Query: {
    async node(_, { id }, { load }) {
      switch (nounOf(id)) {
        case 'customer':
          return (await load().head.load(id))?.customer ?? null;
        case 'consent':
          return load().consent.load(id);
        case 'warranty':
          return load().warranty.load(id);
        default:
          return null;
      }
    },
  },
};

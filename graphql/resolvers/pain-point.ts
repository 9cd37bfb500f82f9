import { journey } from '../../domain/insight/journey.ts';
import { painPoints } from '../../domain/insight/pain-points.ts';
import type { Resolvers } from '../generated/resolver-types.ts';

export const painPointResolvers: Resolvers = {
  Query: {
    painPoints: async (_, { from, to, by, first }, { repositories: records, settings, load }) =>
      painPoints(records(), settings, await load().today(), { from, to, by, first: first ?? 10 }),
    journey: (_, days, { repositories: records }) => journey(records(), days),
  },
};

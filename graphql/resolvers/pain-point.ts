import { loadJourneySteps } from '../../domain/insight/journey-steps.ts';
import { loadPainPoints } from '../../domain/insight/pain-points.ts';
import type { Resolvers } from '../generated/resolver-types.ts';

export const painPointResolvers: Resolvers = {
  Query: {
    painPoints: async (_, { from, to, by, first }, { repositories: records, settings, load }) =>
      loadPainPoints(records(), settings, await load().today(), { from, to, by, first: first ?? 10 }),
    journey: (_, days, { repositories: records }) => loadJourneySteps(records(), days),
  },
};

import { loadJourneySteps } from '../../domain/insight/journey-steps.ts';
import { loadPainPoints } from '../../domain/insight/pain-points.ts';
import type { Resolvers } from '../generated/resolver-types.ts';

export const painPointResolvers: Resolvers = {
  Query: {
    painPoints: async (_, { from, to, by, first }, { repositories, settings, load }) =>
      loadPainPoints(repositories(), settings, await load().today(), { from, to, by, first: first ?? 10 }),
    journey: (_, days, { repositories }) => loadJourneySteps(repositories(), days),
  },
};

import { GraphQLError } from 'graphql';
import { loadJourneySteps } from '../../domain/insight/journey-steps.ts';
import { latestCasesAt, latestFeedbackAt } from '../../domain/insight/latest-pain.ts';
import type { PainPointKey } from '../../domain/insight/pain-dimension.ts';
import { loadPainPoints, type PainQuery } from '../../domain/insight/pain-points.ts';
import { mapInParallel } from '../../domain/kernel/in-parallel.ts';
import { Rejection } from '../../domain/kernel/user-error.ts';
import type { PainKeyInput, Resolvers } from '../generated/resolver-types.ts';

export const painPointResolvers: Resolvers = {
  Query: {
    async painPoints(_, { from, to, by, where, first }, { repositories, settings, load }) {
      const query: PainQuery = { from, to, by, where: painPointFrom(where), first: first ?? 10 };
      const points = await loadPainPoints(repositories(), settings, await load().today(), query).catch(sayNotAllowed);
      return points.map((point) => ({ ...point, query }));
    },
    async journey(_, { from, to, store, via }, { repositories, settings, load }) {
      const query = { from, to, store: store ?? null, via: via ?? null };
      return loadJourneySteps(repositories(), settings, await load().today(), query);
    },
  },
  PainPoint: {
    latestCases: async (point, _, { load }) => latestCasesAt(point, await load().painCases.load(point.query)),
    async latestFeedback(point, _, { load }) {
      const ids = latestFeedbackAt(point, await load().painScores.load(point.query));
      const found = await mapInParallel(ids, (id) => load().feedback.load(id));
      return found.filter((one) => one !== null);
    },
  },
};

/** The contract names this code for pairs of dimensions that nothing is kept for. */
function sayNotAllowed(error: unknown): never {
  const [first] = error instanceof Rejection ? error.userErrors : [];
  throw first?.code === 'NOT_ALLOWED' ? new GraphQLError(first.message, { extensions: { code: first.code } }) : error;
}

const painPointFrom = (input: PainKeyInput | null | undefined): PainPointKey | null =>
  input == null ? null : { dimension: input.by, key: input.key };

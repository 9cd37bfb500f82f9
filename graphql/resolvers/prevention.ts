import { PREVENTION_STATUSES } from '../../domain/insight/prevention-action.ts';
import { loadPreventionEffect } from '../../domain/insight/prevention-effect.ts';
import { savePreventionAction } from '../../domain/insight/save-prevention-action.ts';
import { mapInParallel } from '../../domain/kernel/in-parallel.ts';
import { connectionOf, sliceFrom } from '../connection.ts';
import type { Resolvers } from '../generated/resolver-types.ts';
import { toPayload } from '../payload.ts';

export const preventionResolvers: Resolvers = {
  Query: {
    async preventionActions(_, { status, ...args }, { repositories }) {
      const slice = sliceFrom(args);
      return connectionOf(await repositories().preventionActionsIn(status ?? PREVENTION_STATUSES, slice), slice);
    },
  },
  Mutation: {
    async savePreventionAction(_, { input }, { commandContext }, info) {
      const { pain, ...fields } = input;
      const saved = await savePreventionAction(commandContext(info, input), {
        ...fields,
        ...(pain == null ? { pain } : { pain: { dimension: pain.by, key: pain.key } }),
      });
      return toPayload(saved, (action) => ({ action }));
    },
  },
  PreventionAction: {
    pain: ({ pain: { dimension, key } }) => ({ by: dimension, key }),
    async linkedCases({ caseIds }, _, { load }) {
      const found = await mapInParallel(caseIds, (id) => load().serviceCase.load(id));
      return found.filter((one) => one !== null);
    },
    effect: async (action, _, { repositories }) => loadPreventionEffect(repositories(), action),
  },
};

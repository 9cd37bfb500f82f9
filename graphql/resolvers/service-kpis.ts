import { loadServiceKpis } from '../../domain/insight/load-service-kpis.ts';
import { setKpiTarget } from '../../domain/insight/set-kpi-target.ts';
import type { Resolvers } from '../generated/resolver-types.ts';
import { toPayload } from '../payload.ts';

export const serviceKpisResolvers: Resolvers = {
  Query: {
    serviceKpis: async (_, { from, to, by, touchpoint, store, agent }, { repositories, settings, load }) =>
      loadServiceKpis(repositories(), settings, await load().today(), {
        from,
        to,
        by: by ?? 'MONTH',
        touchpoint: touchpoint ?? null,
        store: store ?? null,
        agent: agent ?? null,
      }),
  },
  Mutation: {
    setKpiTarget: async (_, { input }, { commandContext }, info) =>
      toPayload(await setKpiTarget(commandContext(info, input), input), ({ kpi, value, by }) => ({ kpi, value, by })),
  },
};

import { cancelErasure } from '../../domain/privacy/cancel-erasure.ts';
import { requestErasure } from '../../domain/privacy/request-erasure.ts';
import type { Resolvers } from '../generated/resolver-types.ts';
import { toPayload } from '../payload.ts';
import { personPayload } from '../person-payload.ts';

export const erasureResolvers: Resolvers = {
  Mutation: {
    requestErasure: async (_, { input }, { commandContext }, info) =>
      toPayload(await requestErasure(commandContext(info, input), input), (result) => result),
    cancelErasure: async (_, { input }, { commandContext }, info) =>
      toPayload(await cancelErasure(commandContext(info, input), input), (result) => result),
  },
  ErasurePayload: { customer: personPayload },
};

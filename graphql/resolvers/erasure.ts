import { cancelErasure } from '../../domain/privacy/cancel-erasure.ts';
import { cancelOrderErasure } from '../../domain/privacy/cancel-order-erasure.ts';
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
    cancelOrderErasure: async (_, { input }, { commandContext }, info) =>
      toPayload(await cancelOrderErasure(commandContext(info, input), input), (order) => ({ order })),
  },
  Order: {
    async erasesAt({ id, customerId }, _, { repositories }) {
      if (customerId !== null) return null;
      const [erasure] = await repositories().guestErasures([id]);
      return erasure?.stage === 'WAITING' ? erasure.erasesAt : null;
    },
  },
  ErasurePayload: { customer: personPayload },
};

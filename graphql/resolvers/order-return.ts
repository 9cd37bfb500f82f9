import { returnSummary } from '../../domain/order/order-return.ts';
import { recordReturn } from '../../domain/order/record-return.ts';
import type { Resolvers } from '../generated/resolver-types.ts';
import { payload } from '../payload.ts';

export const orderReturnResolvers: Resolvers = {
  Mutation: {
    recordReturn: async (_, { input }, { writing }, info) =>
      payload(await recordReturn(writing(info, input), input), (orderReturn) => ({ orderReturn })),
  },
  Order: {
    returns: ({ id, returned }, _, { records }) => (Object.keys(returned).length === 0 ? [] : records().returnsOf(id)),
  },
  OrderReturn: {
    customer: ({ customerId }, _, { load }) => (customerId === null ? null : load().customer.load(customerId)),
    order: ({ orderId }, _, { load }) => (orderId === null ? null : load().order.load(orderId)),
    summary: returnSummary,
  },
};

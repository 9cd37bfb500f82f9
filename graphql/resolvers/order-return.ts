import { mapInParallel } from '../../domain/kernel/in-parallel.ts';
import { hasReturns } from '../../domain/order/order.ts';
import { returnSummary } from '../../domain/order/order-return.ts';
import { recordReturn } from '../../domain/order/record-return.ts';
import { namesOfReturn } from '../../domain/order/return-name.ts';
import { customerOf } from '../customer-of.ts';
import type { Resolvers } from '../generated/resolver-types.ts';
import { toPayload } from '../payload.ts';
import { tendersIn } from './order-extras.ts';

export const orderReturnResolvers: Resolvers = {
  Mutation: {
    recordReturn: async (_, { input }, { commandContext }, info) =>
      toPayload(await recordReturn(commandContext(info, input), input), (orderReturn) => ({ orderReturn })),
  },
  Order: {
    returns: (order, _, { repositories }) => (hasReturns(order) ? repositories().returnsOf(order.id) : []),
  },
  OrderReturn: {
    customer: customerOf,
    order: ({ orderId }, _, { load }) => (orderId === null ? null : load().order.load(orderId)),
    rounding: ({ rounding = 0, refund: { currency } }) => ({ minor: rounding, currency }),
    tenders: ({ tenders, refund: { currency } }) => tendersIn(tenders, currency),
    async exchangedFor(orderReturn, _, { load, repositories }) {
      const ids = await repositories().exchangeOrderIds(namesOfReturn(orderReturn));
      const orders = await mapInParallel(ids, (id) => load().order.load(id));
      return orders.filter((order) => order !== null);
    },
    summary: returnSummary,
  },
};

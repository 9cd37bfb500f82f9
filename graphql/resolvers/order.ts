import { uniqueKey } from '../../domain/kernel/code.ts';
import { inParallel, mapInParallel } from '../../domain/kernel/in-parallel.ts';
import { toDecimal } from '../../domain/kernel/money.ts';
import { claimOrder } from '../../domain/order/claim-order.ts';
import { lineTotal, type Order, type OrderLine, type Sale } from '../../domain/order/order.ts';
import { orderFilterOf, orderPredicate, saleFilterOf } from '../../domain/order/order-filter.ts';
import { orderSummary } from '../../domain/order/order-summary.ts';
import { netTotal } from '../../domain/order/order-worth.ts';
import { promiseDelivery } from '../../domain/order/promise-delivery.ts';
import { recordOrder } from '../../domain/order/record-order.ts';
import { updateOrderStatus } from '../../domain/order/update-order-status.ts';
import { receiptKey } from '../../domain/person/customer-key.ts';
import { loadShop } from '../../domain/shop/shop.ts';
import { storeDays } from '../../domain/shop/store-days.ts';
import { connectionOf, sliceFrom } from '../connection.ts';
import type { Context } from '../context.ts';
import { customerOf } from '../customer-of.ts';
import type { CustomerOrdersArgs, Resolvers } from '../generated/resolver-types.ts';
import { toPayload } from '../payload.ts';
import { recordList } from '../person-list.ts';
import { runBatch } from '../run-batch.ts';
import { selects } from '../selection.ts';
import { orderExtras } from './order-extras.ts';

export const orderResolvers: Resolvers = {
  Query: {
    order: (_, { id }, { load }, info) => (selects(info, 'lines') ? load().orderWithLines(id) : load().order.load(id)),
    ordersByReceipt: (_, { receipt }, { repositories }) => repositories().ordersByReceipt(receiptKey(receipt)),
    async salesOn(_, { store, day, filter, ...args }, { caller, repositories }) {
      const slice = sliceFrom(args);
      const shop = await loadShop(repositories(), [store]);
      const days = storeDays(shop, caller, store, { from: day, to: day }, ['store']);
      return connectionOf(await repositories().salesOn(days, slice, saleFilterOf(filter)), slice);
    },
  },
  Mutation: {
    recordOrder: async (_, { input }, context, info) =>
      toPayload(await recordOrder(context.commandContext(info, input), input), (sale) => ({
        order: primeOrderLines(sale, context),
      })),
    async recordOrders(_, { inputs }, context, info) {
      const record = (input: (typeof inputs)[number], index: number) =>
        recordOrder(context.batchCommandContext(info, input, index), input);
      // Sales of one customer change the same metrics: in parallel, they would conflict and retry. Of two sales with the same
      // number or key, the first one is recorded.
      const results = await runBatch(inputs, record, ({ customer, number, idempotencyKey }) => [
        ...(customer == null ? [] : [`customer ${JSON.stringify(customer)}`]),
        `number ${uniqueKey(number)}`,
        `key ${idempotencyKey}`,
      ]);
      return results.map((result) => toPayload(result, (sale) => ({ order: primeOrderLines(sale, context) })));
    },
    updateOrderStatus: async (_, { input }, { commandContext }, info) =>
      toPayload(await updateOrderStatus(commandContext(info, input), input), (order) => ({ order })),
    promiseDelivery: async (_, { input }, { commandContext }, info) =>
      toPayload(await promiseDelivery(commandContext(info, input), input), (order) => ({ order })),
    claimOrder: async (_, { input }, context, info) =>
      toPayload(await claimOrder(context.commandContext(info, input), input), (sale) => ({
        order: primeOrderLines(sale, context),
      })),
  },
  Customer: {
    orders: recordList(({ filter, ...args }: CustomerOrdersArgs, { load, repositories }, info) => {
      const orderFilter = orderFilterOf(filter);
      // In parallel with the orders, if the filter lets all orders of the page through.
      const isWithLines =
        (selects(info, 'nodes.lines') || selects(info, 'edges.node.lines')) && orderPredicate(orderFilter) === null;
      return {
        slice: sliceFrom(args),
        async read(id, piece) {
          const [orders, lines] = await inParallel(
            () => repositories().ordersOf(id, piece, orderFilter),
            () => (isWithLines ? repositories().linesOf(id, piece, orderFilter.period) : NO_LINES),
          );
          for (const [orderId, orderLines] of lines) load().orderLines.prime(orderId, orderLines);
          return orders;
        },
      };
    }),
  },
  Order: {
    async customer(order, args, context, info) {
      const customer = await customerOf(order, args, context, info);
      return customer?.status === 'ERASED' ? null : customer;
    },
    placedAt: ({ occurredAt }) => occurredAt,
    async lines(order, args, { load }) {
      const slice = sliceFrom(args);
      const { entries, ...page } = await load().orderLines.load(order, slice);
      const ofOrder = entries.map(({ item, position }) => ({ item: { ...item, order }, position }));
      return connectionOf({ ...page, entries: ofOrder }, slice);
    },
    subtotal: (order) => inCurrencyOf(order, order.subtotal),
    discount: (order) => inCurrencyOf(order, order.discount),
    shipping: (order) => inCurrencyOf(order, order.shipping),
    tax: (order) => inCurrencyOf(order, order.tax),
    rounding: (order) => inCurrencyOf(order, order.rounding),
    total: (order) => inCurrencyOf(order, order.total),
    netTotal: (order) => inCurrencyOf(order, netTotal(order)),
    ...orderExtras,
    summary: orderSummary,
  },
  OrderLine: {
    unitPrice: ({ order, unitPrice }) => inCurrencyOf(order, unitPrice),
    unitPriceExact: ({ order, unitPrice, unitPriceExact }) =>
      unitPriceExact ?? toDecimal(inCurrencyOf(order, unitPrice)),
    measure: ({ measure }) => measure ?? null,
    discount: ({ order, discount }) => inCurrencyOf(order, discount),
    total: (line) => inCurrencyOf(line.order, lineTotal(line)),
    returnedQuantity: ({ order, number }) => order.returned[number]?.quantity ?? 0,
    async warranties({ warrantyIds }, _, { load }) {
      const warranties = await mapInParallel(warrantyIds, (id) => load().warranty.load(id));
      return warranties.filter((warranty) => warranty !== null);
    },
  },
};

const inCurrencyOf = ({ currency }: Order, minor: number) => ({ minor, currency });

/** Primes the lines of the order in a payload, so that they are not read again. */
function primeOrderLines({ order, lines }: Sale, { load }: Context): Order {
  load().orderLines.prime(order.id, lines);
  return order;
}

const NO_LINES: ReadonlyMap<string, readonly OrderLine[]> = new Map();

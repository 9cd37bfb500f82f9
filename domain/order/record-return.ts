import type { Decision, Result } from '../kernel/command.ts';
import { execute } from '../kernel/execute.ts';
import { isInPast } from '../kernel/history.ts';
import { inParallel } from '../kernel/in-parallel.ts';
import type { Money } from '../kernel/money.ts';
import { reject } from '../kernel/user-error.ts';
import { receiptKey } from '../person/customer-key.ts';
import { returnToShop, type Serial } from '../serial/serial.ts';
import { loadShop, type Shop } from '../shop/shop.ts';
import { endCover } from '../warranty/end-cover.ts';
import type { Warranty } from '../warranty/warranty.ts';
import { type Buyer, loadBuyer } from './buyer.ts';
import type { OrderChange, OrderCommandContext, OrderEvent, OrderRepositories } from './context.ts';
import { rejectDuplicateReturn } from './duplicate-return.ts';
import { serialKeysOf } from './item-ownership.ts';
import type { Order, Sale } from './order.ts';
import { newOrderMetrics, withReturn } from './order-metrics.ts';
import { type OrderReturn, returnCountOf } from './order-return.ts';
import { isCounted, netTotal, netTotalInShopCurrency } from './order-worth.ts';
import { checkRefund, refundValue, withRefund } from './refund.ts';
import { findReturnCustomer } from './return-customer.ts';
import { draftReturn, type RecordReturnInput } from './return-draft.ts';
import { coverToEnd, resoldItemChanges, returnedSerials } from './returned-cover.ts';
import { type ReturnedUnits, resolveReturnedUnits, toReturnLines, withReturnedUnits } from './returned-units.ts';
import { findReturnedItems, findSaleOfItems } from './sale-of-items.ts';
import { findSameNumberReturns, isStatedTwice } from './same-number.ts';

/**
 * Records a return: for its order if that is known, else for the customer who returned the goods, else on its own. No
 * line is returned more often than it was sold, refunds never exceed the payment, and cover of returned goods ends.
 */
export function recordReturn(context: OrderCommandContext, input: RecordReturnInput): Promise<Result<OrderReturn>> {
  const { repositories } = context;
  return execute(context, {
    mayCause: ['RETURN_RECORDED'],
    async load(policy) {
      const shop = await loadShop(repositories, [input.store]);
      const draft = draftReturn(input, shop, context);
      const [{ sale, items }, { customer, warnings }, sameNumber] = await inParallel(
        () => findSale(repositories, input, draft),
        () => findReturnCustomer(repositories, input.customer, shop),
        () => findSameNumberReturns(repositories, draft),
      );
      if (sameNumber.isTaken) rejectNumber();
      const returnContext = await (sale === null
        ? contextOfUnknownSale(repositories, draft, items, customer, shop)
        : contextOfKnownSale(repositories, draft, isCurrentOwner(items, customer) ? null : customer, sale, input));
      if (isStatedTwice(sameNumber, returnContext.orderReturn)) rejectNumber();
      await rejectDuplicateReturn(repositories, returnContext.orderReturn, sale, input.lines);
      await policy.load({
        customerId: returnContext.metricsEffect?.customer.customerId ?? null,
        store: draft.store,
        shop,
      });
      return { returnContext, warnings };
    },
    decide: ({ returnContext, warnings }) => ({ ...decideReturn(returnContext), warnings }),
    async replay({ returnId = '' }) {
      const [orderReturn] = await repositories.orderReturns([returnId]);
      return orderReturn ?? reject('NOT_FOUND', ['input'], 'That return no longer exists.');
    },
  });
}

const rejectNumber = (): never =>
  reject('ALREADY_EXISTS', ['input', 'number'], 'This source and store already have a return with this number.');

/** The validated return, and the state that it changes. */
type ReturnContext = {
  readonly orderReturn: OrderReturn;
  readonly sale: { readonly order: Order; readonly units: readonly ReturnedUnits[] } | null;
  /** The customer of the return, and what the refund subtracts from the metrics. `spent` is null if the order did not count. */
  readonly metricsEffect: { readonly customer: Buyer; readonly spent: Money | null; readonly value: number } | null;
  readonly warranties: readonly Warranty[];
  readonly serials: readonly Serial[];
  readonly resoldChanges: readonly OrderChange[];
};

/** Finds the sale by its id or receipt, else by the serial numbers of the returned items, which are then returned too. */
async function findSale(
  repositories: OrderRepositories,
  input: RecordReturnInput,
  draft: OrderReturn,
): Promise<{ readonly sale: Sale | null; readonly items: readonly Serial[] }> {
  if (input.orderId != null || input.receipt != null)
    return { sale: await findNamedSale(repositories, input), items: [] };
  const items = await findReturnedItems(repositories, draft);
  return { sale: await findSaleOfItems(repositories, items, draft), items };
}

async function findNamedSale(
  repositories: OrderRepositories,
  { orderId, receipt }: RecordReturnInput,
): Promise<Sale | null> {
  if (orderId != null)
    return (await repositories.sale(orderId)) ?? reject('NOT_FOUND', ['input', 'orderId'], 'No order has this id.');
  if (receipt == null) return null;
  const path = ['input', 'receipt'];
  const [receiptMatch, ...others] = await repositories.receipts(receiptKey(receipt));
  if (others.length > 0)
    reject('AMBIGUOUS', path, 'Several sales share this number. Name its store and source, or give the id.');
  const sale = receiptMatch === undefined ? null : await repositories.sale(receiptMatch.orderId);
  const message = 'No order has this receipt. Leave the receipt out if the sale is not known.';
  return sale ?? reject('NOT_FOUND', path, message);
}

async function contextOfKnownSale(
  repositories: OrderRepositories,
  draft: OrderReturn,
  returner: Buyer | null,
  { order, lines }: Sale,
  input: RecordReturnInput,
): Promise<ReturnContext> {
  checkAgainstSale(order, draft, returner, input);
  const units = resolveReturnedUnits(order, lines, input.lines, ['input', 'lines'], input.recordedLines);
  const [customer, known] = await inParallel(
    // If a person has several records, the metrics of the record that bought change.
    () =>
      returner !== null && (order.customerId ?? returner.customerId) === returner.customerId
        ? returner
        : loadBuyer(repositories, order),
    () =>
      repositories.serials(units.flatMap(({ line: { sku }, serialNumbers }) => serialKeysOf({ sku, serialNumbers }))),
  );
  const serials = returnedSerials(known, order, draft.occurredAt);
  const warranties = await repositories.warranties([
    ...new Set([
      ...units.flatMap(({ line }) => line.warrantyIds),
      ...serials.flatMap(({ warrantyId }) => warrantyId ?? []),
    ]),
  ]);
  const refunded = withRefund(order, draft);
  const isSpent = order.customerId !== null && isCounted(order);
  const spent = { minor: netTotal(order) - netTotal(refunded), currency: order.currency };
  const value = isSpent ? (netTotalInShopCurrency(order) ?? 0) - (netTotalInShopCurrency(refunded) ?? 0) : 0;
  return {
    orderReturn: {
      ...draft,
      ...{ orderId: order.id, customerId: customer?.customerId ?? null, returnedLines: toReturnLines(units) },
    },
    sale: { order, units },
    metricsEffect: customer === null ? null : { customer, spent: isSpent ? spent : null, value },
    warranties: coverToEnd(units, warranties, serials, order),
    serials,
    resoldChanges: resoldItemChanges(known, serials, order),
  };
}

/** Whether the customer owns all items now, even if somebody else bought them: the return still counts for the buyer. */
const isCurrentOwner = (items: readonly Serial[], customer: Buyer | null): boolean =>
  customer !== null &&
  items.length > 0 &&
  items.every(({ customerId }) => customerId !== null && customer.recordIds.includes(customerId));

async function contextOfUnknownSale(
  repositories: OrderRepositories,
  draft: OrderReturn,
  items: readonly Serial[],
  customer: Buyer | null,
  shop: Shop,
): Promise<ReturnContext> {
  const serials = items.filter(({ since }) => since <= draft.occurredAt);
  if (
    customer !== null &&
    serials.some(({ customerId }) => customerId !== null && !customer.recordIds.includes(customerId))
  )
    reject('INVALID', ['input', 'customer'], 'One of these items belongs to another customer. Leave the customer out.');
  const warranties = await repositories.warranties(serials.flatMap(({ warrantyId }) => warrantyId ?? []));
  return {
    orderReturn: { ...draft, customerId: customer?.customerId ?? null },
    sale: null,
    metricsEffect: customer === null ? null : { customer, spent: draft.refund, value: refundValue(draft, shop) },
    warranties: warranties.filter((warranty) => warranty !== null),
    serials,
    resoldChanges: [],
  };
}

function checkAgainstSale(
  order: Order,
  draft: OrderReturn,
  customer: Buyer | null,
  { orderId, isFromSource }: RecordReturnInput,
): void {
  if (order.status === 'CANCELLED' && isFromSource !== true)
    reject(
      'NOT_ALLOWED',
      ['input', orderId == null ? 'receipt' : 'orderId'],
      'This order was cancelled: there is nothing to return.',
    );
  if (isInPast(draft.occurredAt, order.occurredAt))
    reject('INVALID', ['input', 'occurredAt'], 'This is before the sale. Check the clock of the till, and the order.');
  if (customer !== null && order.customerId !== null && !customer.recordIds.includes(order.customerId))
    reject('INVALID', ['input', 'customer'], 'The sale belongs to another customer. Leave the customer out.');
  checkRefund(order, draft);
}

function decideReturn({
  orderReturn,
  sale,
  metricsEffect,
  warranties,
  serials,
  resoldChanges,
}: ReturnContext): Decision<OrderReturn, OrderChange, OrderEvent> {
  const { occurredAt } = orderReturn;
  const changes: readonly OrderChange[] = [
    { entity: 'orderReturn', before: null, after: orderReturn },
    ...warranties.flatMap((warranty) => endCover(warranty, 'The item came back.')),
    ...serials.map((before): OrderChange => ({ entity: 'serial', before, after: returnToShop(before, occurredAt) })),
    ...resoldChanges,
    ...(sale === null
      ? []
      : [orderChange(sale.order, withReturnedUnits(withRefund(sale.order, orderReturn), sale.units))]),
    ...(metricsEffect === null ? [] : incrementReturnMetrics(metricsEffect, orderReturn)),
  ];
  const events = [{ type: 'RETURN_RECORDED', orderReturn }] as const;
  return { changes, events, replayRefs: { returnId: orderReturn.id }, result: orderReturn };
}

/** Adds the return to the customer's metrics. */
const incrementReturnMetrics = (
  { customer: { customerId, metrics }, spent, value }: NonNullable<ReturnContext['metricsEffect']>,
  orderReturn: OrderReturn,
): readonly OrderChange[] => {
  const after = withReturn(metrics ?? newOrderMetrics(customerId), returnCountOf(orderReturn), spent, value);
  return [
    { entity: 'activeCustomer', customerId },
    { entity: 'metrics', before: metrics, after },
  ];
};

const orderChange = (before: Order, after: Order): OrderChange => ({ entity: 'order', before, after });

import { type Decision, execute, type Result } from '../kernel/command.ts';
import { isInPast } from '../kernel/history.ts';
import { inParallel } from '../kernel/in-parallel.ts';
import type { Money } from '../kernel/money.ts';
import { reject } from '../kernel/user-error.ts';
import { receiptKey } from '../person/customer-key.ts';
import { returnToShop, type Serial } from '../serial/serial.ts';
import { type Shop, shopWith } from '../shop/shop.ts';
import { endCover } from '../warranty/end-cover.ts';
import type { Warranty } from '../warranty/warranty.ts';
import { findBringer } from './bringer.ts';
import { type Buyer, buyerOf } from './buyer.ts';
import type { OrderChange, OrderCommandContext, OrderEvent, OrderRepositories } from './context.ts';
import { serialKeysOf } from './item-ownership.ts';
import type { Order, Sale } from './order.ts';
import { newOrderMetrics, withReturn } from './order-metrics.ts';
import { countOf, type OrderReturn } from './order-return.ts';
import { isCounted, netTotal, worthOf } from './order-worth.ts';
import { checkRefund, refundValue, withRefund } from './refund.ts';
import { draftReturn, type RecordReturnInput } from './return-draft.ts';
import { coverOfUnits, serialsOfUnits, soldAgainSince } from './returned-cover.ts';
import { type ReturnedUnits, toReturnLines, unitsReturned, withReturned } from './returned-goods.ts';
import { itemsReturned, saleOfItems } from './sale-of-items.ts';
import { checkIsNew } from './same-return.ts';

/**
 * Goods that came back: against the order where it is known, else to the customer who brought them, else on their own.
 * No line comes back more often than it was sold, no refund is more than was paid, and cover of what came back ends.
 */
export function recordReturn(writing: OrderCommandContext, input: RecordReturnInput): Promise<Result<OrderReturn>> {
  const { repositories: records } = writing;
  return execute(writing, {
    mayCause: ['RETURN_RECORDED'],
    async load(policy) {
      const shop = await shopWith(records, [input.store]);
      const draft = draftReturn(input, shop, writing);
      const [{ sale, items }, { bringer, warnings }, isTaken] = await inParallel(
        () => findSale(records, input, draft),
        () => findBringer(records, input.customer, shop),
        () => draft.returnNumber !== null && records.isReturnNumberTaken(draft.returnNumber, draft.source, draft.store),
      );
      if (isTaken)
        reject('ALREADY_EXISTS', ['input', 'number'], 'A return of this number is recorded for this source and store.');
      const found = await (sale === null
        ? unknownSale(records, draft, items, bringer, shop)
        : knownSale(records, draft, isOwnerBy(items, bringer) ? null : bringer, sale, input));
      await checkIsNew(records, found.orderReturn, sale, input.lines);
      await policy.load({ customerId: found.counted?.customer.customerId ?? null, store: draft.store, shop });
      return { found, warnings };
    },
    decide: ({ found, warnings }) => ({ ...decided(found), warnings }),
    async replay({ returnId = '' }) {
      const [orderReturn] = await records.orderReturns([returnId]);
      return orderReturn ?? reject('NOT_FOUND', ['input'], 'That return is no more.');
    },
  });
}

/** What a return rests on, and what it touches. */
type Found = {
  readonly orderReturn: OrderReturn;
  readonly sale: { readonly order: Order; readonly units: readonly ReturnedUnits[] } | null;
  /** Whose return it is, with what the refund takes from what was spent (null: nothing had been counted). */
  readonly counted: { readonly customer: Buyer; readonly spent: Money | null; readonly value: number } | null;
  readonly warranties: readonly Warranty[];
  readonly serials: readonly Serial[];
  readonly soldAgain: readonly OrderChange[];
};

/** The sale that a return names by its id or receipt, else by the serial numbers of its items, which then are given, too. */
async function findSale(
  records: OrderRepositories,
  input: RecordReturnInput,
  draft: OrderReturn,
): Promise<{ readonly sale: Sale | null; readonly items: readonly Serial[] }> {
  if (input.orderId != null || input.receipt != null) return { sale: await namedSale(records, input), items: [] };
  const items = await itemsReturned(records, draft);
  return { sale: await saleOfItems(records, items, draft), items };
}

async function namedSale(records: OrderRepositories, { orderId, receipt }: RecordReturnInput): Promise<Sale | null> {
  if (orderId != null)
    return (await records.sale(orderId)) ?? reject('NOT_FOUND', ['input', 'orderId'], 'There is no order of this id.');
  if (receipt == null) return null;
  const path = ['input', 'receipt'];
  const [named, ...others] = await records.receipts(receiptKey(receipt));
  if (others.length > 0)
    reject('AMBIGUOUS', path, 'Several sales share this number. Name its store and source, or give the id.');
  const sale = named === undefined ? null : await records.sale(named.orderId);
  const message = 'There is no order of this receipt. Leave the receipt out where the sale is not known.';
  return sale ?? reject('NOT_FOUND', path, message);
}

async function knownSale(
  records: OrderRepositories,
  draft: OrderReturn,
  bringer: Buyer | null,
  { order, lines }: Sale,
  input: RecordReturnInput,
): Promise<Found> {
  checkAgainst(order, draft, bringer, input);
  const units = unitsReturned(order, lines, input.lines, ['input', 'lines']);
  const [customer, known] = await inParallel(
    // Of a person with several records, the sums are those of the record that bought.
    () =>
      bringer !== null && (order.customerId ?? bringer.customerId) === bringer.customerId
        ? bringer
        : buyerOf(records, order),
    () => records.serials(units.flatMap(({ line: { sku }, serialNumbers }) => serialKeysOf({ sku, serialNumbers }))),
  );
  const serials = serialsOfUnits(known, order, draft.occurredAt);
  const warranties = await records.warranties([
    ...new Set([
      ...units.flatMap(({ line }) => line.warrantyIds),
      ...serials.flatMap(({ warrantyId }) => warrantyId ?? []),
    ]),
  ]);
  const refunded = withRefund(order, draft);
  const isSpent = order.customerId !== null && isCounted(order);
  const spent = { minor: netTotal(order) - netTotal(refunded), currency: order.currency };
  const value = isSpent ? (worthOf(order) ?? 0) - (worthOf(refunded) ?? 0) : 0;
  return {
    orderReturn: {
      ...draft,
      ...{ orderId: order.id, customerId: customer?.customerId ?? null, returnedLines: toReturnLines(units) },
    },
    sale: { order, units },
    counted: customer === null ? null : { customer, spent: isSpent ? spent : null, value },
    warranties: coverOfUnits(units, warranties, serials, order),
    serials,
    soldAgain: soldAgainSince(known, serials, order),
  };
}

/** Whether who brings items has them by now, although somebody else bought them: the return counts for who bought. */
const isOwnerBy = (items: readonly Serial[], bringer: Buyer | null): boolean =>
  bringer !== null &&
  items.length > 0 &&
  items.every(({ customerId }) => customerId !== null && bringer.records.includes(customerId));

async function unknownSale(
  records: OrderRepositories,
  draft: OrderReturn,
  items: readonly Serial[],
  bringer: Buyer | null,
  shop: Shop,
): Promise<Found> {
  const serials = items.filter(({ since }) => since <= draft.occurredAt);
  if (
    bringer !== null &&
    serials.some(({ customerId }) => customerId !== null && !bringer.records.includes(customerId))
  )
    reject('INVALID', ['input', 'customer'], 'A thing here is of another customer. Leave the customer out.');
  const warranties = await records.warranties(serials.flatMap(({ warrantyId }) => warrantyId ?? []));
  return {
    orderReturn: { ...draft, customerId: bringer?.customerId ?? null },
    sale: null,
    counted: bringer === null ? null : { customer: bringer, spent: draft.refund, value: refundValue(draft, shop) },
    warranties: warranties.filter((warranty) => warranty !== null),
    serials,
    soldAgain: [],
  };
}

function checkAgainst(order: Order, draft: OrderReturn, bringer: Buyer | null, { orderId }: RecordReturnInput): void {
  if (order.status === 'CANCELLED')
    reject(
      'NOT_ALLOWED',
      ['input', orderId == null ? 'receipt' : 'orderId'],
      'This order was cancelled: nothing of it was sold.',
    );
  if (isInPast(draft.occurredAt, order.occurredAt))
    reject('INVALID', ['input', 'occurredAt'], 'This is before the sale. Check the clock of the till, and the order.');
  if (bringer !== null && order.customerId !== null && !bringer.records.includes(order.customerId))
    reject('INVALID', ['input', 'customer'], 'This is the sale of another customer. Leave the customer out.');
  checkRefund(order, draft);
}

function decided({
  orderReturn,
  sale,
  counted,
  warranties,
  serials,
  soldAgain,
}: Found): Decision<OrderReturn, OrderChange, OrderEvent> {
  const { occurredAt } = orderReturn;
  const changes: readonly OrderChange[] = [
    { noun: 'orderReturn', before: null, after: orderReturn },
    ...warranties.flatMap((warranty) => endCover(warranty, 'The item came back.')),
    ...serials.map((before): OrderChange => ({ noun: 'serial', before, after: returnToShop(before, occurredAt) })),
    ...soldAgain,
    ...(sale === null ? [] : [orderChange(sale.order, withReturned(withRefund(sale.order, orderReturn), sale.units))]),
    ...(counted === null ? [] : countedReturn(counted, orderReturn)),
  ];
  const events = [{ type: 'RETURN_RECORDED', orderReturn }] as const;
  return { changes, events, replayRefs: { returnId: orderReturn.id }, result: orderReturn };
}

/** A return counts among the customer's. */
const countedReturn = (
  { customer: { customerId, metrics }, spent, value }: NonNullable<Found['counted']>,
  orderReturn: OrderReturn,
): readonly OrderChange[] => {
  const after = withReturn(metrics ?? newOrderMetrics(customerId), countOf(orderReturn), spent, value);
  return [
    { noun: 'standing', customerId },
    { noun: 'metrics', before: metrics, after },
  ];
};

const orderChange = (before: Order, after: Order): OrderChange => ({ noun: 'order', before, after });

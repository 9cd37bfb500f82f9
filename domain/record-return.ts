import type { Change } from './change.ts';
import { codeKey } from './code.ts';
import type { Customer } from './customer.ts';
import { findCustomer, lookupKey, noSuchCustomer, receiptKey } from './customer-key.ts';
import { endCover } from './end-cover.ts';
import { type Metrics, withReturn } from './metrics.ts';
import { type Decision, mutate, type Result, type Writing } from './mutation.ts';
import { type Order, worthOf } from './order.ts';
import type { OrderReturn } from './order-return.ts';
import type { Records } from './records.ts';
import { draftReturn, type RecordReturnInput } from './return-draft.ts';
import { type ReturnedUnits, toReturnLines, unitsReturned, withReturned } from './returned-goods.ts';
import type { Serial } from './serial.ts';
import type { Shop } from './shop.ts';
import { reject } from './user-error.ts';
import type { Warranty } from './warranty.ts';

/**
 * Goods that came back: against the order where it is known, else to the customer who brought them, else on their own.
 * No line comes back more often than it was sold, no refund is more than was paid, and cover of what came back ends.
 */
export function recordReturn(writing: Writing, input: RecordReturnInput): Promise<Result<OrderReturn>> {
  const { records } = writing;
  return mutate(writing, {
    async read() {
      const shop = await records.shop();
      const draft = draftReturn(input, shop, writing);
      const [order, bringer, isTaken] = await Promise.all([
        findOrder(records, input),
        findBringer(records, input, shop),
        draft.returnNumber !== null && records.isReturnNumberTaken(draft.returnNumber, draft.source, draft.store),
      ]);
      if (isTaken)
        reject('ALREADY_EXISTS', ['input', 'number'], 'A return of this number is recorded for this source and store.');
      return order === null
        ? unknownSale(records, draft, bringer, shop)
        : knownSale(records, draft, bringer, order, input);
    },
    decide: decided,
    async recall({ returnId = '' }) {
      const [orderReturn] = await records.orderReturns([returnId]);
      return orderReturn ?? reject('NOT_FOUND', ['input'], 'That return is no more.');
    },
  });
}

/** What a return rests on, and what it touches. */
type Found = {
  readonly orderReturn: OrderReturn;
  readonly sale: { readonly order: Order; readonly units: readonly ReturnedUnits[] } | null;
  /** Of the customer of the return, with what the refund takes from what was spent. */
  readonly metrics: { readonly before: Metrics; readonly isSpent: boolean; readonly value: number } | null;
  readonly warranties: readonly Warranty[];
  readonly serials: readonly Serial[];
};

async function findOrder(records: Records, { orderId, receipt }: RecordReturnInput): Promise<Order | null> {
  if (orderId != null) {
    const [order] = await records.orders([orderId]);
    return order ?? reject('NOT_FOUND', ['input', 'orderId'], 'There is no order of this id.');
  }
  if (receipt == null) return null;
  const [order, ...others] = await records.ordersByReceipt(receiptKey(receipt));
  if (others.length > 0)
    reject(
      'AMBIGUOUS',
      ['input', 'receipt'],
      'Several sales share this number. Name its store and source, or give the id.',
    );
  const message = 'There is no order of this receipt. Leave the receipt out where the sale is not known.';
  return order ?? reject('NOT_FOUND', ['input', 'receipt'], message);
}

async function findBringer(records: Records, { customer }: RecordReturnInput, shop: Shop): Promise<Customer | null> {
  if (customer == null) return null;
  const path = ['input', 'customer'];
  return (await findCustomer(records, lookupKey(customer, shop, path), path)) ?? noSuchCustomer(path);
}

async function knownSale(
  records: Records,
  draft: OrderReturn,
  bringer: Customer | null,
  order: Order,
  input: RecordReturnInput,
): Promise<Found> {
  checkAgainst(order, draft, bringer);
  const lines = await records.orderLines(order);
  const units = unitsReturned(order, lines, input.lines, ['input', 'lines']);
  const customerId = order.customerId ?? bringer?.id ?? null;
  const [metrics, warranties, serials] = await Promise.all([
    customerId === null ? null : records.metrics(customerId),
    records.warranties(units.flatMap(({ line }) => line.warrantyIds)),
    records.serials(units.flatMap(({ serialNumbers }) => serialNumbers)),
  ]);
  const refunded = { ...order, refunded: order.refunded + draft.refund.minor };
  const value = (worthOf(order) ?? 0) - (worthOf(refunded) ?? 0);
  const isSpent = order.customerId !== null;
  return {
    orderReturn: { ...draft, orderId: order.id, customerId, returnedLines: toReturnLines(units) },
    sale: { order, units },
    metrics: metrics === null ? null : { before: metrics, isSpent, value: isSpent ? value : 0 },
    warranties: units.flatMap((unit) => coverOf(unit, warranties)),
    serials: serials.filter((serial) => serial !== null).filter((serial) => serial.orderId === order.id),
  };
}

async function unknownSale(records: Records, draft: OrderReturn, bringer: Customer | null, shop: Shop): Promise<Found> {
  const [metrics, serials] = await Promise.all([
    bringer === null ? null : records.metrics(bringer.id),
    records.serials(draft.returnedLines.flatMap(({ serialNumbers }) => serialNumbers)),
  ]);
  const owned = serials
    .filter((serial) => serial !== null)
    .filter(({ customerId, since }) => since <= draft.occurredAt && (bringer === null || customerId === bringer.id));
  const warranties = await records.warranties(owned.flatMap(({ warrantyId }) => warrantyId ?? []));
  const value = draft.refund.currency === shop.currency ? draft.refund.minor : 0;
  return {
    orderReturn: { ...draft, customerId: bringer?.id ?? null },
    sale: null,
    metrics: metrics === null ? null : { before: metrics, isSpent: true, value },
    warranties: warranties.filter((warranty) => warranty !== null),
    serials: owned,
  };
}

function checkAgainst(order: Order, { occurredAt, refund }: OrderReturn, bringer: Customer | null): void {
  if (order.status === 'CANCELLED')
    reject('NOT_ALLOWED', ['input'], 'This order was cancelled: nothing of it was sold.');
  if (occurredAt < order.occurredAt)
    reject('INVALID', ['input', 'occurredAt'], 'This is before the sale. Check the clock of the till, and the order.');
  if (bringer !== null && order.customerId !== null && bringer.id !== order.customerId)
    reject('INVALID', ['input', 'customer'], 'This is the sale of another customer. Leave the customer out.');
  if (refund.currency !== order.currency)
    reject('INVALID', ['input', 'refund', 'currency'], `This order was paid in ${order.currency}.`);
  if (order.refunded + refund.minor > order.total)
    reject(
      'NOT_ALLOWED',
      ['input', 'refund', 'amount'],
      'This is more than was paid, less what was paid back already.',
    );
}

/** The cover of the units that come back: by serial number, and of units without one as many as come back. */
function coverOf(unit: ReturnedUnits, known: readonly (Warranty | null)[]): readonly Warranty[] {
  const ids = new Set(unit.line.warrantyIds);
  const live = known
    .filter((cover) => cover !== null)
    .filter(({ id, voidedBecause }) => ids.has(id) && voidedBecause === null);
  const keys = new Set(unit.serialNumbers.map(codeKey));
  const numbered = live.filter(({ serialNumber }) => serialNumber !== null && keys.has(codeKey(serialNumber)));
  const anonymous = live.filter(({ serialNumber }) => serialNumber === null);
  return [...numbered, ...anonymous.slice(0, unit.quantity - unit.serialNumbers.length)];
}

function decided({ orderReturn, sale, metrics, warranties, serials }: Found): Decision<OrderReturn> {
  const { refund, occurredAt } = orderReturn;
  const changes: readonly Change[] = [
    { noun: 'orderReturn', before: null, after: orderReturn },
    ...warranties.flatMap((warranty) => endCover(warranty, 'The item came back.')),
    ...serials.map(
      (serial): Change => ({
        noun: 'serial',
        before: serial,
        after: { ...serial, version: serial.version + 1, customerId: null, since: occurredAt },
      }),
    ),
    ...(sale === null ? [] : [orderChange(sale.order, withReturned(sale.order, sale.units, refund.minor))]),
    ...(metrics === null
      ? []
      : [metricsChange(metrics.before, withReturn(metrics.before, metrics.isSpent ? refund : null, metrics.value))]),
  ];
  return { changes, refs: { returnId: orderReturn.id }, done: orderReturn };
}

const orderChange = (before: Order, after: Order): Change => ({ noun: 'order', before, after });
const metricsChange = (before: Metrics, after: Metrics): Change => ({ noun: 'metrics', before, after });

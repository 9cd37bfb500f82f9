import type { PostalAddress } from '../kernel/address.ts';
import type { SourceSystem } from '../kernel/caller.ts';
import type { Period } from '../kernel/history.ts';
import type { Day, Instant } from '../kernel/instant.ts';
import type { Entry, Page, Slice } from '../kernel/page.ts';
import type { StoreDays } from '../shop/store-days.ts';
import type { WarrantyPlan } from '../warranty/warranty-plan.ts';
import type { ReceiptKey } from './receipt.ts';
import type { Tender } from './tender.ts';

export type OrderStatus = 'PLACED' | 'PAID' | 'FULFILLED' | 'DELIVERED' | 'CANCELLED';

/** A sale, without its lines, which stand apart. All sums are in minor units of the order's currency. */
export type Order = {
  readonly id: string;
  readonly version: number;
  readonly number: string;
  readonly source: SourceSystem;
  readonly store: string | null;
  readonly associate: string | null;
  /** The cancelled order whose number it took over; absent where the number was free. */
  readonly replaces?: string;
  /** Null for a guest order. */
  readonly customerId: string | null;
  readonly contact: OrderContact | null;
  /** By what a guest order is found, as it is stored; absent where nothing was left, and once it is claimed. */
  readonly guestKeys?: readonly ContactKey[];
  readonly status: OrderStatus;
  /** While nobody paid for it, or got it. Absent in an order that was PLACED before this was noted: such a one counts. */
  readonly isUnpaid?: true;
  /** When it was placed. */
  readonly occurredAt: Instant;
  /** The same as a day of its store, or of the shop without one, in the zone that it had when the sale was recorded. */
  readonly placedOn: Day;
  readonly recordedAt: Instant;
  readonly promisedBy: Instant | null;
  /** All promises, oldest first; absent where there was one at most. */
  readonly promises?: readonly DeliveryPromise[];
  readonly fulfilledAt: Instant | null;
  readonly deliveredAt: Instant | null;
  /** When it was last noticed to be late; absent while it was not. */
  readonly lateNoticedAt?: Instant;
  readonly currency: string;
  /** Units of the shop's currency for one of the order's, as a decimal string. */
  readonly exchangeRate: string | null;
  /** The shop's currency, in which the order counts for lifetimeValue; null where it is left out. */
  readonly valuedIn: string | null;
  readonly taxIncluded: boolean;
  /** The lines' totals. */
  readonly subtotal: number;
  /** On the whole order; the lines' own discounts are in their totals. */
  readonly discount: number;
  readonly shipping: number;
  readonly tax: number;
  readonly rounding: number;
  readonly total: number;
  /** What was given back for what came back; never more than was paid, but for rounding. */
  readonly refunded: number;
  /** Of that, what cash rounding added (or, below 0, took); absent where nothing was rounded. */
  readonly refundRounding?: number;
  readonly lineCount: number;
  readonly paymentLast4: string | null;
  /** How it was paid: total and tip. Absent where that was not said. */
  readonly tenders?: readonly Tender[];
  /** Given on top of the total, and no part of what the sale is worth. Absent where there was none. */
  readonly tip?: number;
  /** Absent where it is no exchange. */
  readonly exchangeOf?: ExchangeReference;
  /** The offers of cases that it fulfilled; absent where there were none. */
  readonly redeems?: readonly OfferKey[];
  readonly shipTo: PostalAddress | null;
  /** What was bought, by sku and category: what filters and contact decisions read without the lines. */
  readonly bought: readonly BoughtItem[];
  /**
   * The plans that lines were sold with, as they were then, of an order that is a guest's or unpaid: cover begins when the
   * order is claimed and paid for.
   */
  readonly plans: readonly WarrantyPlan[];
  /** What has come back, by the line's number. */
  readonly returned: Readonly<Record<string, LineReturns>>;
};

/**
 * The return for which goods were taken instead. A till that was offline sends its sales and returns in any order, so the
 * return may be recorded after the sale: until then `returnId` is null, and `name` is what it is going to be found by.
 */
export type ExchangeReference = { readonly returnId: string | null; readonly name: string };

/** An offer of a case, by both ids. */
export type OfferKey = { readonly caseId: string; readonly offerId: string };

/** A promised time of delivery, with the reason for which the next promise replaced it. */
export type DeliveryPromise = {
  readonly promisedBy: Instant;
  readonly setAt: Instant;
  readonly because: string | null;
};

/** An email or a phone in the form in which contacts are compared. */
export type ContactKey = { readonly kind: 'email' | 'phone'; readonly key: string };

export type OrderContact = {
  readonly name: string | null;
  readonly email: string | null;
  readonly phone: string | null;
};

export type BoughtItem = {
  readonly sku: string;
  readonly category: string | null;
  readonly quantity: number;
  /** How much of it came back. */
  readonly returned: number;
};

/** Such as 0.53 m. */
export type Measure = { readonly amount: string; readonly unit: string };

export type LineReturns = { readonly quantity: number; readonly serialNumbers: readonly string[] };

export type OrderLine = {
  readonly id: string;
  /** Its place in the order, from 1. */
  readonly number: number;
  readonly sku: string;
  readonly description: string;
  readonly category: string | null;
  readonly quantity: number;
  readonly unitPrice: number;
  /** Where it has more decimals than the currency, of which `unitPrice` is rounded. */
  readonly unitPriceExact?: string;
  readonly discount: number;
  /** Of goods sold by measure, whose price is for one unit of it. */
  readonly measure?: Measure;
  /** As it was printed; absent where it is quantity times price less discount. */
  readonly total?: number;
  /** As printed. */
  readonly serialNumbers: readonly string[];
  /** Code of the warranty plan that it was sold with. */
  readonly warrantyPlan: string | null;
  /** The cover that began with the sale, one for each unit. */
  readonly warrantyIds: readonly string[];
};

/** An order as a whole. */
export type Sale = { readonly order: Order; readonly lines: readonly OrderLine[] };

/** Where an order and its lines stand: in its customer's history, or in a collection of its own while it is a guest's. */
export type OrderLocation = Pick<Order, 'id' | 'customerId' | 'occurredAt'>;

/** All lines of an order. */
export type OrderLines = OrderLocation & { readonly lines: readonly OrderLine[] };

/** A line as it is shown: with the order, which tells its currency and what came back of it. */
export type LineWithOrder = OrderLine & { readonly order: Order };

/** When the first and the last of some orders were placed. */
export type OrderBounds = { readonly firstOrderAt: Instant | null; readonly lastOrderAt: Instant | null };

export type OrderFilter = {
  readonly status: readonly OrderStatus[] | null;
  readonly source: readonly SourceSystem[] | null;
  /** When it was placed. */
  readonly period: Period;
  readonly sku: string | null;
};

/** What a customer remembers of a sale. Sums are decimals, compared in each sale's own currency. */
export type SaleFilter = {
  readonly sku: string | null;
  readonly totalFrom: string | null;
  readonly totalTo: string | null;
  readonly paymentLast4: string | null;
};

/** A partition of sales: one store's of one day; of it, those between two moments. */
export type StoreDayPartition = {
  readonly store: string;
  readonly day: Day;
  readonly from: Instant;
  readonly before: Instant;
};

export type OrderRepository = {
  /** In the order of the ids; null for what is not there. */
  orders(ids: readonly string[]): Promise<readonly (Order | null)[]>;
  /** An order with its lines, all of them or at least its first `upTo`. */
  sale(id: string, upTo?: number): Promise<Sale | null>;
  /** Every line, in order. */
  orderLines(order: OrderLocation): Promise<readonly OrderLine[]>;
  /** At least `count` lines from the one of this number on, in order, where there are as many. */
  linesFrom(order: OrderLocation, number: number, count: number): Promise<readonly OrderLine[]>;
  /** A customer's orders, newest first. */
  ordersOf(customerId: string, slice: Slice, filter: OrderFilter): Promise<Page<Order>>;
  /** By order, all lines of those among the customer's orders of this part whose lines one bounded read holds. */
  linesOf(customerId: string, slice: Slice, period: Period): Promise<ReadonlyMap<string, readonly OrderLine[]>>;
  /** Of the customer's orders that count, but for one. */
  orderBounds(customerId: string, except: string): Promise<OrderBounds>;
  /** Those with this number on the receipt: one, unless stores or sources share it and none is named. */
  ordersByReceipt(receipt: ReceiptKey): Promise<readonly Order[]>;
  /** Guest orders that carry one of these contacts, newest first; of those that are kept, where not all (null). */
  guestOrders(
    keys: readonly ContactKey[],
    slice: Slice,
    keep: ((order: Order) => boolean) | null,
  ): Promise<Page<Order>>;
  /** Orders that were to be delivered before a moment and were not, in the order in which that could be noticed. */
  ordersPastDue(before: Instant, slice: Slice, keep: (order: Order) => boolean): Promise<Page<Order>>;
  /** The sales of one partition behind a position, newest first, in one Query. */
  salesOfDay(day: StoreDayPartition, after: string | null, limit: number): Promise<readonly Entry<Order>[]>;
  /** By order, all lines of each: a batch of chunks, and a Query more for each order with several. */
  linesOfEach(orders: readonly Order[]): Promise<ReadonlyMap<string, readonly OrderLine[]>>;
  /** A store's sales of some days, newest first. */
  salesOn(days: StoreDays, slice: Slice, filter: SaleFilter): Promise<Page<Order>>;
};

/** The id of an order's line. It follows from the order's, so that lines need not keep it. */
export const orderLineId = (orderId: string, number: number): string => `${orderId.replace('ord_', 'lin_')}_${number}`;

export const orderLinesOf = ({ order: { id, customerId, occurredAt }, lines }: Sale): OrderLines => ({
  id,
  customerId,
  occurredAt,
  lines,
});

export const lineTotal = ({ unitPrice, quantity, discount, total }: OrderLine): number =>
  total ?? unitPrice * quantity - discount;

export function promisesOf({ promises, promisedBy, occurredAt }: Order): readonly DeliveryPromise[] {
  if (promises !== undefined) return promises;
  return promisedBy === null ? [] : [{ promisedBy, setAt: occurredAt, because: null }];
}

/** Whether something was recorded as a return of it: goods that came back, or money alone. */
export const hasReturns = ({ returned, refunded }: Order): boolean => refunded > 0 || Object.keys(returned).length > 0;

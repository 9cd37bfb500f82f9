import type { LoadOwned } from '../kernel/access.ts';
import type { PostalAddress } from '../kernel/address.ts';
import type { BroughtBy, SourceSystem, WrittenByStaff } from '../kernel/caller.ts';
import type { Period } from '../kernel/history.ts';
import type { Day, Instant } from '../kernel/instant.ts';
import type { Entry, Page, Slice } from '../kernel/page.ts';
import type { StoreDays } from '../shop/store-days.ts';
import type { StoreBound } from '../shop/store-rule.ts';
import type { WarrantyPlan } from '../warranty/warranty-plan.ts';
import type { ReceiptKey } from './receipt.ts';
import type { Tender } from './tender.ts';

export type OrderStatus = 'PLACED' | 'PAID' | 'FULFILLED' | 'DELIVERED' | 'CANCELLED';

/** A sale without its lines, which are stored separately. All amounts are in minor units of the order's currency. */
export type Order = StoreBound &
  WrittenByStaff &
  BroughtBy & {
    readonly id: string;
    readonly version: number;
    readonly number: string;
    readonly source: SourceSystem;
    readonly store: string | null;
    /** The code of the integration whose system issued the number; absent: a client of the API recorded it, or a former version. */
    readonly integration?: string;
    readonly associate: string | null;
    /** The cancelled order whose number this order reuses; absent if the number was free. */
    readonly replaces?: string;
    /** Null for a guest order, and after the erasure of the person. */
    readonly customerId: string | null;
    /** Set if the person was erased and the order was kept. */
    readonly personErased?: true;
    readonly contact: OrderContact | null;
    /** The stored keys under which a guest order is found; absent without contact data, and once the order is claimed. */
    readonly guestKeys?: readonly ContactKey[];
    readonly status: OrderStatus;
    /** Set until the order is paid or fulfilled. Absent in old PLACED orders, stored without it: they count as paid. */
    readonly isUnpaid?: true;
    /** When it was placed. */
    readonly occurredAt: Instant;
    /** The day of `occurredAt` in the time zone of its store, else of the shop, as it was when the sale was recorded. */
    readonly placedOn: Day;
    readonly recordedAt: Instant;
    readonly promisedBy: Instant | null;
    /** All promises, oldest first; absent if there was at most one. */
    readonly promises?: readonly DeliveryPromise[];
    readonly fulfilledAt: Instant | null;
    readonly deliveredAt: Instant | null;
    /** When it was last detected as late; absent if it never was. */
    readonly lateNoticedAt?: Instant;
    readonly currency: string;
    /** Units of the shop's currency for one unit of the order's, as a decimal string. */
    readonly exchangeRate: string | null;
    /** The shop's currency in which the order counts in lifetimeValue; null if it does not count. */
    readonly valuedIn: string | null;
    readonly taxIncluded: boolean;
    /** Sum of the line totals. */
    readonly subtotal: number;
    /** Discount on the whole order. Line totals already contain the discounts of the lines. */
    readonly discount: number;
    readonly shipping: number;
    readonly tax: number;
    readonly rounding: number;
    readonly total: number;
    /** Sum of all refunds. Never more than was paid, except for rounding. */
    readonly refunded: number;
    /** The part of `refunded` that cash rounding added, or took if below 0; absent if it is 0. */
    readonly refundRounding?: number;
    readonly lineCount: number;
    /** Short hashes of the ids that the lines have in their own system, in the order of the lines; absent until this system revised them. */
    readonly statedLines?: readonly string[];
    /** The status to which its own system changed it last, by whatever state; absent until then. Staff may have changed it since. */
    readonly statedStatus?: OrderStatus;
    readonly paymentLast4: string | null;
    /** How total and tip were paid; absent if unknown. */
    readonly tenders?: readonly Tender[];
    /** Paid on top of the total, and not part of the value of the sale. Absent if there was none. */
    readonly tip?: number;
    /** Absent if the sale is not an exchange. */
    readonly exchangeOf?: ExchangeReference;
    /** The case offers that the sale redeemed; absent if there were none. */
    readonly redeems?: readonly OfferKey[];
    readonly shipTo: PostalAddress | null;
    /** Quantities by sku and category, so that filters and contact decisions need not read the lines. */
    readonly bought: readonly BoughtItem[];
    /**
     * The warranty plans of the lines as they were at the sale. Only of an order that is a guest's or unpaid: its cover
     * starts when the order is claimed and paid.
     */
    readonly plans: readonly WarrantyPlan[];
    /** What was returned, by line number. */
    readonly returned: Readonly<Record<string, LineReturns>>;
  };

/**
 * The return that a sale is an exchange for. A till that was offline sends its sales and returns in any order, so the
 * return may be recorded after the sale: until then `returnId` is null, and `name` identifies the return.
 */
export type ExchangeReference = { readonly returnId: string | null; readonly name: string };

/** An offer of a service case. */
export type OfferKey = { readonly caseId: string; readonly offerId: string };

/** A promised delivery time. `because` is the reason why the next promise replaced it. */
export type DeliveryPromise = {
  readonly promisedBy: Instant;
  readonly setAt: Instant;
  readonly because: string | null;
};

/** An email or a phone number, normalised for comparison. */
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
  /** Number of returned units. */
  readonly returned: number;
};

/** For example 0.53 m. */
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
  /** The exact price if it has more decimals than the currency. `unitPrice` is then rounded. */
  readonly unitPriceExact?: string;
  readonly discount: number;
  /** Of goods sold by measure. Their price is for one unit of the measure. */
  readonly measure?: Measure;
  /** The printed total; absent if it is quantity times price less discount. */
  readonly total?: number;
  /** As printed. */
  readonly serialNumbers: readonly string[];
  /** Code of the warranty plan that was sold with the line. */
  readonly warrantyPlan: string | null;
  /** The cover that started with the sale, one for each unit. */
  readonly warrantyIds: readonly string[];
};

/** An order with its lines. */
export type Sale = { readonly order: Order; readonly lines: readonly OrderLine[] };

/** Determines the key of an order and its lines: in the customer's partition, or in one of its own for a guest order. */
export type OrderLocation = Pick<Order, 'id' | 'customerId' | 'occurredAt'>;

/** All lines of an order. */
export type OrderLines = OrderLocation & { readonly lines: readonly OrderLine[] };

/** A line with its order, which holds its currency and its returns. */
export type LineWithOrder = OrderLine & { readonly order: Order };

/** When the first and the last of a set of orders were placed. */
export type OrderBounds = { readonly firstOrderAt: Instant | null; readonly lastOrderAt: Instant | null };

export type OrderFilter = {
  readonly status: readonly OrderStatus[] | null;
  readonly source: readonly SourceSystem[] | null;
  /** When it was placed. */
  readonly period: Period;
  readonly sku: string | null;
};

/** What a customer remembers of a sale. Totals are decimals, compared in the sale's own currency. */
export type SaleFilter = {
  readonly sku: string | null;
  readonly totalFrom: string | null;
  readonly totalTo: string | null;
  readonly paymentLast4: string | null;
};

/** The sales of one store on one day, limited to those from `from` until before `before`. */
export type StoreDayPartition = {
  readonly store: string;
  readonly day: Day;
  readonly from: Instant;
  readonly before: Instant;
};

export type OrderRepository = {
  readonly orders: LoadOwned<Order>;
  /** An order with all its lines, or with at least its first `upTo` lines. */
  sale(id: string, upTo?: number): Promise<Sale | null>;
  /** All lines, in order. */
  orderLines(order: OrderLocation): Promise<readonly OrderLine[]>;
  /** At least `count` lines starting at this line number, in order, if there are that many. */
  linesFrom(order: OrderLocation, number: number, count: number): Promise<readonly OrderLine[]>;
  /** A customer's orders, newest first. */
  ordersOf(customerId: string, slice: Slice, filter: OrderFilter): Promise<Page<Order>>;
  /** All lines by order id, for those orders of this slice whose lines fit in one bounded read. */
  linesOf(customerId: string, slice: Slice, period: Period): Promise<ReadonlyMap<string, readonly OrderLine[]>>;
  /** The bounds of the customer's orders that count in the metrics, except one. */
  orderBounds(customerId: string, except: string): Promise<OrderBounds>;
  /** The orders with this receipt number: one, unless several stores or sources use it and the key names none. */
  ordersByReceipt(receipt: ReceiptKey): Promise<readonly Order[]>;
  /** Guest orders with one of these contacts, newest first; all of them if the predicate is null. */
  guestOrders(
    keys: readonly ContactKey[],
    slice: Slice,
    predicate: ((order: Order) => boolean) | null,
  ): Promise<Page<Order>>;
  /** Undelivered orders that were due before a moment, in the order in which their lateness could be detected. */
  ordersPastDue(before: Instant, slice: Slice, predicate: (order: Order) => boolean): Promise<Page<Order>>;
  /** The sales of one partition after a position, newest first, in one Query. */
  salesOfDay(day: StoreDayPartition, after: string | null, limit: number): Promise<readonly Entry<Order>[]>;
  /** All lines by order id: one batch of chunks, and one more Query for each order with several chunks. */
  linesOfEach(orders: readonly Order[]): Promise<ReadonlyMap<string, readonly OrderLine[]>>;
  /** The sales of a store on some days, newest first. */
  salesOn(days: StoreDays, slice: Slice, filter: SaleFilter): Promise<Page<Order>>;
};

/** The id of an order line. It is derived from the order's id, so that lines need not store it. */
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

/** Whether the order has a return: of goods, or a refund without goods. */
export const hasReturns = ({ returned, refunded }: Order): boolean => refunded > 0 || Object.keys(returned).length > 0;

import type { PostalAddress } from './address.ts';
import type { SourceSystem } from './caller.ts';
import type { Day, Instant } from './instant.ts';

export type OrderStatus = 'PLACED' | 'PAID' | 'FULFILLED' | 'DELIVERED' | 'CANCELLED';

/** A sale, without its lines, which stand apart. All sums are in minor units of the order's currency. */
export type Order = {
  readonly id: string;
  readonly version: number;
  readonly number: string;
  readonly source: SourceSystem;
  readonly store: string | null;
  readonly associate: string | null;
  /** Null for a guest order. */
  readonly customerId: string | null;
  readonly contact: OrderContact | null;
  readonly status: OrderStatus;
  /** When it was placed. */
  readonly occurredAt: Instant;
  /** The same as a day in the shop's zone as that was when the sale was recorded. */
  readonly placedOn: Day;
  readonly recordedAt: Instant;
  readonly promisedBy: Instant | null;
  readonly fulfilledAt: Instant | null;
  readonly deliveredAt: Instant | null;
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
  /** What was given back for what came back; never more than the total. */
  readonly refunded: number;
  readonly lineCount: number;
  readonly paymentLast4: string | null;
  readonly shipTo: PostalAddress | null;
  /** What was bought, by sku and category: what filters and contact decisions read without the lines. */
  readonly bought: readonly Bought[];
  /** What has come back, by the line's number. */
  readonly returned: Readonly<Record<string, Returned>>;
};

export type OrderContact = {
  readonly name: string | null;
  readonly email: string | null;
  readonly phone: string | null;
};

export type Bought = {
  readonly sku: string;
  readonly category: string | null;
  readonly quantity: number;
  /** How much of it came back. */
  readonly returned: number;
};

export type Returned = { readonly quantity: number; readonly serialNumbers: readonly string[] };

export type OrderLine = {
  readonly id: string;
  /** Its place in the order, from 1. */
  readonly number: number;
  readonly sku: string;
  readonly description: string;
  readonly category: string | null;
  readonly quantity: number;
  readonly unitPrice: number;
  readonly discount: number;
  /** As printed. */
  readonly serialNumbers: readonly string[];
  /** Code of the warranty plan that it was sold with. */
  readonly warrantyPlan: string | null;
  /** The cover that began with the sale, one for each unit. */
  readonly warrantyIds: readonly string[];
};

/** All lines of an order, and where they stand: with the order, in its customer's history or in the guest order's own. */
export type OrderLines = {
  readonly orderId: string;
  readonly customerId: string | null;
  readonly occurredAt: Instant;
  readonly lines: readonly OrderLine[];
};

/** A receipt's number by its `codeKey`; null for any source or store. */
export type ReceiptKey = { readonly number: string; readonly source: string | null; readonly store: string | null };

export type OrderRecords = {
  /** In the order of the ids; null for what is not there. */
  orders(ids: readonly string[]): Promise<readonly (Order | null)[]>;
  /** Those with this number on the receipt, however it is written: one, unless stores or sources share it and none is named. */
  ordersByReceipt(receipt: ReceiptKey): Promise<readonly Order[]>;
  /** Every line, in order. */
  orderLines(order: Order): Promise<OrderLines>;
};

/** The id of an order's line. It follows from the order's, so that lines need not keep it. */
export const orderLineId = (orderId: string, number: number): string => `${orderId.replace('ord_', 'lin_')}_${number}`;

export const lineTotal = ({ unitPrice, quantity, discount }: OrderLine): number => unitPrice * quantity - discount;

/** What the sale is worth after what came back. */
export const netTotal = ({ total, refunded }: Order): number => total - refunded;

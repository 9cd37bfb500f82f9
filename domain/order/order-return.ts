import type { LoadOwned } from '../kernel/access.ts';
import type { BroughtBy, SourceSystem } from '../kernel/caller.ts';
import type { Instant } from '../kernel/instant.ts';
import { type Money, toDecimal } from '../kernel/money.ts';
import type { ReceiptKey } from './receipt.ts';
import type { Tender } from './tender.ts';

export const RETURN_REASONS = [
  'DAMAGED',
  'WRONG_ITEM',
  'NOT_AS_DESCRIBED',
  'LATE',
  'CHANGED_MIND',
  'WARRANTY',
  'OTHER',
  'GOODWILL',
] as const;
export type ReturnReason = (typeof RETURN_REASONS)[number];

/** Returned goods, or a refund without goods (GOODWILL). Immutable, except that a guest's return can get a customer. */
export type OrderReturn = BroughtBy & {
  readonly id: string;
  /** Number on the receipt of the return. Unique within its source, store and integration. */
  readonly returnNumber: string | null;
  readonly source: SourceSystem;
  readonly store: string | null;
  /** The code of the integration whose system issued the number; absent: a client of the API recorded it, or a former version. */
  readonly integration?: string;
  readonly associate: string | null;
  /** The member of staff who recorded it; see `WrittenByStaff`. */
  readonly staffId?: string;
  /** Null if the sale is unknown. */
  readonly orderId: string | null;
  /** The customer of the sale, else the customer who returned the goods; null if both are unknown. */
  readonly customerId: string | null;
  /** Set if the person was erased and the return was kept. */
  readonly personErased?: true;
  readonly occurredAt: Instant;
  readonly recordedAt: Instant;
  readonly returnReason: ReturnReason;
  readonly note: string | null;
  readonly returnedLines: readonly ReturnLine[];
  /** Includes the rounding. */
  readonly refund: Money;
  /** Cash rounding in minor units, a part of the refund: above 0 if the customer got more. Absent if it is 0. */
  readonly rounding?: number;
  /** How it was paid back; absent if unknown. */
  readonly tenders?: readonly Tender[];
  /** Units of the shop's currency for one unit of the refund's, as a decimal string; absent if not given. */
  readonly exchangeRate?: string;
  /** Key of the recording command (`commandKey`); absent in old returns, which were stored without it. */
  readonly recordedUnder?: string;
};

export type ReturnLine = {
  readonly sku: string;
  readonly quantity: number;
  readonly orderLineId: string | null;
  /** As printed. */
  readonly serialNumbers: readonly string[];
};

/** What the number of a return leads to. */
export type NumberedReturn = { readonly returnId: string; readonly integration?: string | undefined };

export type OrderReturnRepository = {
  readonly orderReturns: LoadOwned<OrderReturn>;
  /** The returns of an order, newest first. */
  returnsOf(orderId: string): Promise<readonly OrderReturn[]>;
  /** Ids of the returns with this number: one, unless several stores or sources use it and the key names none. */
  returnIdsOfNumber(number: ReceiptKey): Promise<readonly string[]>;
  /**
   * For a return without a number and without a known sale: the id of a recorded return with the same content, which is
   * the same return under another idempotency key; null if there is none.
   */
  duplicateReturnId(orderReturn: OrderReturn): Promise<string | null>;
  /** The id of the return with this name (`namesOfReturn`, but not by id); null if it is not recorded yet. */
  returnIdOfName(name: string): Promise<string | null>;
  /** Ids of the sales that were an exchange for a return with one of these names. */
  exchangeOrderIds(names: readonly string[]): Promise<readonly string[]>;
  /** The returns of this source and store with this number (by `uniqueKey`), of the API and of each integration. */
  returnsOfNumber(number: string, source: SourceSystem, store: string | null): Promise<readonly NumberedReturn[]>;
};

/** Number of returns of goods: 0 for a refund without goods. */
export const returnCountOf = ({ returnReason }: OrderReturn): 0 | 1 => (returnReason === 'GOODWILL' ? 0 : 1);

/** For example `Returned 2 items, refunded GBP 40.00: DAMAGED`. */
export function returnSummary({ returnedLines, refund, returnReason }: OrderReturn): string {
  const count = returnedLines.reduce((sum, { quantity }) => sum + quantity, 0);
  if (count === 0) return `Refunded ${refund.currency} ${toDecimal(refund)}: ${returnReason}`;
  return `Returned ${count} ${count === 1 ? 'item' : 'items'}, refunded ${refund.currency} ${toDecimal(refund)}: ${returnReason}`;
}

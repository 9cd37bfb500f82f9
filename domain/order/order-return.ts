import type { SourceSystem } from '../kernel/caller.ts';
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

/** Goods that came back, or money alone (GOODWILL). Once it is recorded, nothing of it changes but that a guest's becomes a customer's. */
export type OrderReturn = {
  readonly id: string;
  /** Number on the receipt of the return; unique within its source and store. */
  readonly returnNumber: string | null;
  readonly source: SourceSystem;
  readonly store: string | null;
  readonly associate: string | null;
  /** Null where nobody knows of which sale it was. */
  readonly orderId: string | null;
  /** Whose sale it was, or who brought it; null where nobody knows. */
  readonly customerId: string | null;
  readonly occurredAt: Instant;
  readonly recordedAt: Instant;
  readonly returnReason: ReturnReason;
  readonly note: string | null;
  readonly returnedLines: readonly ReturnLine[];
  /** With its rounding. */
  readonly refund: Money;
  /** Cash rounding in minor units, a part of the refund: above 0 where the customer got more. Absent where it was 0. */
  readonly rounding?: number;
  /** How it was paid back; absent where that was not said. */
  readonly tenders?: readonly Tender[];
  /** Units of the shop's currency for one of the refund's, as a decimal string; absent where it was not given. */
  readonly exchangeRate?: string;
  /** The key under which a calling system recorded it (`keyOfCommand`); absent in what was recorded before this was noted. */
  readonly recordedUnder?: string;
};

export type ReturnLine = {
  readonly sku: string;
  readonly quantity: number;
  readonly orderLineId: string | null;
  /** As printed. */
  readonly serialNumbers: readonly string[];
};

export type OrderReturnRepository = {
  /** In the order of the ids; null for what is not there. */
  orderReturns(ids: readonly string[]): Promise<readonly (OrderReturn | null)[]>;
  /** What came back of an order, newest first. */
  returnsOf(orderId: string): Promise<readonly OrderReturn[]>;
  /** Those with this number: one, unless stores or sources share it and none is named. */
  returnIdsOfNumber(number: ReceiptKey): Promise<readonly string[]>;
  /**
   * Of returns without a number and without a known sale: the id of one that tells of the same, and so is the same return
   * told under a new key; null where there is none.
   */
  duplicateReturnId(orderReturn: OrderReturn): Promise<string | null>;
  /** The id of the return that was recorded under a name (`namesOfReturn`) other than its id; null while there is none. */
  returnIdOfName(name: string): Promise<string | null>;
  /** Ids of the sales that say that they were an exchange for a return of one of these names. */
  exchangeOrderIds(names: readonly string[]): Promise<readonly string[]>;
  /** Whether a return of this number (by `uniqueKey`) is recorded in this source and store. */
  isReturnNumberTaken(number: string, source: SourceSystem, store: string | null): Promise<boolean>;
};

/** How many returns of goods it is. */
export const returnCountOf = ({ returnReason }: OrderReturn): 0 | 1 => (returnReason === 'GOODWILL' ? 0 : 1);

/** Such as `Returned 2 items, refunded GBP 40.00: DAMAGED`. */
export function returnSummary({ returnedLines, refund, returnReason }: OrderReturn): string {
  const count = returnedLines.reduce((sum, { quantity }) => sum + quantity, 0);
  if (count === 0) return `Refunded ${refund.currency} ${toDecimal(refund)}: ${returnReason}`;
  return `Returned ${count} ${count === 1 ? 'item' : 'items'}, refunded ${refund.currency} ${toDecimal(refund)}: ${returnReason}`;
}

import type { SourceSystem } from '../caller.ts';
import type { Instant } from '../instant.ts';
import { type Money, toDecimal } from '../money.ts';

export const RETURN_REASONS = [
  'DAMAGED',
  'WRONG_ITEM',
  'NOT_AS_DESCRIBED',
  'LATE',
  'CHANGED_MIND',
  'WARRANTY',
  'OTHER',
] as const;
export type ReturnReason = (typeof RETURN_REASONS)[number];

/** Goods that came back. Once it is recorded, nothing of it changes but that a guest's becomes a customer's. */
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
  readonly refund: Money;
};

export type ReturnLine = {
  readonly sku: string;
  readonly quantity: number;
  readonly orderLineId: string | null;
  /** As printed. */
  readonly serialNumbers: readonly string[];
};

export type OrderReturnRecords = {
  /** In the order of the ids; null for what is not there. */
  orderReturns(ids: readonly string[]): Promise<readonly (OrderReturn | null)[]>;
  /** What came back of an order, newest first. */
  returnsOf(orderId: string): Promise<readonly OrderReturn[]>;
  /** Whether a return of this number is recorded in this source and store, however it is written. */
  isReturnNumberTaken(number: string, source: SourceSystem, store: string | null): Promise<boolean>;
};

/** Such as `Returned 2 items, refunded GBP 40.00: DAMAGED`. */
export function returnSummary({ returnedLines, refund, returnReason }: OrderReturn): string {
  const count = returnedLines.reduce((sum, { quantity }) => sum + quantity, 0);
  return `Returned ${count} ${count === 1 ? 'item' : 'items'}, refunded ${refund.currency} ${toDecimal(refund)}: ${returnReason}`;
}

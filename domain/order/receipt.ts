import type { SourceSystem } from '../kernel/caller.ts';

/** The order of a number on a receipt or a confirmation. A number is unique only within its source and store. */
export type Receipt = {
  readonly number: string;
  readonly source: SourceSystem;
  readonly store: string | null;
  readonly orderId: string;
  readonly customerId: string | null;
};

/**
 * A number as it was typed, optionally of one source or store. It leads to the sales with exactly this number, or if
 * there are none, to those whose numbers have the same letters and digits.
 */
export type ReceiptKey = { readonly number: string; readonly source: string | null; readonly store: string | null };

export type ReceiptRepository = {
  /** Returns at most a hundred. */
  receipts(key: ReceiptKey): Promise<readonly Receipt[]>;
  /** The receipt with exactly this number (by `uniqueKey`), source and store. */
  receiptOf(order: Pick<Receipt, 'number' | 'source' | 'store'>): Promise<Receipt | null>;
};

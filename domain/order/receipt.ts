import type { SourceSystem } from '../kernel/caller.ts';

/** What a number on a receipt or a confirmation leads to: one order a source and store, for numbers restart in each. */
export type Receipt = {
  readonly number: string;
  readonly source: SourceSystem;
  readonly store: string | null;
  readonly orderId: string;
  readonly customerId: string | null;
};

/**
 * A number as it was typed; of one source or store where they are given. It leads to the sales of just this number, or
 * where there are none to those whose numbers have the same letters and digits.
 */
export type ReceiptKey = { readonly number: string; readonly source: string | null; readonly store: string | null };

export type ReceiptRepository = {
  /** At most a hundred. */
  receipts(key: ReceiptKey): Promise<readonly Receipt[]>;
  /** The one of just this number (by `uniqueKey`) and source, and of this store or of none. */
  receiptOf(order: Pick<Receipt, 'number' | 'source' | 'store'>): Promise<Receipt | null>;
};

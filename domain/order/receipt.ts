import type { SourceSystem } from '../caller.ts';

/** What a number on a receipt or a confirmation leads to: one order a source and store, for numbers restart in each. */
export type Receipt = {
  readonly number: string;
  readonly source: SourceSystem;
  readonly store: string | null;
  readonly orderId: string;
  readonly customerId: string | null;
};

/** A number however it is written; of one source or store where they are given. */
export type ReceiptKey = { readonly number: string; readonly source: string | null; readonly store: string | null };

export type ReceiptRecords = {
  /** At most a hundred. */
  receipts(key: ReceiptKey): Promise<readonly Receipt[]>;
  /** The one of just this source, and of this store or of none. */
  receiptOf(order: Pick<Receipt, 'number' | 'source' | 'store'>): Promise<Receipt | null>;
};

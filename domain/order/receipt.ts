import type { SourceSystem } from '../kernel/caller.ts';

/**
 * The order of a number on a receipt or a confirmation. A number is unique only within its source, its store, and the
 * integration whose system issued it: two web shops both have an order 1001.
 */
export type Receipt = {
  readonly number: string;
  readonly source: SourceSystem;
  readonly store: string | null;
  /** The code of the integration; absent: a client of the API recorded the order. */
  readonly integration?: string | undefined;
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
  /** The receipts with exactly this number (by `uniqueKey`), source and store, of the API and of each integration. */
  receiptsOf(order: Pick<Receipt, 'number' | 'source' | 'store'>): Promise<readonly Receipt[]>;
  /** The one of them that the same integration issued, or the API. */
  receiptOf(order: Pick<Receipt, 'number' | 'source' | 'store' | 'integration'>): Promise<Receipt | null>;
};

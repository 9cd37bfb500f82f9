import type { SourceProblem } from '../record/apply-outcome.ts';
import type { OrderState } from '../run/source-link.ts';

/** What was written of an order. */
export type WrittenOrder = {
  readonly orderId: string;
  readonly wrote: readonly string[];
  readonly warnings: readonly SourceProblem[];
  /** The customer that it belongs to; null for a guest. */
  readonly buyer: string | null;
  /** What the order holds in the graph: a cancelled one is not edited any more. */
  readonly held: HeldContent;
};

export type HeldContent = Pick<OrderState, 'content' | 'lines'>;

export type OrderResult = WrittenOrder | { readonly problems: readonly SourceProblem[] };

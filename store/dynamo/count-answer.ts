import { countReads, type ReadBudget } from '../../domain/kernel/read-budget.ts';

/** The answer of a read up to this size is paid by the request for it. */
const UNIT_BYTES = 8_192;

/**
 * Counts an answer to a read against the reads of the invocation, by the size that its headers state: before it is parsed, for
 * parsing takes most of the time and memory of a read.
 * @throws ReadBudgetExceeded
 */
export function countAnswer(reads: ReadBudget, contentLength: string | undefined): void {
  const units = Math.floor(Number(contentLength ?? 0) / UNIT_BYTES);
  if (units > 0) countReads(reads, units);
}

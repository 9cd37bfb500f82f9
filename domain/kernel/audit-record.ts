import type { Instant } from './instant.ts';

/**
 * What the idempotency record of a command holds for the audit log. A projector makes an entry for each customer from it,
 * so that the command itself writes no further item. It has ids and names of fields, never a value of them.
 */
export type AuditRecord = {
  readonly at: Instant;
  /** The permanent name of the calling system, or of the job. */
  readonly by: string;
  /** Absent where no member of staff is behind the token. */
  readonly staffId?: string;
  /** The mutation. */
  readonly action: string;
  /** Absent for a command without a request, such as that of a job. */
  readonly correlationId?: string;
  /** The records of customers whose data it changed. */
  readonly customerIds: readonly string[];
  readonly fields: readonly string[];
};

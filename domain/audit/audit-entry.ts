import type { Instant } from '../kernel/instant.ts';
import type { Page, Slice } from '../kernel/page.ts';

/** A client reads a list of names; a longer one says no more. */
export const MAX_AUDITED_FIELDS = 40;

/** Who read or changed what about which customer. It holds ids and the names of fields, never a value of them. */
export type AuditEntry = {
  /** The same for every delivery of the same act. */
  readonly id: string;
  /** The record that the act was about; null where it was about no customer. */
  readonly customerId: string | null;
  readonly at: Instant;
  /** The permanent name of the calling system, or of the job. */
  readonly by: string;
  /** The member of staff behind the token; null for a machine and for a customer. */
  readonly staffId: string | null;
  /** A change: the mutation. A read: `read:` and the root fields. */
  readonly action: string;
  readonly fields: readonly string[];
  /** The id of the request, as its log lines have it. */
  readonly correlationId: string;
};

export type AuditRepository = {
  /** What was done under this record, newest first. */
  auditEntriesOf(customerId: string, slice: Slice): Promise<Page<AuditEntry>>;
  /** What a member of staff did from `from` until before `before`, oldest first. */
  auditEntriesBy(
    staffId: string,
    period: { readonly from: Instant; readonly before: Instant },
    slice: Slice,
  ): Promise<Page<AuditEntry>>;
};

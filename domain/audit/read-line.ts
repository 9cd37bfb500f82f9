import type { Instant } from '../kernel/instant.ts';
import type { AuditEntry } from './audit-entry.ts';
import { auditEntryId } from './audit-entry-id.ts';

/**
 * A log line about the data that one request read: ids and names of the schema, no value of anybody. A request with many
 * customers has several lines, and each customer is in one of them.
 */
export type ReadLine = {
  readonly at: Instant;
  readonly correlationId: string;
  readonly by: string;
  readonly staffId: string | null;
  readonly reads: readonly ReadGroup[];
};

/** Customers of which the request read the same fields. Null: it read about no customer, but about a member of staff. */
export type ReadGroup = Pick<AuditEntry, 'action' | 'fields'> & { readonly customerIds: readonly (string | null)[] };

/** The entries of a line. A line that is delivered again has the same entries. */
export const entriesOfReadLine = ({ at, correlationId, by, staffId, reads }: ReadLine): readonly AuditEntry[] =>
  reads.flatMap(({ customerIds, action, fields }) =>
    customerIds
      .filter((customerId) => customerId !== null || staffId !== null)
      .map((customerId) => ({
        ...{ id: auditEntryId(correlationId, 'read', customerId ?? ''), customerId, at, by, staffId },
        ...{ action, fields, correlationId },
      })),
  );

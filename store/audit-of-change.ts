import type { AuditEntry } from '../domain/audit/audit-entry.ts';
import { auditEntryId } from '../domain/audit/audit-entry-id.ts';
import type { AuditRecord } from '../domain/kernel/audit-record.ts';
import type { IdentityEvent } from '../domain/person/identity-event.ts';
import { observedChangeOf } from './observed-change.ts';
import { isIdempotencyRecord, type StoredIdempotencyRecord } from './table/idempotency-items.ts';
import { entityOf } from './table/item.ts';
import type { ItemChange } from './table/item-change.ts';

/** The entries that follow from a change of the table: from the record of a command, or from a merge by the matcher. */
export function auditOfChange(change: ItemChange): readonly AuditEntry[] {
  if (change.after === null) return [];
  if (isIdempotencyRecord(change.key)) {
    const { audit } = entityOf<StoredIdempotencyRecord>(change.after);
    return audit === undefined ? [] : entriesOfRecord(audit, change.key.pk);
  }
  const observed = observedChangeOf(change);
  return observed?.entity === 'identityEvent' && observed.after.automatic ? entriesOfMerge(observed.after) : [];
}

/** An entry for each customer; for a command without a customer, one of the member of staff. */
function entriesOfRecord({ customerIds, correlationId, ...act }: AuditRecord, command: string) {
  const staffId = act.staffId ?? null;
  const ofNobody: readonly null[] = staffId === null ? [] : [null];
  const subjects: readonly (string | null)[] = customerIds.length > 0 ? customerIds : ofNobody;
  return subjects.map((customerId): AuditEntry => {
    const id = auditEntryId(command, act.at, customerId ?? '');
    return { ...act, id, customerId, staffId, correlationId: correlationId ?? id };
  });
}

/** The matcher merges without a command. */
function entriesOfMerge({ id, occurredAt, by, records }: IdentityEvent) {
  return records.map(
    (customerId): AuditEntry => ({
      ...{ id: auditEntryId(id, occurredAt, customerId), customerId, at: occurredAt, by, staffId: null },
      ...{ action: 'mergeCustomers', fields: ['identity', 'records'], correlationId: id },
    }),
  );
}

import { auditedChanges } from '../../domain/audit/audited-changes.ts';
import type { Change } from '../../domain/changes.ts';
import type { AuditRecord } from '../../domain/kernel/audit-record.ts';
import type { Command } from '../../domain/kernel/command.ts';
import type { Instant } from '../../domain/kernel/instant.ts';

/** The audit of a command; null where it is about no customer, and no member of staff sent it. */
export function auditRecordOf(
  { client, operation, staffId, correlationId }: Command,
  changes: readonly Change[],
  at: Instant,
): AuditRecord | null {
  const { customerIds, fields } = auditedChanges(changes);
  if (customerIds.length === 0 && staffId === undefined) return null;
  return {
    ...{ at, by: client, action: operation, customerIds, fields },
    ...(staffId === undefined ? {} : { staffId }),
    ...(correlationId === undefined ? {} : { correlationId }),
  };
}

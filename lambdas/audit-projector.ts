import type { Retention } from '../domain/kernel/retention.ts';
import { saveAuditEntry } from '../store/audit/audit-store.ts';
import { auditOfChange } from '../store/audit-of-change.ts';
import type { Table } from '../store/dynamo/dynamo-client.ts';
import { type Consumer, consumeInKeyOrder } from './stream-function.ts';

/** Writes the audit log of changes: of each command, for each customer whose data it changed, and of automatic merges. */
export function auditProjector(table: Table, retention: Retention): Consumer {
  return {
    name: 'audit',
    consume: consumeInKeyOrder(async (change) => {
      for (const entry of auditOfChange(change)) await saveAuditEntry(table, entry, retention);
    }),
  };
}

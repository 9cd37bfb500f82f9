import type { AuditEntry } from '../../domain/audit/audit-entry.ts';
import type { Retention } from '../../domain/kernel/retention.ts';
import type { Table } from '../dynamo/dynamo-client.ts';
import { auditItem } from './audit-items.ts';

/** Writes an entry. A second call with the same entry changes nothing. */
export async function saveAuditEntry(
  { client, name }: Table,
  entry: AuditEntry,
  { auditEntries }: Pick<Retention, 'auditEntries'>,
): Promise<void> {
  await client.call('PutItem', { TableName: name, Item: auditItem(entry, auditEntries) });
}

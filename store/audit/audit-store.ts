import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { AuditEntry } from '../../domain/audit/audit-entry.ts';
import type { Retention } from '../../domain/kernel/retention.ts';
import type { Table } from '../table/dynamo-client.ts';
import { auditItem } from './audit-items.ts';

/** Writes an entry. A second call with the same entry changes nothing. */
export async function saveAuditEntry(
  { client, name }: Table,
  entry: AuditEntry,
  { auditEntries }: Pick<Retention, 'auditEntries'>,
): Promise<void> {
  await client.send(new PutItemCommand({ TableName: name, Item: auditItem(entry, auditEntries) }));
}

import { randomUUID } from 'node:crypto';
import { PutItemCommand, ScanCommand } from '@aws-sdk/client-dynamodb';
import { inject } from 'vitest';
import { engineClient } from '../../local/engine/engine-client.ts';
import { createTable } from '../../local/engine/table.ts';
import type { Table } from '../../store/table/dynamo-client.ts';
import { type Meter, meterOf } from './meter.ts';

/**
 * Creates a table on the engine under test, with a meter of its requests. It has no stream: a test that needs one enables
 * it, because on DynamoDB Local each stream without a reader slows down all others.
 */
export async function freshTable(): Promise<Table & { readonly meter: Meter }> {
  const table = { client: engineClient(inject('endpoint')), name: `test-${randomUUID()}` };
  await createTable(table.client, table.name, { withStream: false });
  return { ...table, meter: meterOf(table.client) };
}

/** A table with the same items. */
export async function copyOf(table: Table): Promise<Table> {
  const copy = await freshTable();
  const { Items = [] } = await table.client.send(new ScanCommand({ TableName: table.name, ConsistentRead: true }));
  for (const Item of Items) await copy.client.send(new PutItemCommand({ TableName: copy.name, Item }));
  return copy;
}

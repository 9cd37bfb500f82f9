import { randomUUID } from 'node:crypto';
import { inject } from 'vitest';
import { LOCAL_CREDENTIALS, LOCAL_REGION } from '../../local/engine/engine-client.ts';
import { engineTable } from '../../local/engine/engine-table.ts';
import { createTable } from '../../local/engine/table.ts';
import { type Table, timeoutsFor } from '../../store/dynamo/dynamo-client.ts';
import { sdkClient } from '../../store/dynamo/sdk-client.ts';
import { scanPages } from '../../store/table/scan-pages.ts';
import { type Meter, meterOf } from './meter.ts';

/**
 * Creates a table on the engine under test, with a meter of its requests. It has no stream: a test that needs one enables
 * it, because on DynamoDB Local each stream without a reader slows down all others.
 */
export async function freshTable(): Promise<Table & { readonly meter: Meter }> {
  const name = `test-${randomUUID()}`;
  await createTable(inject('endpoint'), name, { withStream: false });
  const table = openTable(name);
  return { ...table, meter: meterOf(table.client) };
}

/** A table of the engine under test, through the client under test. */
export function openTable(name: string): Table {
  // biome-ignore lint/style/noProcessEnv: it selects the client of a whole run, as for the functions
  if (process.env['DYNAMODB_CLIENT'] !== 'sdk') return engineTable(inject('endpoint'), name);
  const config = { endpoint: inject('endpoint'), region: LOCAL_REGION, credentials: LOCAL_CREDENTIALS };
  return { client: sdkClient(config, timeoutsFor(20)), name };
}

/** A table with the same items. */
export async function copyOf(table: Table): Promise<Table> {
  const copy = await freshTable();
  for await (const items of scanPages(table, { ConsistentRead: true }))
    for (const Item of items) await copy.client.call('PutItem', { TableName: copy.name, Item });
  return copy;
}

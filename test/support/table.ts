import { randomUUID } from 'node:crypto';
import { inject } from 'vitest';
import { createTable } from '../../local/table.ts';
import { connect, type Table } from '../../store/dynamo-client.ts';
import { type Meter, meterOf } from './meter.ts';

/** What the SDK needs to know to call an engine that asks for no credentials. */
export const LOCAL_ACCESS = {
  region: 'eu-west-1',
  credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
} as const;

/** A table of one's own on the engine under test, and a meter of what is sent to it. */
export async function freshTable(): Promise<Table & { readonly meter: Meter }> {
  const table = connect(`test-${randomUUID()}`, { endpoint: inject('endpoint'), ...LOCAL_ACCESS });
  await createTable(table.client, table.name);
  return { ...table, meter: meterOf(table.client) };
}

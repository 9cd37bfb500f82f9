import { randomUUID } from 'node:crypto';
import { inject } from 'vitest';
import { engineClient } from '../../local/engine/engine-client.ts';
import { createTable } from '../../local/engine/table.ts';
import type { Table } from '../../store/table/dynamo-client.ts';
import { type Meter, meterOf } from './meter.ts';

/**
 * A table of one's own on the engine under test, and a meter of what is sent to it. Who follows its stream opens it: on
 * Amazon's local engine each stream that nobody reads slows all the others.
 */
export async function freshTable(): Promise<Table & { readonly meter: Meter }> {
  const table = { client: engineClient(inject('endpoint')), name: `test-${randomUUID()}` };
  await createTable(table.client, table.name, { withStream: false });
  return { ...table, meter: meterOf(table.client) };
}

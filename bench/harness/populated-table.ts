import { execFile } from 'node:child_process';
import { appendFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { DescribeTableCommand } from '@aws-sdk/client-dynamodb';
import { findEngineBinary } from '../../local/engine/engine.ts';
import { type Attributes, stringOf } from '../../store/table/item.ts';
import { openWorkbench } from './workbench.ts';

/**
 * Imports customers with all their items into an engine's database file, in the format of DynamoDB's exports. It imports
 * about 1,500 customers per second. A million customers need 5 GB, and half as much again temporarily.
 */
export async function createPopulatedTable(
  folder: string,
  customers: number,
  itemsAt: (index: number) => readonly Attributes[],
): Promise<string> {
  const source = join(folder, 'export');
  const schema = join(folder, 'schema.json');
  const output = join(folder, 'database');
  const { table, sdk, close } = await openWorkbench();
  const { Table } = await sdk.send(new DescribeTableCommand({ TableName: table.name }));
  await close();
  await writeFile(schema, JSON.stringify([{ Table }]));
  const data = join(source, table.name, 'data');
  await mkdir(data, { recursive: true });
  await writeExport(data, customers, itemsAt);
  const args = ['import', '--source', source, '--schema', schema, '--output', output];
  await promisify(execFile)(findEngineBinary(), args);
  await rm(source, { recursive: true });
  return output;
}

const CUSTOMERS_PER_WRITE = 1_000;

/** Writes one file per kind of key: the import is several times faster if items of one kind follow each other. */
async function writeExport(
  folder: string,
  customers: number,
  itemsAt: (index: number) => readonly Attributes[],
): Promise<void> {
  for (let start = 0; start < customers; start += CUSTOMERS_PER_WRITE) {
    const count = Math.min(CUSTOMERS_PER_WRITE, customers - start);
    const items = Array.from({ length: count }, (_, at) => itemsAt(start + at)).flat();
    for (const [kind, ofKind] of Map.groupBy(items, (item) => stringOf(item, 'pk').split('#')[0]))
      await appendFile(join(folder, `${kind}.json`), ofKind.map((Item) => `${JSON.stringify({ Item })}\n`).join(''));
  }
}

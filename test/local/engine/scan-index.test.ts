import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startEngine } from '../../../local/engine/engine.ts';
import { engineTable } from '../../../local/engine/engine-table.ts';
import { addScanIndexes } from '../../../local/engine/scan-index.ts';
import { createTable } from '../../../local/engine/table.ts';
import type { Table } from '../../../store/dynamo/dynamo-client.ts';
import type { Attributes } from '../../../store/table/item.ts';

const PARTS = 4;
const ITEMS = 300;
let folder: string;
let file: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scan-index-'));
  file = join(folder, 'table.db');
});
afterAll(() => rm(folder, { recursive: true }));

async function useTable<T>(use: (table: Table) => Promise<T>): Promise<T> {
  const engine = await startEngine({ dbPath: file });
  try {
    await createTable(engine.endpoint, 'one');
    const table = engineTable(engine.endpoint, 'one');
    const result = await use(table);
    table.client.close();
    return result;
  } finally {
    await engine.stop();
  }
}

/** The pages of each part, as a job reads them. */
async function scan({ client, name }: Table): Promise<readonly (readonly string[])[]> {
  const pages: string[][] = [];
  for (let Segment = 0; Segment < PARTS; Segment++) {
    let next: Attributes | undefined;
    do {
      const { Items = [], LastEvaluatedKey } = await client.call('Scan', {
        ...{ TableName: name, ConsistentRead: true, Limit: 7, Segment, TotalSegments: PARTS },
        ...(next === undefined ? {} : { ExclusiveStartKey: next }),
      });
      pages.push(Items.map(({ pk, sk }) => `${pk?.S} ${sk?.S}`));
      next = LastEvaluatedKey;
    } while (next !== undefined);
  }
  return pages;
}

function queryFile(sql: string): Record<string, unknown>[] {
  const database = new DatabaseSync(file);
  try {
    return database.prepare(sql).all();
  } finally {
    database.close();
  }
}
const indexes = () =>
  queryFile("SELECT name FROM sqlite_schema WHERE type = 'index' AND name LIKE '%::in_the_order_of_scans'").map(
    ({ name }) => name,
  );

test('gives the same pages with the index as without, also when it is added while the engine runs', async () => {
  await useTable(async (table) => {
    for (let n = 0; n < ITEMS; n++)
      await table.client.call('PutItem', {
        TableName: table.name,
        Item: { pk: { S: `CUSTOMER#${Math.floor(n / 3)}` }, sk: { S: `ORDER#${n}` } },
      });
    expect(indexes()).toEqual([]);
    const before = await scan(table);
    expect(new Set(before.flat()).size).toBe(ITEMS);
    addScanIndexes(file);
    expect(indexes()).toEqual(['one::in_the_order_of_scans']);
    expect(await scan(table)).toEqual(before);
  });
});

test("the engine's queries for the pages of a part use it", () => {
  const order = 'ORDER BY hash_prefix ASC, pk ASC, sk ASC LIMIT 7';
  const part = "substr(hash_prefix, 1, 3) >= '400' AND substr(hash_prefix, 1, 3) <= '7ff'";
  const after = `(hash_prefix, pk, sk) > ((SELECT hash_prefix FROM one WHERE pk = 'a' AND sk = 'b'), 'a', 'b')`;
  const plans = [part, `${after} AND ${part}`].map((where) =>
    queryFile(`EXPLAIN QUERY PLAN SELECT pk, sk, item_json FROM one WHERE ${where} ${order}`).map(({ detail }) =>
      String(detail),
    ),
  );
  for (const plan of plans) {
    expect(plan[0]).toContain('one::in_the_order_of_scans');
    expect(plan.join()).not.toContain('TEMP B-TREE');
  }
});

test('is in every file that an engine opens, also one of a former version', async () => {
  const database = new DatabaseSync(file);
  database.exec('DROP INDEX "one::in_the_order_of_scans"');
  database.close();
  await useTable(async () => expect(indexes()).toEqual(['one::in_the_order_of_scans']));
});

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { TABLE_NAME } from '../../local/engine/database.ts';
import { startEngine } from '../../local/engine/engine.ts';
import { engineTable } from '../../local/engine/engine-table.ts';
import { createTable } from '../../local/engine/table.ts';
import type { Table } from '../../store/dynamo/dynamo-client.ts';
import { READ_MODEL_NAMES } from '../../store/read-models.ts';
import { createRepositories } from '../../store/repositories.ts';
import { run } from '../support/command.ts';
import { applyHistory } from '../support/customer-histories.ts';
import { countDays } from '../support/exact-figures.ts';

let data: string;
beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'rebuild-'));
});
afterAll(() => rm(data, { recursive: true }));

const rebuild = (...args: readonly string[]) => run('rebuild', [...args, '--data', data]).ended;

async function useTable<Result>(use: (table: Table) => Promise<Result>): Promise<Result> {
  const engine = await startEngine({ dbPath: join(data, 'table.db') });
  try {
    await createTable(engine.endpoint, TABLE_NAME);
    const table = engineTable(engine.endpoint, TABLE_NAME);
    const result = await use(table);
    table.client.close();
    return result;
  } finally {
    await engine.stop();
  }
}

/** After the next run of the job that counts them. */
async function countedOrders(table: Table): Promise<number> {
  expect(await countDays(table, '2027-01-01T12:00:00.000Z')).toEqual({ counted: 1, failed: [] });
  return createRepositories(table, { consistent: true }).ordersOn({ from: '2026-01-01', to: '2026-12-31' }, null);
}

test('orders that no consumer saw are counted by the command, once, however often it runs', async () => {
  const day = 7;
  const order = { order: { store: 'york', day, value: 20, status: 'PAID' as const } };
  await useTable(async ({ client, name }) => {
    for (const { after: Item } of applyHistory([order, order], 0).changes)
      if (Item !== null) await client.call('PutItem', { TableName: name, Item });
  });
  for (const model of READ_MODEL_NAMES) {
    const done = await rebuild(model);
    expect(done).toMatchObject({ code: 0, errors: '' });
    expect(done.output).toMatch(new RegExp(`^\\d+ items were read, and ${model} follow from them\\.$`));
  }
  expect(await rebuild('kpis')).toMatchObject({ code: 0, output: expect.stringMatching(/^2 items /) });
  expect(await useTable(countedOrders)).toBe(2);
}, 240_000);

test('an unknown model is refused with the names of those that exist', async () => {
  for (const args of [['orders'], []]) {
    const refused = await rebuild(...args);
    expect(refused).toMatchObject({ code: 2, output: '' });
    expect(refused.errors).toContain('kpis, journeys, rankings, segments, blocks');
  }
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inParallel } from '../../domain/kernel/in-parallel.ts';
import { rebuildConsumers } from '../../lambdas/rebuild-consumers.ts';
import type { Consumer } from '../../lambdas/stream-function.ts';
import { profileItem } from '../../store/customer/customer-items.ts';
import { customerIdIn } from '../../store/customer/customer-keys.ts';
import type { Table } from '../../store/dynamo/dynamo-client.ts';
import type { ReadModelName } from '../../store/read-models.ts';
import { sourceItems } from '../../store/source-items.ts';
import { transact } from '../../store/table/dynamo-transaction.ts';
import { keyOf } from '../../store/table/item.ts';
import type { ItemChange } from '../../store/table/item-change.ts';
import { JOB_SCAN } from '../../store/table/scan-keys.ts';
import { anyHistory, applyHistory, noonOf } from '../support/customer-histories.ts';
import { expectExact, SHOP } from '../support/exact-figures.ts';
import { customerWith } from '../support/heads.ts';
import { interleave } from '../support/projection.ts';
import { differencesOf, readModelsOf } from '../support/read-model-items.ts';
import { seed } from '../support/seed.ts';
import { freshTable } from '../support/table.ts';

const now = () => noonOf(200);
const MODELS = ['kpis', 'journeys', 'rankings'] as const satisfies readonly ReadModelName[];

function openConsumers(table: Table) {
  return rebuildConsumers(table, now, () => Promise.reject(new Error('nothing is matched here')));
}

async function consume(table: Table, changes: readonly ItemChange[]): Promise<void> {
  const consumers = openConsumers(table);
  for (const model of MODELS)
    for (const consumer of consumers[model]) expect(await consumer.consume(changes)).toEqual([]);
}

/** @param isUsed whether to use a consumer; all by default */
async function rebuild(table: Table, isUsed = (_consumer: Consumer) => true): Promise<void> {
  const consumers = openConsumers(table);
  for (const model of MODELS)
    for (let part = 0; part < JOB_SCAN.parts; part++) {
      const { page } = sourceItems(table, model, part, now);
      let after: string | null = null;
      do {
        const { items, next } = await page(0, after);
        for (const consumer of consumers[model].filter(isUsed)) expect(await consumer.consume(items)).toEqual([]);
        after = next;
      } while (after !== null);
    }
}

async function write(table: Table, { key, after }: ItemChange): Promise<void> {
  const { client, name } = table;
  if (after === null) await client.call('DeleteItem', { TableName: name, Key: keyOf(key) });
  else await client.call('PutItem', { TableName: name, Item: after });
}

test('what the stream lost is made up for by a rebuild, exactly, while more comes and more is lost', {
  timeout: 600_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyHistory, { minLength: 1, maxLength: 3 }),
      fc.infiniteStream(fc.nat(1_000_000)),
      async (histories, choices) => {
        const choose = (below: number) => Number(choices.next().value) % below;
        const table = await freshTable();
        await seed(table, [{ entity: 'shop', before: null, after: SHOP }]);
        const results = histories.map(applyHistory);
        const changes = interleave(results, choose).flat();
        for (const id of new Set(changes.map(({ key }) => customerIdIn(key.pk))))
          if (id !== null) await transact(table, [{ put: profileItem(customerWith({ id })) }]);
        for (let start = 0; start < changes.length; ) {
          const batch = changes.slice(start, start + 1 + choose(10));
          for (const change of batch) await write(table, change);
          const delivered = batch.filter(() => choose(2) === 0);
          if (choose(3) === 0)
            await inParallel(
              () => rebuild(table),
              () => consume(table, delivered),
            );
          else await consume(table, delivered);
          start += batch.length;
        }
        await rebuild(table);
        await expectExact(table, results);
        // It changes nothing any more. Only reads are left, and the same orders of the same days again.
        const models = await readModelsOf(table);
        await rebuild(table);
        expect(differencesOf(await readModelsOf(table), models)).toEqual([]);
        table.meter.reset();
        await rebuild(table, ({ name }) => name !== 'orderDays');
        const reads = ['BatchGetItem', 'GetItem', 'Query', 'Scan'];
        expect(table.meter.operations.filter((operation) => !reads.includes(operation))).toEqual([]);
      },
    ),
    { numRuns: 12 },
  );
});

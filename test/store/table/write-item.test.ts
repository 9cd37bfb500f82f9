import { expect, test } from 'vitest';
import { readerOf } from '../../../store/table/dynamo-read.ts';
import { transact } from '../../../store/table/dynamo-transaction.ts';
import { entityOf } from '../../../store/table/item.ts';
import { freshTable } from '../../support/table.ts';

test('numbers of an item are incremented from 0, in the same transaction as other writes', async () => {
  const table = await freshTable();
  const key = { pk: 'COUNTED', sk: 'HERE' };
  const readNumbers = async () => entityOf((await readerOf(table, true).get(key)) ?? {});
  await transact(table, [{ update: key, add: { added: 2, removed: 1 } }]);
  await transact(table, [{ update: key, add: { added: 3, removed: -1 } }]);
  expect(await readNumbers()).toEqual({ added: 5, removed: 0 });

  const condition = { expression: 'attribute_exists(#pk)', names: { '#pk': 'pk' } };
  const writes = [
    { update: key, add: { added: 1 } },
    { check: { pk: 'COUNTED', sk: 'NOT HERE' }, condition },
  ];
  expect(await transact(table, writes)).toBe('conflict');
  expect(await readNumbers()).toEqual({ added: 5, removed: 0 });
});

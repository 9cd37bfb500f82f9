import { expect, test } from 'vitest';
import { readerOf } from '../../../store/table/dynamo-read.ts';
import { transact } from '../../../store/table/dynamo-transaction.ts';
import { entityOf } from '../../../store/table/item.ts';
import { freshTable } from '../../support/table.ts';

test('numbers of an item are added to, from 0 on, in the transaction with the rest', async () => {
  const table = await freshTable();
  const key = { pk: 'COUNTED', sk: 'HERE' };
  const kept = async () => entityOf((await readerOf(table, true).get(key)) ?? {});
  await transact(table, [{ update: key, add: { come: 2, gone: 1 } }]);
  await transact(table, [{ update: key, add: { come: 3, gone: -1 } }]);
  expect(await kept()).toEqual({ come: 5, gone: 0 });

  const condition = { expression: 'attribute_exists(#pk)', names: { '#pk': 'pk' } };
  const together = [
    { update: key, add: { come: 1 } },
    { check: { pk: 'COUNTED', sk: 'NOT HERE' }, condition },
  ];
  expect(await transact(table, together)).toBe('conflict');
  expect(await kept()).toEqual({ come: 5, gone: 0 });
});

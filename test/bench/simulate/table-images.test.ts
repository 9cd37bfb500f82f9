import { expect, test } from 'vitest';
import { writesIn } from '../../../bench/harness/requested-writes.ts';
import { TableImages } from '../../../bench/simulate/table-images.ts';

const key = (sk: string) => ({ pk: { S: 'a' }, sk: { S: sk } });

test('the items of each kind of request are known, and what they are after it where the request says so', () => {
  const item = { ...key('1'), text: { S: 'x' } };
  expect(writesIn('PutItem', { Item: item })).toEqual([{ pk: 'a', sk: '1', after: item, isCheck: false }]);
  expect(writesIn('UpdateItem', { Key: key('2') })).toEqual([{ pk: 'a', sk: '2', after: undefined, isCheck: false }]);
  expect(writesIn('DeleteItem', { Key: key('3') })).toEqual([{ pk: 'a', sk: '3', after: null, isCheck: false }]);
  const batch = { RequestItems: { t: [{ PutRequest: { Item: item } }, { DeleteRequest: { Key: key('3') } }] } };
  expect(writesIn('BatchWriteItem', batch).map(({ sk, after }) => [sk, after])).toEqual([
    ['1', item],
    ['3', null],
  ]);
  const transaction = {
    TransactItems: [
      { Put: { Item: item } },
      { Update: { Key: key('2') } },
      { Delete: { Key: key('3') } },
      { ConditionCheck: { Key: key('4') } },
    ],
  };
  expect(writesIn('TransactWriteItems', transaction).map(({ sk, after, isCheck }) => [sk, after, isCheck])).toEqual([
    ['1', item, false],
    ['2', undefined, false],
    ['3', null, false],
    ['4', undefined, true],
  ]);
  expect(writesIn('GetItem', { Key: key('1') })).toEqual([]);
});

test('an item is stored once more in each index, and what runs out counts for at most a year', () => {
  const images = new TableImages();
  // 6 bytes of keys and 100 that each entry takes.
  images.set({ pk: 'a', sk: '1' }, key('1'));
  images.set({ pk: 'a', sk: '2' }, null);
  expect(images.storage(0)).toEqual({ bytes: 106, expiringByteDays: 0 });
  images.set({ pk: 'a', sk: '3' }, { ...key('3'), calendarPk: { S: 'd' }, calendarSk: { S: 'e' } });
  expect(images.storage(0).bytes).toBe(106 + 2 * (106 + 22));
  const expiring = (days: number) => ({ ...key('4'), expiresAt: { N: String(days * 86_400) } });
  images.set({ pk: 'a', sk: '4' }, expiring(10));
  const { expiringByteDays: ten } = images.storage(0);
  expect(ten).toBeGreaterThan(1_000);
  images.set({ pk: 'a', sk: '4' }, expiring(1_000));
  expect(images.storage(0).expiringByteDays / 365).toBeCloseTo(ten / 10, -1);
});

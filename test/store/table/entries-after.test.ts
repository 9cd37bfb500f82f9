import { expect, test } from 'vitest';
import { entriesAfter } from '../../../store/table/entries-after.ts';

/** Reads a range that begins with `from` and includes it, as DynamoDB does. */
function reader(stored: readonly string[]) {
  const limits: number[] = [];
  return {
    limits,
    read: (after: string | null, limit: number) => {
      const range = stored.filter((sk) => sk >= (after ?? ''));
      const query = async (count: number) => {
        limits.push(count);
        return range.slice(0, count).map((sk) => ({ sk: { S: sk } }));
      };
      return entriesAfter(after, limit, query, ({ sk }) => ({ item: sk?.S, position: sk?.S ?? '' }));
    },
  };
}

const positions = (entries: readonly { readonly position: string }[]) => entries.map(({ position }) => position);

test('the first entries take no more items than the limit', async () => {
  const { read, limits } = reader(['a', 'b', 'c']);
  expect(positions(await read(null, 2))).toEqual(['a', 'b']);
  expect(limits).toEqual([2]);
});

test('the entry at the position is left out, whether it still exists or not, and the limit is reached', async () => {
  const { read, limits } = reader(['a', 'b', 'c', 'd']);
  expect(positions(await read('b', 2))).toEqual(['c', 'd']);
  expect(positions(await read('bb', 1))).toEqual(['c']);
  expect(positions(await read('d', 2))).toEqual([]);
  expect(limits).toEqual([3, 2, 3]);
});

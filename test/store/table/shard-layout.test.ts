import fc from 'fast-check';
import { afterEach, describe, expect, it, test } from 'vitest';
import {
  checkShards,
  findUnsafeChange,
  formatShards,
  parseShards,
  type ShardLayout,
  SMALL_SHOP,
} from '../../../store/table/shard-layout.ts';
import {
  otherPartitionFor,
  partitionFor,
  partitionsOf,
  phasesOf,
  setShards,
  shardLayout,
} from '../../../store/table/shards.ts';

const count = fc.constantFrom(4, 8, 16, 32, 64, 128, 256);
const layout = fc
  .record({ count, alsoRead: fc.option(count) })
  .filter(({ count: writers, alsoRead }) => writers !== alsoRead);
const id = fc.stringMatching(/^[0-9a-f]{12}$/);

afterEach(() => setShards(SMALL_SHOP));

test('a layout is the same after it was written as text', () => {
  fc.assert(
    fc.property(layout, (one) => {
      expect(parseShards(formatShards(one))).toEqual(one);
    }),
  );
});

test.each(['', '5', '2', '512', '4,4', '64,', '64,5', '-4', '4.0', '64 4', 'many'])('"%s" is no layout', (text) => {
  expect(() => parseShards(text)).toThrow(/shard/);
});

test('an impossible layout never becomes the one of the process', () => {
  expect(() => setShards({ count: 6, alsoRead: null })).toThrow('a power of two from 4 to 256, not 6');
  expect(shardLayout()).toEqual(SMALL_SHOP);
  expect(() => checkShards({ count: 64, alsoRead: 64 })).toThrow('alsoRead must be null');
});

describe('one deployment', () => {
  /** Whether a function of this layout finds what one of the other writes, by a list and by a key. */
  function finds(reader: ShardLayout, writer: ShardLayout, item: string): boolean {
    setShards(writer);
    const place = partitionFor('X', item);
    setShards(reader);
    return partitionsOf('X').includes(place) && [partitionFor('X', item), otherPartitionFor('X', item)].includes(place);
  }

  it('is allowed only if functions of both layouts find what each other writes', () => {
    fc.assert(
      fc.property(layout, layout, fc.array(id, { minLength: 300, maxLength: 300 }), (from, to, ids) => {
        const isSafe = ids.every((item) => finds(from, to, item) && finds(to, from, item));
        // Readers of a larger count find a smaller one's items only where both places are equal.
        if (findUnsafeChange(from, to) === null) expect(isSafe).toBe(true);
        else if (from.count !== to.count) expect(isSafe).toBe(from.alsoRead === to.count && to.alsoRead === from.count);
      }),
      { numRuns: 200 },
    );
  });

  it('that is refused names the one to deploy first, and these steps reach any layout', () => {
    fc.assert(
      fc.property(layout, layout, (from, to) => {
        let at: ShardLayout = from;
        for (let step = 0; formatShards(at) !== formatShards(to); step++) {
          expect(step).toBeLessThan(5);
          const problem = findUnsafeChange(at, to);
          at = problem === null ? to : parseShards(/Deploy ([\d,]+) first/.exec(problem)?.[1] ?? '');
        }
      }),
    );
  });

  it('from 4 to 64 first lets readers read both', () => {
    expect(findUnsafeChange(SMALL_SHOP, { count: 64, alsoRead: null })).toMatch(/Deploy 4,64 first/);
    expect(findUnsafeChange(SMALL_SHOP, { count: 64, alsoRead: 4 })).toMatch(/Deploy 4,64 first/);
    expect(findUnsafeChange({ count: 4, alsoRead: 64 }, { count: 64, alsoRead: null })).toMatch(/Deploy 64,4 first/);
  });
});

test('an item that moves while all partitions are read is seen in at least one of them', () => {
  fc.assert(
    fc.property(layout, id, fc.boolean(), fc.nat(), (one, item, isForth, at) => {
      setShards(one);
      const other = otherPartitionFor('X', item);
      if (other === null) return;
      const [source, target] = isForth ? [other, partitionFor('X', item)] : [partitionFor('X', item), other];
      const reads = phasesOf(partitionsOf('X').map((pk) => ({ pk }))).flat();
      const move = at % (reads.length + 1);
      expect(reads.some(({ pk }, index) => pk === (index < move ? source : target))).toBe(true);
    }),
  );
});

import type { Table } from '../dynamo/dynamo-client.ts';
import { valueMoves } from '../insight/customer-value-items.ts';
import { DISTRIBUTION } from '../insight/value-sketch-items.ts';
import { failedListPk } from '../integration/webhook-delivery-items.ts';
import { FREQUENCY } from '../matching/value-count-items.ts';
import { memberMoves } from '../segment/membership-items.ts';
import { custodyPk } from '../service-job/service-job-items.ts';
import { type Attributes, keyIn, numbersIn } from '../table/item.ts';
import { calendarPartitionFor, partitionFor, shardLayout } from '../table/shards.ts';
import { CALENDAR_INDEX, type Index, QUEUE_INDEX } from '../table/table-schema.ts';
import { hasNumbersOf, type WriteItem } from '../table/write-item.ts';
import { commitFixes, type ItemFix } from './commit-fixes.ts';
import { VALUE_PREFIX } from './count-buyers.ts';

const MEMBER_PREFIX = 'SEGMENT_MEMBER#';
const SUM_PREFIXES = ['TALLY#', `${FREQUENCY}#`, `${DISTRIBUTION}#`];
/** The beginnings of the partition keys of items that have a shard there. Entries of the ranking by orders move with their values. */
export const SHARDED_PREFIXES = [VALUE_PREFIX, MEMBER_PREFIX, ...SUM_PREFIXES];

/** Lists of the queue index that belong to one store or integration. They have no shards, and end in a code that may be a number. */
const LISTS_WITHOUT_SHARDS = [custodyPk(''), failedListPk('')];

/** Items that move in parallel. */
const CONCURRENCY = 32;

/**
 * Moves the items of a page to the partitions of the present count, in the table and in its indexes, while others write. Each
 * moves once, and only as long as it is as it was read.
 * @returns the number of items that moved
 * @throws Unavailable if an item changed during every attempt
 */
export function moveToShards(table: Table, items: readonly Attributes[]): Promise<number> {
  const fixesOf = (item: Attributes): readonly ItemFix[] => {
    const writes = movesOf(item);
    return writes.length === 0 ? [] : [{ item, writes }];
  };
  return commitFixes(table, items, (some) => some.flatMap(fixesOf), CONCURRENCY);
}

function movesOf(item: Attributes): readonly WriteItem[] {
  const { pk } = keyIn(item);
  const writes = pk.startsWith(VALUE_PREFIX)
    ? valueMoves(item)
    : pk.startsWith(MEMBER_PREFIX)
      ? memberMoves(item)
      : sumMoves(item);
  return writes.length > 0 ? writes : indexKeyMoves(item);
}

/** A sum of a shard that no writer uses any more is added to another one. It must be as it was read, so that nothing is lost. */
function sumMoves(item: Attributes): readonly WriteItem[] {
  const { pk, sk } = keyIn(item);
  const [, name, shard] = /^(.+)#(\d+)$/.exec(pk) ?? [];
  const { count } = shardLayout();
  if (name === undefined || !SUM_PREFIXES.some((prefix) => pk.startsWith(prefix)) || Number(shard) < count) return [];
  const sums = numbersIn(item);
  const removal = { delete: { pk, sk }, condition: hasNumbersOf(item) };
  const add = Object.fromEntries(sums);
  return sums.length === 0 ? [removal] : [removal, { update: { pk: `${name}#${Number(shard) % count}`, sk }, add }];
}

/** The item itself stays where it is, and only its keys in the indexes are written: what others change in it is not lost. */
function indexKeyMoves(item: Attributes): readonly WriteItem[] {
  const moves = [QUEUE_INDEX, CALENDAR_INDEX].flatMap((index) => {
    const [from, position] = [item[index.partitionKey]?.S, item[index.sortKey]?.S];
    if (from === undefined || position === undefined) return [];
    const to = indexPartitionFor(index, from, position);
    return to === from ? [] : [{ index, from, to, position }];
  });
  if (moves.length === 0) return [];
  const same = moves.flatMap(({ index: { partitionKey, sortKey }, from, position }) => [
    [partitionKey, from] as const,
    [sortKey, position] as const,
  ]);
  return [
    {
      update: keyIn(item),
      add: {},
      set: Object.fromEntries(moves.map(({ index, to }) => [index.partitionKey, { S: to }])),
      condition: {
        expression: same.map(([name]) => `#${name} = :${name}`).join(' AND '),
        names: Object.fromEntries(same.map(([name]) => [`#${name}`, name])),
        values: Object.fromEntries(same.map(([name, text]) => [`:${name}`, { S: text }])),
      },
    },
  ];
}

/** Each position ends with the id by which the entry is spread. Partitions of other kinds have no shard. */
function indexPartitionFor(index: Index, pk: string, position: string): string {
  const [, month] = /^(INSPECTION_DUE#-#\d{4}-\d\d)(?:#\d+)?$/.exec(pk) ?? [];
  if (month !== undefined) return calendarPartitionFor(month, position);
  if (LISTS_WITHOUT_SHARDS.some((prefix) => pk.startsWith(prefix))) return pk;
  const [, name] = /^(.+)#\d+$/.exec(pk) ?? [];
  const isSharded = name !== undefined && (index === QUEUE_INDEX || name.startsWith('RANKING#'));
  return isSharded ? partitionFor(name, position) : pk;
}

import { BUYER_BOARD } from '../../domain/insight/buyer-counters.ts';
import type { CounterDelta, CounterSum } from '../../domain/insight/counters.ts';
import { type DayRange, startOf } from '../../domain/insight/rollup.ts';
import { HIGHEST_CHARACTER } from '../table/dynamo-read.ts';
import { type Attributes, numbersIn, stringOf } from '../table/item.ts';
import { PARTITION_KEY } from '../table/table-schema.ts';
import type { Addition } from './counter-batches.ts';
import { counterName, counterPk, counterPlaceOf, counterSk } from './counter-keys.ts';

/*
 * People who bought count in one item for each month, which has the counts of each day. An order changes the days of its customer's first, former last
 * and last order: those of a batch are on many days of few months.
 */

/** One letter for each count, so that a month of a large shop fits into a write unit of 1 kB. */
const LETTERS: ReadonlyMap<string, string> = new Map(
  Object.entries({ erased: 'e', lastBought: 'l', lifetimeValue: 'v', repeated: 'r', won: 'w' }),
);
/** The names of all counts. */
export const BUYER_COUNTS = [...LETTERS.keys()];
const NAMES = new Map([...LETTERS].map(([name, letter]) => [letter, name]));

/** What a day adds to its month. */
export const monthAddition = ({ board, key, day, counts }: CounterDelta, shard: number): Addition => ({
  key: { pk: counterPk(board, shard), sk: counterSk('DAYS', startOf('MONTH', day), key) },
  counts: Object.fromEntries(
    Object.entries(counts).map(([name, count]) => [`${Number(day.slice(-2))}${letterOf(name)}`, count]),
  ),
});

function letterOf(name: string): string {
  const letter = LETTERS.get(name);
  if (letter === undefined) throw new Error(`a month has no letter for ${name}`);
  return letter;
}

/** The months of these days in a partition. */
export const monthsIn = (pk: string, { from, to }: DayRange) => ({
  pk,
  from: counterSk('DAYS', startOf('MONTH', from), ''),
  to: counterSk('DAYS', startOf('MONTH', to), HIGHEST_CHARACTER),
});

export const isMonth = (item: Attributes): boolean => counterPlaceOf(item).period === 'DAYS';

/** The counts of each day in the item of a month. */
export function daysIn(item: Attributes): readonly CounterSum[] {
  const { start: month, key } = counterPlaceOf(item);
  return numbersIn(item).flatMap(([attribute, number]) => {
    const name = NAMES.get(attribute.slice(-1));
    const start = `${month.slice(0, -2)}${attribute.slice(0, -1).padStart(2, '0')}`;
    return name === undefined ? [] : [{ start, key, counts: { [name]: number } }];
  });
}

export const BUYERS_PREFIX = `${counterName(BUYER_BOARD)}#`;

/** What an item of a day, as versions before December 2026 had them, adds to the one of its month; null: it is none. */
export function formerBuyers(item: Attributes): Addition | null {
  const pk = stringOf(item, PARTITION_KEY);
  const { period, start: day, key } = counterPlaceOf(item);
  if (period !== 'DAY' || !pk.startsWith(BUYERS_PREFIX)) return null;
  const counts = Object.fromEntries(numbersIn(item));
  return monthAddition({ board: BUYER_BOARD, key, day, counts }, Number(pk.slice(BUYERS_PREFIX.length)));
}

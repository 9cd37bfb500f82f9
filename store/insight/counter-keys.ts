import type { Period } from '../../domain/insight/rollup.ts';
import type { Day } from '../../domain/kernel/instant.ts';
import { type Attributes, stringOf } from '../table/item.ts';
import { SORT_KEY } from '../table/table-schema.ts';

/** The name of the partitions of a board. A transaction adds to a random one, so that writers seldom meet; a query reads them all. */
export const counterName = (board: string): string => `TALLY#${board}`;
export const counterPk = (board: string, shard: number): string => `${counterName(board)}#${shard}`;
/** @param period `DAYS`: an item with each day of a month */
export const counterSk = (period: Period | 'DAYS', start: Day, key: string): string => `${period}#${start}#${key}`;

/** What the sort key of an item of counters says. */
export function counterPlaceOf(item: Attributes): {
  readonly period: string;
  readonly start: Day;
  readonly key: string;
} {
  const [period = '', start = '', ...key] = stringOf(item, SORT_KEY).split('#');
  return { period, start, key: key.join('#') };
}

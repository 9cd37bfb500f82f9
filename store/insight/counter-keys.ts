import type { Period } from '../../domain/insight/rollup.ts';
import type { Day } from '../../domain/kernel/instant.ts';

/** The name of the partitions of a board. A transaction adds to a random one, so that writers seldom meet; a query reads them all. */
export const counterName = (board: string): string => `TALLY#${board}`;
export const counterPk = (board: string, shard: number): string => `${counterName(board)}#${shard}`;
/** @param period `DAYS`: an item with each day of a month */
export const counterSk = (period: Period | 'DAYS', start: Day, key: string): string => `${period}#${start}#${key}`;

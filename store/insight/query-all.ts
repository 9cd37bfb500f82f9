import { mapInGroups } from '../../domain/kernel/in-parallel.ts';
import type { Range, Reader } from '../table/dynamo-read.ts';
import type { Attributes } from '../table/item.ts';

/** The Queries of one sum in parallel: a year in 64 shards takes some hundred. */
const READS_AT_ONCE = 32;

/** The items of several ranges. */
export const queryAll = async (reader: Reader, ranges: readonly Range[]): Promise<readonly Attributes[]> =>
  (await mapInGroups(ranges, READS_AT_ONCE, (range) => reader.query(range))).flat();

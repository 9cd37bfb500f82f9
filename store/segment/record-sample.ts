import { mapInGroups } from '../../domain/kernel/in-parallel.ts';
import type { RecordSample } from '../../domain/segment/preview-segment.ts';
import type { Table } from '../dynamo/dynamo-client.ts';
import type { Attributes } from '../table/item.ts';
import { MOST_PARTS, randomParts } from '../table/random-parts.ts';
import { scanRecords } from './scan-records.ts';

/** Enough for an interval of a seventh around a large share. */
const WANTED_RECORDS = 200;
/** It begins no read after so many units. A page of 1 MB is 128 of them. */
const MAX_UNITS = 2_000;
/** The most records: each is read as a whole then. */
const MAX_RECORDS = 2_000;
/** The reads of one attempt, and how many of them run in parallel. */
const MAX_PARTS = 400;
const READS_AT_ONCE = 25;

/** A table of so many units is read as a whole: 4 MB. */
const FEW_UNITS = 512;

/** How much larger the parts of the next attempt are. */
const STEP = 30;
const PARTS_AT_ONCE = 8;

/**
 * Draws records by the hash of their partition key. A small table is read as a whole. Of a larger one it looks at some of a
 * million equal parts of all hashes; while these hold too few records, it looks at parts that are 30 times as large. The
 * parts that decide about the size are not in the sample, because they were chosen for what they held.
 * @param fewUnits a table of so many units is read as a whole
 */
export async function sampleRecords(table: Table, fewUnits = FEW_UNITS): Promise<RecordSample> {
  let left = MAX_UNITS;
  const look = async (parts: number, count: number, most = left): Promise<Look> => {
    const end = left - most;
    const budget: Budget = { isLeft: () => left > end, use: (used) => (left -= used) };
    const waiting = randomParts(parts, Math.min(count, MAX_PARTS));
    const found = await mapInGroups(waiting, READS_AT_ONCE, (part) => scanPart(table, part, parts, budget));
    const complete = found.filter((ids) => ids !== null);
    return { ids: complete.flat(), count: complete.length };
  };
  const all = await look(1, 1, fewUnits);
  if (all.count === 1) return thinned({ ids: all.ids, share: 1 });
  for (let parts = MOST_PARTS; ; parts = Math.floor(parts / STEP)) {
    const { ids } = await look(parts, PARTS_AT_ONCE);
    if (ids.length < WANTED_RECORDS / STEP && parts > STEP && left > 0) continue;
    const count = Math.ceil((WANTED_RECORDS / Math.max(1, ids.length)) * PARTS_AT_ONCE);
    const sample = await look(parts, Math.min(parts, count));
    return thinned({ ids: sample.ids, share: Math.max(1, sample.count) / parts });
  }
}

/** At most so many of them, by chance. */
function thinned({ ids, share }: RecordSample, most = MAX_RECORDS): RecordSample {
  if (ids.length <= most) return { ids, share };
  const ranked = ids.map((id) => ({ id, rank: Math.random() })).toSorted((one, other) => one.rank - other.rank);
  return { ids: ranked.slice(0, most).map(({ id }) => id), share: (share * most) / ids.length };
}

/** The records of the parts that were read to their end, and the number of these parts. */
type Look = { readonly ids: readonly string[]; readonly count: number };

type Budget = { isLeft(): boolean; use(units: number): void };

/** @returns null: it is larger than may be read */
async function scanPart(table: Table, part: number, parts: number, budget: Budget): Promise<readonly string[] | null> {
  const all: string[] = [];
  let after: Attributes | undefined;
  do {
    if (!budget.isLeft()) return null;
    const { ids, next, units } = await scanRecords(table, { part, parts, after });
    budget.use(units);
    all.push(...ids);
    after = next;
  } while (after !== undefined);
  return all;
}

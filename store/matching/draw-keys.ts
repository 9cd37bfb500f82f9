import { mapInGroups } from '../../domain/kernel/in-parallel.ts';
import { shareOf } from '../../domain/kernel/share-of.ts';
import { MAX_BLOCK_SIZE } from '../../domain/matching/learning/table-sample.ts';
import type { Table } from '../dynamo/dynamo-client.ts';
import type { Attributes } from '../table/item.ts';
import { MOST_PARTS, randomParts } from '../table/random-parts.ts';
import type { TablePart } from '../table/scan-keys.ts';
import { scanBlocks } from './scan-blocks.ts';

/** Keys that were drawn at random. */
export type DrawnKeys = {
  readonly ids: readonly string[];
  /** The pairs of ids that share a drawn block; null: all records were drawn. */
  readonly pairs: readonly (readonly [string, string])[] | null;
  readonly recordShare: number;
  readonly blockShare: number;
};

export type DrawBounds = {
  /** A table with no more records is read as a whole. Of a larger one about so many records are drawn. */
  readonly records: number;
  /** About the most pairs that drawn blocks may give. */
  readonly pairs: number;
  /** No scan begins after so many units. A page of 1 MB is 128 of them. */
  readonly units: number;
};

export const DRAW_BOUNDS: DrawBounds = { records: 20_000, pairs: 50_000, units: 50_000 };

/** The parts that show how many records the table has, and how much larger those of the next attempt are. */
const PROBES = 8;
const STEP = 30;
/** With fewer records the probes would not show the size. */
const FEWEST_PROBED = 50;
/** The parts that are drawn. */
const DRAWN_PARTS = 16;
const AT_ONCE = 4;

/**
 * Draws records and whole blocks by the hash of their partition keys, which nobody can choose. A small table is read as a
 * whole. What decides about the size is not in the sample, because it was chosen for what it held.
 * @throws Error if the units are used up before a sample is found
 */
export async function drawKeys(table: Table, bounds: DrawBounds = DRAW_BOUNDS): Promise<DrawnKeys> {
  const budget = { left: bounds.units };
  const whole = await scanPart(table, { part: 0, parts: 1 }, budget, bounds.records);
  if (whole !== null) return { ids: whole.ids, pairs: null, recordShare: 1, blockShare: 1 };
  for (let parts = MOST_PARTS; ; parts = Math.floor(parts / STEP)) {
    const { ids } = await drawParts(table, parts, PROBES, budget);
    if (ids.length < FEWEST_PROBED && parts > STEP) continue;
    const density = Math.max(1, ids.length) / (PROBES / parts);
    const wanted = Math.max(DRAWN_PARTS, Math.round((DRAWN_PARTS * density) / bounds.records));
    const count = Math.min(MOST_PARTS, wanted);
    const drawn = await drawParts(table, count, DRAWN_PARTS, budget);
    const share = Math.min(1, DRAWN_PARTS / count);
    return { ids: drawn.ids, recordShare: share, ...pairsOf(drawn.members, share, bounds.pairs) };
  }
}

type Found = { readonly ids: readonly string[]; readonly members: readonly (readonly [string, string])[] };

async function drawParts(table: Table, parts: number, count: number, budget: { left: number }): Promise<Found> {
  const found = await mapInGroups(randomParts(parts, count), AT_ONCE, async (part) => {
    const all = await scanPart(table, { part, parts }, budget, Number.POSITIVE_INFINITY);
    return all ?? { ids: [], members: [] };
  });
  return { ids: found.flatMap(({ ids }) => ids), members: found.flatMap(({ members }) => members) };
}

/** @returns null: it holds more records than it may */
async function scanPart(
  table: Table,
  { part, parts }: TablePart,
  budget: { left: number },
  most: number,
): Promise<Found | null> {
  const [ids, members]: [string[], (readonly [string, string])[]] = [[], []];
  let after: Attributes | undefined;
  do {
    if (budget.left <= 0) throw new Error('the units for drawing a sample of the table are used up');
    const page = await scanBlocks(table, { part, parts, after });
    budget.left -= page.units;
    for (const id of page.ids) ids.push(id);
    for (const member of page.members) members.push(member);
    if (ids.length > most) return null;
    after = page.next;
  } while (after !== undefined);
  return { ids, members };
}

/** The pairs that share a drawn block. If these are too many, only a part of the blocks counts as drawn. */
function pairsOf(members: Found['members'], share: number, most: number): Pick<DrawnKeys, 'pairs' | 'blockShare'> {
  const blocks = [...Map.groupBy(members, ([key]) => key)]
    .map(([key, entries]) => ({ key, ids: entries.map(([, id]) => id) }))
    .filter(({ ids }) => ids.length > 1 && ids.length <= MAX_BLOCK_SIZE);
  const count = blocks.reduce((sum, { ids }) => sum + (ids.length * (ids.length - 1)) / 2, 0);
  const part = Math.min(1, most / Math.max(1, count));
  const pairs = new Map<string, readonly [string, string]>();
  for (const { key, ids } of blocks)
    if (part === 1 || shareOf(key) < part)
      ids.forEach((one, at) => {
        for (const other of ids.slice(at + 1)) {
          const pair = one < other ? ([one, other] as const) : ([other, one] as const);
          pairs.set(pair.join(' '), pair);
        }
      });
  return { pairs: [...pairs.values()], blockShare: share * part };
}

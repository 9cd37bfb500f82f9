/**
 * How many partitions hold what would overload one: DynamoDB takes 1,000 write units a second for each partition key. Imports
 * nothing, since the stack and the commands use it too.
 */
export type ShardLayout = {
  /** Writers use so many partitions: a power of two from 4 to 256. */
  readonly count: number;
  /** Readers also look for items that writers of this count have written, or still write. Null: there are none. */
  readonly alsoRead: number | null;
};

export const LEAST_SHARDS = 4;
const MOST_SHARDS = 256;

export const SMALL_SHOP: ShardLayout = { count: LEAST_SHARDS, alsoRead: null };

/** @throws Error that says what is wrong, for counts that no version can use */
export function checkShards(layout: ShardLayout): ShardLayout {
  const { count, alsoRead } = layout;
  if (![count, alsoRead ?? count].every(isCount))
    throw new Error(
      `a number of shards must be a power of two from ${LEAST_SHARDS} to ${MOST_SHARDS}, not ${formatShards(layout)}`,
    );
  if (count === alsoRead)
    throw new Error(`shards: ${count} is already the count of the writers, so alsoRead must be null`);
  return layout;
}

/** With powers of two, an item that moves to another partition leaves or reaches one below the smaller count. */
const isCount = (count: number): boolean =>
  Number.isInteger(count) && count >= LEAST_SHARDS && count <= MOST_SHARDS && Number.isInteger(Math.log2(count));

/** As one text: `64`, or `64,4` where 4 is also read. */
export const formatShards = ({ count, alsoRead }: ShardLayout): string =>
  alsoRead === null ? String(count) : `${count},${alsoRead}`;

/** @throws Error for a text of another form, or counts that no version can use */
export function parseShards(text: string): ShardLayout {
  const match = /^(\d{1,4})(?:,(\d{1,4}))?$/.exec(text);
  if (match === null) throw new Error(`shards must be of the form 64, or 64,4 to read 4 as well, not "${text}"`);
  return checkShards({ count: Number(match[1]), alsoRead: match[2] === undefined ? null : Number(match[2]) });
}

/**
 * Why one deployment must not change the layout like this; null: it may. While a deployment runs, functions of both layouts
 * run, and each must read everything that the other writes.
 */
export function findUnsafeChange(from: ShardLayout, to: ShardLayout): string | null {
  const isSameCount = from.count === to.count;
  if (isSameCount && (from.alsoRead === to.alsoRead || from.alsoRead === null || to.alsoRead === null)) return null;
  if (from.alsoRead === to.count && to.alsoRead === from.count) return null;
  const first = firstStep(from, to);
  return (
    `shards cannot change from ${formatShards(from)} to ${formatShards(to)} at once: the functions of both layouts run for some ` +
    `minutes, and one would not find what the other writes. Deploy ${formatShards(first)} first (docs/decisions/shards.md).`
  );
}

/** Other functions read both counts first; then the writers change; then, after `npm run reindex`, the former one is dropped. */
function firstStep({ count, alsoRead }: ShardLayout, to: ShardLayout): ShardLayout {
  if (alsoRead === to.count) return { count: to.count, alsoRead: count };
  return { count, alsoRead: alsoRead === null ? to.count : null };
}

import { inParallel, mapInGroups } from '../../domain/kernel/in-parallel.ts';
import type { Instant } from '../../domain/kernel/instant.ts';
import { customerIdIn, LOOKUP_PREFIXES, PROFILE_SK } from '../customer/customer-keys.ts';
import type { Table } from '../dynamo/dynamo-client.ts';
import { type Attributes, type Key, stringOf } from '../table/item.ts';
import { formatShards } from '../table/shard-layout.ts';
import { shardLayout } from '../table/shards.ts';
import { INDEXES } from '../table/table-schema.ts';
import { countBuyers, VALUE_PREFIX } from './count-buyers.ts';
import { countOutcomes } from './count-outcomes.ts';
import { addIndexKeys, INDEXED_PREFIXES } from './index-keys.ts';
import { FORMER_COUNT_PREFIXES, joinFormerCounts } from './join-former-counts.ts';
import { moveToShards, SHARDED_PREFIXES } from './move-shards.ts';
import { cleanUpItems } from './orphans.ts';
import { OWED_PREFIXES, rewriteOwed } from './rewrite-owed.ts';
import { type RewriteOutcome, rewriteRecord } from './rewrite-record.ts';
import { type PartScan, scanInParts } from './scan-in-parts.ts';

/**
 * One scan of the table does all: it rewrites the lookup items of each record by the current rules; deletes those that no profile lists; gives
 * what lacks the key of an index that key; counts what followed a case, and who bought; joins what former versions counted by day to months; and lists what
 * each entity owes, and nothing that none owes. Last, while a second number of shards is read, what is in a partition of that number moves.
 */
export const PHASES = ['table', 'shards'] as const;
export type Phase = (typeof PHASES)[number];

/** How many items a phase wrote, by what for. */
export type ReindexCounts = Readonly<Record<RewriteOutcome, number>> & {
  /** Items that no profile lists, or that have an older form of their key. */
  readonly cleanedUp: number;
  /** Items that an earlier version wrote without a key that an index needs. */
  readonly indexed: number;
  /** Items of commitments that were missing, wrong or left over. */
  readonly owed: number;
  /** Items that are now in the partition of the present number of shards. */
  readonly moved: number;
};

/** A phase of a run, in so many parts. Several processes may work on it. */
export type PhaseTask = { readonly phase: Phase; readonly run: string; readonly parts: number };

export type PhaseOptions = Pick<PartScan, 'isShared' | 'pageSize'> & {
  /** Called after each page with the number of items so far. */
  readonly report: (seen: number) => void;
  readonly now: () => Instant;
};

export const NO_COUNTS: ReindexCounts = {
  ...{ rewritten: 0, unchanged: 0, keyTaken: 0, notFound: 0 },
  ...{ cleanedUp: 0, indexed: 0, owed: 0, moved: 0 },
};

/**
 * Works on a phase until all of it is done, here or in other processes.
 * @returns what this process did
 */
export async function workOnPhase(
  table: Table,
  { phase, run, parts }: PhaseTask,
  { report, now, ...scan }: PhaseOptions,
): Promise<ReindexCounts> {
  const result = { ...NO_COUNTS };
  let seen = 0;
  await scanInParts(table, {
    ...{ ...scan, parts, job: jobOf(phase), filter: FILTERS[phase] },
    // With other shards, the items before a cursor are in the wrong partitions.
    pass: `${run} ${formatShards(shardLayout())}`,
    async work(items) {
      const counts = await WORK[phase](table, items, now());
      // After the await: parts work at the same time.
      for (const [name, count] of counts) result[name] += count;
      seen += items.length;
      report(seen);
    },
  });
  return result;
}

export const jobOf = (phase: string): string => `reindex-${phase}`;

/** Records of a page that are rewritten in parallel. Their requests are joined. */
const CONCURRENCY = 64;

type Counts = readonly (readonly [keyof ReindexCounts, number])[];
type Work = (table: Table, items: readonly Attributes[], now: Instant) => Promise<Counts>;

const WORK: Readonly<Record<Phase, Work>> = {
  async table(table, items, now) {
    // Each of these writes other items.
    const counts = await inParallel(
      () => rewriteRecords(table, items),
      () => rewriteEntities(table, items, now),
      () => countBuyers(table, items, now),
      () => joinFormerCounts(table, items),
    );
    return [...counts[0], ...counts[1]];
  },
  shards: async (table, items) => [['moved', await moveToShards(table, items)]],
};

async function rewriteRecords(table: Table, items: readonly Attributes[]): Promise<Counts> {
  const outcomes = await mapInGroups(items.filter(isProfile), CONCURRENCY, (profile) => rewriteRecord(table, profile));
  return [...outcomes.map((outcome) => [outcome, 1] as const), ['cleanedUp', await cleanUpItems(table, items)]];
}

async function rewriteEntities(table: Table, items: readonly Attributes[], now: Instant): Promise<Counts> {
  const indexed = await addIndexKeys(table, items, now);
  const [owed] = await inParallel(
    () => rewriteOwed(table, items, now),
    () => countOutcomes(table, items),
  );
  return [
    ['indexed', indexed],
    ['owed', owed],
  ];
}

const isProfile = (item: Attributes): boolean =>
  stringOf(item, 'sk') === PROFILE_SK && customerIdIn(stringOf(item, 'pk')) !== null;

const PREFIXES: readonly Key[] = [
  { pk: 'CUSTOMER#', sk: PROFILE_SK },
  ...[...LOOKUP_PREFIXES, 'RECEIPT#', 'SERIAL#', VALUE_PREFIX, ...FORMER_COUNT_PREFIXES].map((pk) => ({ pk, sk: '' })),
  ...INDEXED_PREFIXES.map((sk) => ({ pk: '', sk })),
  ...OWED_PREFIXES,
];

const TABLE = {
  FilterExpression: PREFIXES.map(
    ({ pk, sk }, at) =>
      `(${[...(pk === '' ? [] : [`begins_with(#pk, :pk${at})`]), ...(sk === '' ? [] : [`begins_with(#sk, :sk${at})`])].join(' AND ')})`,
  ).join(' OR '),
  ExpressionAttributeNames: { '#pk': 'pk', '#sk': 'sk' },
  ExpressionAttributeValues: Object.fromEntries(
    PREFIXES.flatMap(({ pk, sk }, at) => [
      ...(pk === '' ? [] : [[`:pk${at}`, { S: pk }] as const]),
      ...(sk === '' ? [] : [[`:sk${at}`, { S: sk }] as const]),
    ]),
  ),
};

const SHARDS = {
  FilterExpression: [
    ...SHARDED_PREFIXES.map((_, index) => `begins_with(#pk, :prefix${index})`),
    ...INDEXES.map(({ name }) => `attribute_exists(#${name})`),
  ].join(' OR '),
  ExpressionAttributeNames: {
    '#pk': 'pk',
    ...Object.fromEntries(INDEXES.map(({ name, partitionKey }) => [`#${name}`, partitionKey])),
  },
  ExpressionAttributeValues: Object.fromEntries(
    SHARDED_PREFIXES.map((prefix, index) => [`:prefix${index}`, { S: prefix }]),
  ),
};

const FILTERS = { table: TABLE, shards: SHARDS } as const satisfies Record<Phase, object>;

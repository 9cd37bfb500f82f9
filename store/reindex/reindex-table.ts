import { v7 } from 'uuid';
import { mapInGroups } from '../../domain/kernel/in-parallel.ts';
import type { Instant } from '../../domain/kernel/instant.ts';
import { OWED_IN_HEAD_SK, OWED_SK } from '../commitment/owed-list-items.ts';
import { customerIdIn, LOOKUP_PREFIXES, PROFILE_SK } from '../customer/customer-keys.ts';
import type { Table } from '../dynamo/dynamo-client.ts';
import { ORDER_DAYS_PREFIX } from '../insight/order-day-items.ts';
import { type Attributes, keyOf, stringOf } from '../table/item.ts';
import { joinRequests } from '../table/join-requests.ts';
import { formatShards } from '../table/shard-layout.ts';
import { shardLayout } from '../table/shards.ts';
import { INDEXES } from '../table/table-schema.ts';
import { countBuyers, markAllCounted, VALUE_PREFIX } from './count-buyers.ts';
import { countOutcomes } from './count-outcomes.ts';
import { addIndexKeys, INDEXED_PREFIXES, markAllInQueues } from './index-keys.ts';
import { joinOrderDays } from './join-order-days.ts';
import { moveToShards, SHARDED_PREFIXES } from './move-shards.ts';
import { cleanUpItems } from './orphans.ts';
import { OWING_KEYS } from './owing-entities.ts';
import { rewriteOwed } from './rewrite-owed.ts';
import { type RewriteOutcome, rewriteRecord } from './rewrite-record.ts';
import { deleteCursors, scanInParts } from './scan-in-parts.ts';

/** The result of one run. A run that resumes another one counts only its own work. */
export type ReindexResult = Readonly<Record<RewriteOutcome, number>> & {
  /** Items that no profile lists, or that have an older form of their key. */
  readonly cleanedUp: number;
  /** Items that an earlier version wrote without a key that an index needs. */
  readonly indexed: number;
  /** Items of commitments that were missing, wrong or left over. */
  readonly owed: number;
  /** Items that are now in the partition of the present number of shards. */
  readonly moved: number;
  readonly resumed: boolean;
};

/**
/**
 * First the records: then each profile lists all its lookup items. Then the items: any that is not listed is deleted, and
 * any that lacks the key of an index gets it, and what followed a case, and who bought, is counted, and the orders of days are joined to months. Then what is owed: what each entity owes, and what no entity owes any more. Last, while a second number of shards
 * is read, what is in a partition of that number moves.
 */
const PHASES = ['records', 'items', 'owed', 'shards'] as const;
type Phase = (typeof PHASES)[number];
/** The parts of a phase have cursors of their own, which belong to the run. Absent: a former version had one cursor. */
type Progress = { readonly phase: Phase; readonly run?: string };

/** The parts of the table that a run works on at the same time. */
export const REINDEX_PARTS = 64;

/** The progress of a run, so that the next run can resume after an interruption. */
export const PROGRESS_KEY = { pk: 'REINDEX', sk: '#PROGRESS' };

/** Records of a page that are rewritten in parallel. Their requests are joined. */
const CONCURRENCY = 64;

export type ReindexOptions = {
  /** Called after each page with the number of items so far. */
  readonly report?: (seen: number) => void;
  /** Items of the table per page, before the filter; default: 1 MB. */
  readonly pageSize?: number;
  /** The parts of the table that are worked on at the same time. */
  readonly parts?: number;
  readonly now?: () => Instant;
};

/**
 * Rewrites the lookup items and the commitments of a whole table by the current rules, page by page, while others write. It
 * reads the table once for each phase, in parts at the same time. After an interruption the next run resumes after the last finished pages.
 * @throws the error of a page, when the other parts have ended
 */
export async function reindexTable(
  single: Table,
  { report = () => {}, pageSize, parts = REINDEX_PARTS, now = () => new Date().toISOString() }: ReindexOptions = {},
): Promise<ReindexResult> {
  const table = joinRequests(single);
  const start = await readProgress(table);
  const run = start?.run ?? v7();
  const result = { rewritten: 0, unchanged: 0, keyTaken: 0, notFound: 0, cleanedUp: 0, indexed: 0, owed: 0, moved: 0 };
  let seen = 0;
  const phases = PHASES.filter((phase) => phase !== 'shards' || shardLayout().alsoRead !== null);
  for (const phase of phases.filter((one) => PHASES.indexOf(one) >= PHASES.indexOf(start?.phase ?? 'records'))) {
    await saveProgress(table, { phase, run });
    await scanInParts(table, {
      ...{ job: `reindex-${phase}`, parts, pageSize, filter: FILTERS[phase] },
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
    if (phase === 'items') {
      await markAllCounted(table);
      await markAllInQueues(table);
    }
  }
  await table.client.call('DeleteItem', { TableName: table.name, Key: keyOf(PROGRESS_KEY) });
  for (const phase of phases) await deleteCursors(table, { job: `reindex-${phase}`, parts });
  return { ...result, resumed: start !== null };
}

type Counts = readonly (readonly [Exclude<keyof ReindexResult, 'resumed'>, number])[];
type Work = (table: Table, items: readonly Attributes[], now: Instant) => Promise<Counts>;

const WORK: Readonly<Record<Phase, Work>> = {
  async records(table, profiles) {
    const outcomes = await mapInGroups(profiles, CONCURRENCY, (profile) =>
      rewriteRecord(table, customerIdIn(stringOf(profile, 'pk')) ?? ''),
    );
    return outcomes.map((outcome) => [outcome, 1]);
  },
  async items(table, items, now) {
    const cleanedUp = await cleanUpItems(table, items);
    const indexed = await addIndexKeys(table, items, now);
    await countOutcomes(table, items);
    await countBuyers(table, items, now);
    await joinOrderDays(table, items);
    return [
      ['cleanedUp', cleanedUp],
      ['indexed', indexed],
    ];
  },
  owed: async (table, items, now) => [['owed', await rewriteOwed(table, items, now)]],
  shards: async (table, items) => [['moved', await moveToShards(table, items)]],
};

const PROFILES = {
  FilterExpression: 'begins_with(#pk, :customer) AND #sk = :profile',
  ExpressionAttributeNames: { '#pk': 'pk', '#sk': 'sk' },
  ExpressionAttributeValues: { ':customer': { S: 'CUSTOMER#' }, ':profile': { S: PROFILE_SK } },
};

const ITEM_PREFIXES = [...LOOKUP_PREFIXES, 'RECEIPT#', 'SERIAL#', VALUE_PREFIX, ORDER_DAYS_PREFIX];
const ITEMS = {
  FilterExpression: [
    ...ITEM_PREFIXES.map((_, index) => `begins_with(#pk, :prefix${index})`),
    ...INDEXED_PREFIXES.map((_, index) => `begins_with(#sk, :indexed${index})`),
  ].join(' OR '),
  ExpressionAttributeNames: { '#pk': 'pk', '#sk': 'sk' },
  ExpressionAttributeValues: {
    ...Object.fromEntries(ITEM_PREFIXES.map((prefix, index) => [`:prefix${index}`, { S: prefix }])),
    ...Object.fromEntries(INDEXED_PREFIXES.map((prefix, index) => [`:indexed${index}`, { S: prefix }])),
  },
};

/** The entities that may owe something, and what the table says that they owe. */
const OWED_KEYS = [
  ...OWING_KEYS,
  { pk: 'OWED', sk: '#OWED' },
  { pk: '', sk: OWED_SK },
  { pk: '', sk: OWED_IN_HEAD_SK },
];
const OWED = {
  FilterExpression: OWED_KEYS.map(({ pk }, index) =>
    pk === '' ? `begins_with(#sk, :sk${index})` : `(begins_with(#pk, :pk${index}) AND begins_with(#sk, :sk${index}))`,
  ).join(' OR '),
  ExpressionAttributeNames: { '#pk': 'pk', '#sk': 'sk' },
  ExpressionAttributeValues: Object.fromEntries(
    OWED_KEYS.flatMap(({ pk, sk }, index) => [
      ...(pk === '' ? [] : [[`:pk${index}`, { S: pk }] as const]),
      [`:sk${index}`, { S: sk }] as const,
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

const FILTERS = { records: PROFILES, items: ITEMS, owed: OWED, shards: SHARDS } as const satisfies Record<
  Phase,
  object
>;

async function readProgress({ client, name }: Table): Promise<Progress | null> {
  const request = { TableName: name, Key: keyOf(PROGRESS_KEY), ConsistentRead: true };
  const { Item } = await client.call('GetItem', request);
  if (Item === undefined) return null;
  const phase = PHASES.find((one) => one === stringOf(Item, 'phase')) ?? 'records';
  const run = Item['run']?.S;
  return run === undefined ? { phase } : { phase, run };
}

async function saveProgress({ client, name }: Table, { phase, run }: Required<Progress>): Promise<void> {
  await client.call('PutItem', {
    TableName: name,
    Item: { ...keyOf(PROGRESS_KEY), phase: { S: phase }, run: { S: run } },
  });
}

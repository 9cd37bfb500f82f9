import { DeleteItemCommand, GetItemCommand, PutItemCommand, ScanCommand } from '@aws-sdk/client-dynamodb';
import { mapInParallel } from '../../domain/kernel/in-parallel.ts';
import { customerIdIn, LOOKUP_PREFIXES, PROFILE_SK } from '../customer/customer-keys.ts';
import type { Table } from '../table/dynamo-client.ts';
import { type Attributes, keyOf, stringOf } from '../table/item.ts';
import { cleanUpItems } from './orphans.ts';
import { type RewriteOutcome, rewriteRecord } from './rewrite-record.ts';

/** What a run did; of one that resumes another, only what was left to do. */
export type ReindexResult = Readonly<Record<RewriteOutcome, number>> & {
  /** Items that led nowhere, or stood under a former key. */
  readonly tidied: number;
  readonly resumed: boolean;
};

/** First the records, which then name all their items; then the items, of which no others are left. */
const PHASES = ['records', 'items'] as const;
type Phase = (typeof PHASES)[number];
type Progress = { readonly phase: Phase; readonly after: Attributes | undefined };

/** Where a run is, so that the next one goes on there after whatever ended it. */
export const PROGRESS_KEY = { pk: 'REINDEX', sk: '#PROGRESS' };

const AT_ONCE = 8;

export type ReindexOptions = {
  /** Called after each page with the number of items that were looked at. */
  readonly report?: (seen: number) => void;
  /** Items of the table a page, before the filter; without it, a megabyte. */
  readonly pageSize?: number;
};

/**
 * Rewrites the lookup items of a whole table by the rules of today, page by page, while others write. Reads the table
 * twice. Whoever ends it may start it again: it goes on behind the last page that was done.
 */
export async function reindexTable(
  table: Table,
  { report = () => {}, pageSize }: ReindexOptions = {},
): Promise<ReindexResult> {
  const start = await readProgress(table);
  const done = { rewritten: 0, asItWas: 0, kept: 0, gone: 0, tidied: 0 };
  let seen = 0;
  for (const phase of PHASES.slice(PHASES.indexOf(start?.phase ?? 'records'))) {
    let after = phase === start?.phase ? start.after : undefined;
    do {
      const page = await scanPage(table, phase, { after, pageSize });
      if (phase === 'items') done.tidied += await cleanUpItems(table, page.items);
      else for (const one of await rewriteRecords(table, page.items)) done[one]++;
      seen += page.items.length;
      after = page.next;
      if (after !== undefined) await saveProgress(table, { phase, after });
      report(seen);
    } while (after !== undefined);
    if (phase === 'records') await saveProgress(table, { phase: 'items', after: undefined });
  }
  await table.client.send(new DeleteItemCommand({ TableName: table.name, Key: keyOf(PROGRESS_KEY) }));
  return { ...done, resumed: start !== null };
}

async function rewriteRecords(table: Table, profiles: readonly Attributes[]): Promise<readonly RewriteOutcome[]> {
  const outcomes: RewriteOutcome[] = [];
  for (let start = 0; start < profiles.length; start += AT_ONCE)
    outcomes.push(
      ...(await mapInParallel(profiles.slice(start, start + AT_ONCE), (profile) =>
        rewriteRecord(table, customerIdIn(stringOf(profile, 'pk')) ?? ''),
      )),
    );
  return outcomes;
}

/** A filter passes over most of a page, so that pages of one megabyte hold few items. */
async function scanPage(
  { client, name }: Table,
  phase: Phase,
  { after, pageSize }: { readonly after: Attributes | undefined; readonly pageSize: number | undefined },
) {
  const filter = phase === 'records' ? PROFILES : ITEMS;
  const { Items = [], LastEvaluatedKey: next } = await client.send(
    new ScanCommand({
      ...{ TableName: name, ConsistentRead: true, ...filter },
      ...(after === undefined ? {} : { ExclusiveStartKey: after }),
      ...(pageSize === undefined ? {} : { Limit: pageSize }),
    }),
  );
  return { items: Items, next };
}

const PROFILES = {
  FilterExpression: 'begins_with(#pk, :customer) AND #sk = :profile',
  ExpressionAttributeNames: { '#pk': 'pk', '#sk': 'sk' },
  ExpressionAttributeValues: { ':customer': { S: 'CUSTOMER#' }, ':profile': { S: PROFILE_SK } },
};

const ITEM_PREFIXES = [...LOOKUP_PREFIXES, 'RECEIPT#', 'SERIAL#'];
const ITEMS = {
  FilterExpression: ITEM_PREFIXES.map((_, index) => `begins_with(#pk, :prefix${index})`).join(' OR '),
  ExpressionAttributeNames: { '#pk': 'pk' },
  ExpressionAttributeValues: Object.fromEntries(
    ITEM_PREFIXES.map((prefix, index) => [`:prefix${index}`, { S: prefix }]),
  ),
};

async function readProgress({ client, name }: Table): Promise<Progress | null> {
  const request = { TableName: name, Key: keyOf(PROGRESS_KEY), ConsistentRead: true };
  const { Item } = await client.send(new GetItemCommand(request));
  if (Item === undefined) return null;
  const phase = PHASES.find((one) => one === stringOf(Item, 'phase')) ?? 'records';
  return { phase, after: Item['after']?.M };
}

async function saveProgress({ client, name }: Table, { phase, after }: Progress): Promise<void> {
  const cursor: Attributes = after === undefined ? {} : { after: { M: after } };
  await client.send(
    new PutItemCommand({ TableName: name, Item: { ...keyOf(PROGRESS_KEY), phase: { S: phase }, ...cursor } }),
  );
}

import { setTimeout as wait } from 'node:timers/promises';
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { mapInParallel } from '../../domain/kernel/in-parallel.ts';
import type { JobCursors } from '../../domain/kernel/job-cursor.ts';
import { passIn, runPartitionJob } from '../../domain/kernel/partition-job.ts';
import { backoffDelay } from '../dynamo/backoff.ts';
import type { Table } from '../dynamo/dynamo-client.ts';
import { type Attributes, keyOf } from '../table/item.ts';
import { cursorKey, jobCursors } from '../table/job-cursors.ts';

type ScanFilter = {
  readonly FilterExpression: string;
  readonly ExpressionAttributeNames: Record<string, string>;
  readonly ExpressionAttributeValues: Record<string, AttributeValue>;
};

export type PartScan = {
  /** The name of the cursors. A position belongs to one number of parts. */
  readonly job: string;
  readonly pass: string;
  readonly parts: number;
  /** Whether other processes scan other parts of them meanwhile. */
  readonly isShared: boolean;
  readonly pageSize: number | undefined;
  readonly filter: ScanFilter;
  work(items: readonly Attributes[]): Promise<void>;
};

/** Parts that a process scans at the same time. */
export const PARTS_AT_ONCE = 64;

/** A page takes a second. After a process has died, the others have its parts after this time. */
const LEASE_MS = 30_000;
/** Until a process looks again for parts that another one has left. */
const WAIT_MS = 1_000;
/** Alone, a process fails to move a cursor only where the table throttles it. */
const MAX_ATTEMPTS_ALONE = 10;

/**
 * Scans a table in parts, each from its own cursor, which moves after each page, until all parts are done. A page that fails ends its part alone.
 * @throws the first error, or an error if another process works on the same parts that are not shared
 */
export async function scanInParts(table: Table, scan: PartScan): Promise<void> {
  const { pass, isShared } = scan;
  const [cursors, job] = [jobCursors(table), jobOf(scan)];
  await abandonOthers(cursors, job, pass);
  for (let attempt = 1; isShared || attempt <= MAX_ATTEMPTS_ALONE; attempt++) {
    await scanFreeParts(table, scan);
    const position = passIn(await cursors.jobCursor(job));
    if (position?.pass === pass && position.isFinished) return;
    await wait(isShared ? WAIT_MS : backoffDelay(attempt, { base: 10, max: 400 }));
  }
  throw new Error('another process works on the same table: run it again when that one has ended');
}

/** Scans the parts that no other process has, as far as it can. */
async function scanFreeParts(table: Table, scan: PartScan): Promise<void> {
  const { parts, pass, pageSize, filter, isShared } = scan;
  const [cursors, job] = [jobCursors(table), jobOf(scan)];
  const errors: unknown[] = [];
  const keepError = (error: unknown) => {
    errors.push(error);
    throw error;
  };
  const { failed } = await runPartitionJob<Attributes>(cursors, {
    ...{ job, pass, atOnce: Math.min(parts, PARTS_AT_ONCE), isTimeLeft: () => true, byIds: async () => [] },
    ...(isShared ? { lease: { milliseconds: LEASE_MS, now: () => new Date().toISOString() } } : {}),
    partitions: {
      count: parts,
      page: (part, after) => readPage(table, { part, parts, pageSize, filter }, after).catch(keepError),
    },
    work: (items) => scan.work(items).then(() => ({ changed: items.length, failures: [] }), keepError),
  });
  if (errors.length > 0) throw errors[0];
  if (failed.length > 0) throw new Error(`cursors of a scan could not move: ${failed[0]}`);
}

/** A pass of another run, or with other shards, is not continued: its positions say nothing about this one. */
async function abandonOthers(cursors: JobCursors, job: string, pass: string): Promise<void> {
  const cursor = await cursors.jobCursor(job);
  const other = passIn(cursor);
  if (other !== null && other.pass !== pass) await cursors.moveJobCursor(cursor, { position: null, failed: [] });
}

/** Deletes what is left of a job that is done. */
export async function deleteCursors({ client, name }: Table, job: Pick<PartScan, 'job' | 'parts'>): Promise<void> {
  const names = [jobOf(job), ...Array.from({ length: job.parts }, (_, part) => `${jobOf(job)}-${part}`)];
  await mapInParallel(names, (one) => client.call('DeleteItem', { TableName: name, Key: keyOf(cursorKey(one)) }));
}

const jobOf = ({ job, parts }: Pick<PartScan, 'job' | 'parts'>): string => `${job}-of-${parts}`;

type Part = Pick<PartScan, 'parts' | 'pageSize' | 'filter'> & { readonly part: number };

/** Eventually consistent: what is written meanwhile follows the current rules. A page has few items, since DynamoDB cuts it at 1 MB before it applies the filter. */
async function readPage({ client, name }: Table, { part, parts, pageSize, filter }: Part, after: string | null) {
  const { Items: items = [], LastEvaluatedKey } = await client.call('Scan', {
    ...{ TableName: name, Segment: part, TotalSegments: parts, ...filter },
    ...(after === null ? {} : { ExclusiveStartKey: JSON.parse(after) }),
    ...(pageSize === undefined ? {} : { Limit: pageSize }),
  });
  return { items, next: LastEvaluatedKey === undefined ? null : JSON.stringify(LastEvaluatedKey) };
}

import { v7 } from 'uuid';
import { inParallel, mapInParallel } from '../../domain/kernel/in-parallel.ts';
import type { Table } from '../dynamo/dynamo-client.ts';
import { keyOf, stringOf } from '../table/item.ts';
import { joinRequests } from '../table/join-requests.ts';
import { shardLayout } from '../table/shards.ts';
import { markAllCounted } from './count-buyers.ts';
import { markAllInQueues } from './index-keys.ts';
import {
  jobOf,
  NO_COUNTS,
  PHASES,
  type Phase,
  type PhaseOptions,
  type PhaseTask,
  type ReindexCounts,
  workOnPhase,
} from './reindex-phases.ts';
import { deleteCursors, PARTS_AT_ONCE } from './scan-in-parts.ts';

/** The result of one run. A run that resumes another one counts only its own work. */
export type ReindexResult = ReindexCounts & { readonly resumed: boolean };

/** Versions before December 2026 read the table once for each. A run that one of them has begun begins again. */
const FORMER_PHASES = ['records', 'items', 'owed'];
const FORMER_PARTS = 64;
/** The parts of a phase have cursors of their own, which belong to the run. Absent: a former version had one cursor. */
type Progress = { readonly phase: Phase; readonly run?: string; readonly isFormer: boolean };

/** The progress of a run, so that the next run can resume after an interruption. */
export const PROGRESS_KEY = { pk: 'REINDEX', sk: '#PROGRESS' };

export type ReindexOptions = Partial<Omit<PhaseOptions, 'isShared'>> & {
  /** Of the table; default: as many as one process works on at the same time. Cursors belong to their number. */
  readonly parts?: number;
  /** Other processes, which work on a phase at the same time as this one. */
  readonly helpers?: readonly ((task: PhaseTask) => Promise<ReindexCounts>)[];
};

/** What one process does for another that reindexes the same table. */
export const helpReindexing = (table: Table, task: PhaseTask): Promise<ReindexCounts> =>
  workOnPhase(joinRequests(table), task, { ...DEFAULTS, isShared: true });

const DEFAULTS: Omit<PhaseOptions, 'isShared'> = {
  report() {},
  pageSize: undefined,
  now: () => new Date().toISOString(),
};

/**
 * Rewrites the lookup items and the commitments of a whole table by the current rules, page by page, while others write. It
 * reads the table once, in parts at the same time. After an interruption the next run resumes after the last finished pages.
 * @throws the error of a page, when the other parts have ended
 */
export async function reindexTable(
  single: Table,
  { helpers = [], parts = PARTS_AT_ONCE, ...given }: ReindexOptions = {},
): Promise<ReindexResult> {
  const table = joinRequests(single);
  const options = { ...DEFAULTS, ...given, isShared: helpers.length > 0 };
  const start = await readProgress(table);
  const run = start?.run ?? v7();
  let result = NO_COUNTS;
  const phases = PHASES.filter((phase) => phase !== 'shards' || shardLayout().alsoRead !== null);
  for (const phase of phases.filter((one) => PHASES.indexOf(one) >= PHASES.indexOf(start?.phase ?? 'table'))) {
    await saveProgress(table, { phase, run });
    const counts = await inParallel(
      () => workOnPhase(table, { phase, run, parts }, options),
      () => mapInParallel(helpers, (help) => help({ phase, run, parts })),
    );
    result = sumOf([result, ...counts.flat()]);
    if (phase === 'table') {
      await markAllCounted(table);
      await markAllInQueues(table);
    }
  }
  await table.client.call('DeleteItem', { TableName: table.name, Key: keyOf(PROGRESS_KEY) });
  for (const phase of phases) await deleteCursors(table, { job: jobOf(phase), parts });
  for (const phase of start?.isFormer === true ? FORMER_PHASES : [])
    await deleteCursors(table, { job: jobOf(phase), parts: FORMER_PARTS });
  return { ...result, resumed: start !== null };
}

const sumOf = (all: readonly ReindexCounts[]): ReindexCounts =>
  all.reduce((sum, counts) => ({
    rewritten: sum.rewritten + counts.rewritten,
    unchanged: sum.unchanged + counts.unchanged,
    keyTaken: sum.keyTaken + counts.keyTaken,
    notFound: sum.notFound + counts.notFound,
    cleanedUp: sum.cleanedUp + counts.cleanedUp,
    indexed: sum.indexed + counts.indexed,
    owed: sum.owed + counts.owed,
    moved: sum.moved + counts.moved,
  }));

async function readProgress({ client, name: table }: Table): Promise<Progress | null> {
  const request = { TableName: table, Key: keyOf(PROGRESS_KEY), ConsistentRead: true };
  const { Item } = await client.call('GetItem', request);
  if (Item === undefined) return null;
  const name = stringOf(Item, 'phase');
  const phase = PHASES.find((one) => one === name) ?? 'table';
  const run = Item['run']?.S;
  return { phase, isFormer: FORMER_PHASES.includes(name), ...(run === undefined ? {} : { run }) };
}

async function saveProgress({ client, name }: Table, { phase, run }: Pick<PhaseTask, 'phase' | 'run'>): Promise<void> {
  await client.call('PutItem', {
    TableName: name,
    Item: { ...keyOf(PROGRESS_KEY), phase: { S: phase }, run: { S: run } },
  });
}

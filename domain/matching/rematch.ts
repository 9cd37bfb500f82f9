import { isUnidentified } from '../customer/unidentified.ts';
import type { JobCursors } from '../kernel/job-cursor.ts';
import {
  type ItemFailure,
  type PageResult,
  type Partitions,
  passIn,
  processEach,
  runPartitionJob,
} from '../kernel/partition-job.ts';
import { type MatcherContext, type MatchRunResult, matchRecord } from './match-record.ts';

const JOB = 'rematch';

export type RematchPorts = {
  readonly matching: MatcherContext;
  readonly cursors: JobCursors;
  /** The ids of all customer records. */
  readonly customers: Partitions<string>;
  /** Waits so long that tills keep their capacity. */
  pace(records: number): Promise<void>;
  isTimeLeft(): boolean;
  report(result: MatchRunResult): void;
  /** Is called with the name of the error of each record, and each page of them, that could not be matched. */
  reportFailed(errors: readonly string[]): void;
};

/** Records that are matched at once. */
const AT_ONCE = 4;

/**
 * Matches every record again by the weights of a new model, because the stream brings only records that change. A run goes on
 * where the last one stopped; of two runs at once only one goes on.
 * @param version of the model
 * @returns whether all records are matched by this model
 * @throws Error if nothing is left but records that failed before, and they fail again
 */
export async function rematch(ports: RematchPorts, version: number): Promise<'DONE' | 'MORE'> {
  const { cursors, customers, isTimeLeft, reportFailed } = ports;
  const pass = `model ${version}`;
  const isDone = async () => {
    const at = passIn(await cursors.jobCursor(JOB));
    return at?.pass === pass && at.isFinished;
  };
  if (await isDone()) return 'DONE';
  const { changed, failed } = await runPartitionJob(cursors, {
    // One after the other, or the pace of the records would be a multiple.
    ...{ job: JOB, pass, partitions: customers, atOnce: 1, isTimeLeft },
    work: (ids) => matchAll(ports, ids),
    byIds: async (ids) => ids,
  });
  reportFailed(failed);
  if (failed.length > 0 && changed === 0) throw new Error(`${failed.length} records could not be matched again`);
  return (await isDone()) ? 'DONE' : 'MORE';
}

async function matchAll({ matching, pace, report }: RematchPorts, ids: readonly string[]): Promise<PageResult> {
  const failures: ItemFailure[] = [];
  let changed = 0;
  for (let start = 0; start < ids.length; start += AT_ONCE) {
    const records = await matching.repositories.customers(ids.slice(start, start + AT_ONCE));
    // A person decides whose an unidentified record is.
    const known = records.filter((record) => record !== null && record.status === 'ACTIVE' && !isUnidentified(record));
    const matched = await processEach(
      known.flatMap((record) => record?.id ?? []),
      (id) => id,
      { atOnce: AT_ONCE, work: (id) => matchAndReport(id) },
    );
    changed += matched.changed;
    failures.push(...matched.failures);
    await pace(known.length);
  }
  return { changed, failures };

  async function matchAndReport(id: string): Promise<boolean> {
    report(await matchRecord(matching, id, 'BLOCKS'));
    return true;
  }
}

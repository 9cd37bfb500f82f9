import { isUnidentified } from '../customer/unidentified.ts';
import { mapInParallel } from '../kernel/in-parallel.ts';
import type { JobCursors } from '../kernel/job-cursor.ts';
import { type Partitions, passIn, runPartitionJob } from '../kernel/partition-job.ts';
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
};

/** Records that are matched at once. */
const AT_ONCE = 4;

/**
 * Matches every record again by the weights of a new model, because the stream brings only records that change. A run goes on
 * where the last one stopped; of two runs at once only one goes on.
 * @param version of the model
 * @returns whether all records are matched by this model
 */
export async function rematch(ports: RematchPorts, version: number): Promise<'DONE' | 'MORE'> {
  const { cursors, customers, isTimeLeft } = ports;
  const pass = `model ${version}`;
  const isDone = async () => {
    const at = passIn(await cursors.jobCursor(JOB));
    return at?.pass === pass && at.isFinished;
  };
  if (await isDone()) return 'DONE';
  await runPartitionJob(cursors, {
    ...{ job: JOB, pass, partitions: customers, isTimeLeft },
    work: (ids) => matchAll(ports, ids),
  });
  return (await isDone()) ? 'DONE' : 'MORE';
}

async function matchAll({ matching, pace, report }: RematchPorts, ids: readonly string[]): Promise<number> {
  for (let start = 0; start < ids.length; start += AT_ONCE) {
    const records = await matching.repositories.customers(ids.slice(start, start + AT_ONCE));
    // A person decides whose an unidentified record is.
    const known = records.filter((record) => record?.status === 'ACTIVE' && !isUnidentified(record));
    const results = await mapInParallel(known, async (record) =>
      record === null ? null : matchRecord(matching, record.id, 'BLOCKS'),
    );
    for (const result of results) if (result !== null) report(result);
    await pace(known.length);
  }
  return ids.length;
}

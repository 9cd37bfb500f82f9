import type { CustomerValue } from '../insight/customer-value.ts';
import type { ValueModelRepository } from '../insight/value-model.ts';
import type { ValueSketchRepository } from '../insight/value-sketch.ts';
import type { CommitOutcome } from '../kernel/command.ts';
import type { Instant } from '../kernel/instant.ts';
import type { JobCursors } from '../kernel/job-cursor.ts';
import {
  type ItemFailure,
  type PartitionLease,
  type Partitions,
  passIn,
  runPartitionJob,
} from '../kernel/partition-job.ts';
import { dayAt, type Shop } from '../shop/shop.ts';
import type { StoredBenchmark } from './benchmark.ts';
import { generationText, type Segment, type SegmentRepository, type Segments, statusOf } from './segment.ts';
import { listChange, withBuiltGeneration } from './segment-generations.ts';
import type { SegmentSave } from './segment-save.ts';

/** What the jobs of segments read and write. */
export type SegmentJobStore = Pick<SegmentRepository, 'segments' | 'memberPartitions'> &
  ValueModelRepository &
  ValueSketchRepository & {
    /** The ids of all customer records. */
    readonly customers: Partitions<string>;
    /** Commits all changes or none. */
    commitSegments(
      changes: readonly SegmentSave[],
      benchmark?: { readonly before: StoredBenchmark | null; readonly after: StoredBenchmark },
    ): Promise<CommitOutcome>;
    readBenchmark(): Promise<StoredBenchmark | null>;
    /** What is stored of everybody who bought. */
    readonly values: Partitions<CustomerValue>;
    storedValues(customerIds: readonly string[]): Promise<readonly (CustomerValue | null)[]>;
    deleteMembers(
      key: { readonly segmentId: string; readonly generation: number },
      ids: readonly string[],
    ): Promise<void>;
  };

export type BuildPorts = {
  readonly store: SegmentJobStore;
  readonly cursors: JobCursors;
  readonly shop: () => Promise<Shop>;
  readonly now: () => Instant;
  /** Evaluates these records with all segments. One that fails is in the answer, and holds up no other. */
  readonly evaluate: (customerIds: readonly string[]) => Promise<readonly ItemFailure[]>;
  readonly isTimeLeft: () => boolean;
  /** Is called with the name of the error of each record, and each page of them, that could not be evaluated. */
  readonly reportFailed: (errors: readonly string[]) => void;
  /** Set where runs overlap. */
  readonly lease?: PartitionLease;
};

/**
 * Partitions that one run works on at the same time. A run begins each minute beside those before, and takes what they have left: so a large shop
 * has as many at work as have begun within the time of one.
 */
export const BUILD_PARTS_AT_ONCE = 8;

/** How the jobs of segments go through partitions. */
export const jobOptions = ({ isTimeLeft, lease }: Pick<BuildPorts, 'isTimeLeft' | 'lease'>) => ({
  ...{ atOnce: BUILD_PARTS_AT_ONCE, isTimeLeft },
  ...(lease === undefined ? {} : { lease }),
});

/** A position belongs to one number of partitions. */
const buildJob = ({ count }: Partitions<string>): string => `segment-build-of-${count}`;

/**
 * Looks at every customer once for all segments that are being built, and shows their members then. A run continues where the
 * last one stopped. A segment that is saved meanwhile is built by the next pass.
 * @returns the ids of the segments that were built
 */
export async function buildSegments(ports: BuildPorts): Promise<readonly string[]> {
  const built: string[] = [];
  for (;;) {
    const pending = buildingKeys(await ports.store.segments());
    if (pending.length === 0 || !ports.isTimeLeft()) return built;
    const finished = await runPass(ports, pending);
    if (finished === null) return built;
    built.push(...(await showBuilt(ports, new Set(finished))));
  }
}

const buildingKeys = ({ all }: Segments): readonly string[] =>
  all.filter((segment) => statusOf(segment) === 'BUILDING').map((segment) => keyOf(segment));

const keyOf = ({ id, generation }: Segment): string => generationText({ segmentId: id, generation });

const SEPARATOR = ' ';

/** @returns what the pass built; null: it is not finished */
async function runPass(ports: BuildPorts, pending: readonly string[]): Promise<readonly string[] | null> {
  const { store, cursors, evaluate } = ports;
  const job = buildJob(store.customers);
  const before = await cursors.jobCursor(job);
  const running = passIn(before);
  // Nobody waits for the segments of the running pass any more.
  const isPointless =
    running !== null && !running.isFinished && !pending.some((key) => keysIn(running.pass).includes(key));
  if (isPointless && !(await cursors.moveJobCursor(before, { position: null, failed: [] }))) return null;
  const { failed } = await runPartitionJob(cursors, {
    ...{ job, pass: pending.join(SEPARATOR), partitions: store.customers, ...jobOptions(ports) },
    work: async (ids) => ({ changed: ids.length, failures: await evaluate(ids) }),
    byIds: async (ids) => ids,
  });
  ports.reportFailed(failed);
  const after = passIn(await cursors.jobCursor(job));
  return after?.isFinished === true ? keysIn(after.pass) : null;
}

const keysIn = (pass: string): readonly string[] => pass.split(SEPARATOR);

const MAX_ATTEMPTS = 5;

/** Shows the members of what was built, unless it was changed or disabled meanwhile. */
async function showBuilt({ store, shop, now }: BuildPorts, keys: ReadonlySet<string>): Promise<readonly string[]> {
  const today = dayAt(await shop(), null, now());
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
    const segments = await store.segments();
    const built = segments.all.filter((one) => statusOf(one) === 'BUILDING' && keys.has(keyOf(one)));
    if (built.length === 0) return [];
    const changes = built.map((before) => ({
      ...{ entity: 'segment' as const, before },
      after: withBuiltGeneration(before, today),
    }));
    if ((await store.commitSegments([...changes, listChange(segments)])) === 'committed')
      return built.map(({ id }) => id);
  }
  throw new Error('the segments changed during every attempt to show their members');
}

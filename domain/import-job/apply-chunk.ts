import { mapInParallel } from '../kernel/in-parallel.ts';
import { openChunkReport } from './chunk-report.ts';
import { addCounts, type ImportCounts, type ImportJob, NO_COUNTS } from './import-job.ts';
import type { ReportRow } from './import-report.ts';
import type { ImportThing, ThingOutcome } from './import-thing.ts';
import { formatWaiting, readWaiting, type WaitingThings } from './waiting-things.ts';

/** How far a chunk is done. */
export type ChunkProgress = {
  readonly version: number;
  /** Everything before this thing is done. */
  readonly cursor: number;
  /** Things after the cursor that are done. */
  readonly ahead: readonly number[];
  readonly isDone: boolean;
  /** The pass that `cursor`, `ahead` and `isDone` are of; absent: the first. */
  readonly pass?: number;
  /** The things that wait for another thing, so that the next pass tries them again; absent: none. */
  readonly waiting?: WaitingThings;
};

export const CHUNK_START: ChunkProgress = { version: 0, cursor: 0, ahead: [], isDone: false };

/** Applies a thing, or finds it applied. @throws where a later try can help */
export type ApplyThing = (thing: ImportThing) => Promise<ThingOutcome>;

export type ChunkJob = {
  /** 1: all things. A further pass tries those that wait for another thing. */
  readonly pass: number;
  readonly things: readonly ImportThing[];
  readonly progress: ChunkProgress;
  /** The rows that were not applied so far. */
  readonly reported: readonly ReportRow[];
  readonly apply: ApplyThing;
  /** Writes the rows that were not applied so far. */
  report(rows: readonly ReportRow[]): Promise<void>;
  /** Saves the progress and adds to the counts of the job, both or neither. @returns false where another worker is further */
  save(before: ChunkProgress, after: ChunkProgress, counts: ImportCounts): Promise<boolean>;
  /** Stops the job by its error policy. */
  stop(): Promise<void>;
  /** Whether the job is no longer running. It is asked before each thing. */
  isStopped(): boolean;
  isTimeLeft(): boolean;
};

/** DONE: the chunk. MORE: another invocation has to go on. STOPPED: the job is. LOST: another worker has the chunk. */
export type ChunkResult = 'DONE' | 'MORE' | 'STOPPED' | 'LOST';

/** Groups that run at the same time. */
const CONCURRENCY = 48;
/** Things between two checkpoints: what is tried again after a crash. */
const WINDOW = 480;

/**
 * Applies the things of a chunk from its cursor on. Things of one group run one after the other. A crash repeats at most one
 * window, whose things are found applied, and counts nothing twice. What waits for another thing is counted as skipped until a
 * further pass applies it.
 */
export async function applyChunk(chunk: ChunkJob, { onError }: Pick<ImportJob, 'onError'>): Promise<ChunkResult> {
  let progress = beginPass(chunk);
  const isFirst = chunk.pass === 1;
  const waitsStill = readWaiting(progress.waiting);
  const report = openChunkReport(
    chunk.things,
    chunk.reported,
    (at, waits) => (!isFirst || isDoneAt(progress, at)) && (!waits || waitsStill.has(at)),
  );
  let isChanged = report.isStale;
  while (!progress.isDone) {
    if (chunk.isStopped()) return 'STOPPED';
    if (!chunk.isTimeLeft()) return 'MORE';
    const isDue = isFirst ? () => true : isIn(readWaiting(progress.waiting));
    const window = await applyWindow(chunk, progress, isDue, onError === 'STOP');
    for (const [at, thing, outcome] of window.outcomes) isChanged = report.set(at, thing, outcome) || isChanged;
    if (isChanged) await chunk.report(report.rows());
    isChanged = false;
    const after = advance(progress, window.outcomes, chunk.things.length, isDue);
    if (!(await chunk.save(progress, after, countsOf(window.outcomes, isFirst)))) return 'LOST';
    progress = after;
    if (window.hasFailed && onError === 'STOP') {
      await chunk.stop();
      return 'STOPPED';
    }
    if (window.failure !== null) throw window.failure;
  }
  return 'DONE';
}

/** A pass begins where the one before is done. */
function beginPass({ progress, pass }: ChunkJob): ChunkProgress {
  if (pass === (progress.pass ?? 1) || !progress.isDone) return progress;
  return { ...progress, cursor: 0, ahead: [], isDone: readWaiting(progress.waiting).size === 0, pass };
}

const isIn = (things: ReadonlySet<number>) => (at: number) => things.has(at);

const isDoneAt = ({ cursor, ahead }: ChunkProgress, at: number): boolean => at < cursor || ahead.includes(at);

/** A thing by its number in the chunk, and what became of it. */
type Outcome = readonly [at: number, thing: ImportThing, outcome: ThingOutcome];

type Window = {
  readonly outcomes: readonly Outcome[];
  readonly hasFailed: boolean;
  /** Why it ended early: a later try can help. */
  readonly failure: unknown;
};

async function applyWindow(
  chunk: ChunkJob,
  progress: ChunkProgress,
  isDue: (at: number) => boolean,
  stopsAtError: boolean,
): Promise<Window> {
  const { things } = chunk;
  const groups = groupsOf(things, progress, isDue);
  const outcomes: Outcome[] = [];
  let [hasFailed, failure]: [boolean, unknown] = [false, null];
  const isOver = () => failure !== null || (hasFailed && stopsAtError) || chunk.isStopped() || !chunk.isTimeLeft();
  const queue = groups.values();
  await mapInParallel(Array.from({ length: Math.min(CONCURRENCY, groups.size) }), async () => {
    for (const group of queue)
      for (const at of group) {
        const thing = things[at];
        if (thing === undefined || isOver()) return;
        try {
          const outcome = await applyThing(chunk, thing);
          outcomes.push([at, thing, outcome]);
          hasFailed ||= outcome.outcome === 'failed';
        } catch (error) {
          failure = error;
        }
      }
  });
  return { outcomes, hasFailed, failure };
}

/** The next things to apply, by their groups. */
function groupsOf(
  things: readonly ImportThing[],
  { cursor, ahead }: ChunkProgress,
  isDue: (at: number) => boolean,
): ReadonlyMap<string, readonly number[]> {
  const done = new Set(ahead);
  const groups = new Map<string, number[]>();
  for (let [at, count] = [cursor, 0]; at < things.length && count < WINDOW; at++) {
    const thing = things[at];
    if (thing === undefined || !isDue(at)) continue;
    count++;
    if (done.has(at)) continue;
    const group = groups.get(thing.group);
    if (group === undefined) groups.set(thing.group, [at]);
    else group.push(at);
  }
  return groups;
}

async function applyThing(chunk: ChunkJob, thing: ImportThing): Promise<ThingOutcome> {
  return thing.problem === null ? chunk.apply(thing) : { outcome: 'failed', problems: [thing.problem] };
}

/** The progress after these further things are done. */
function advance(
  before: ChunkProgress,
  outcomes: readonly Outcome[],
  things: number,
  isDue: (at: number) => boolean,
): ChunkProgress {
  const { waiting: waitingBefore, ...rest } = before;
  const ahead = new Set([...before.ahead, ...outcomes.map(([at]) => at)]);
  let { cursor } = before;
  while (cursor < things && (ahead.delete(cursor) || !isDue(cursor))) cursor++;
  const waiting = readWaiting(waitingBefore);
  for (const [at, , outcome] of outcomes)
    if (isWaiting(outcome)) waiting.add(at);
    else waiting.delete(at);
  return {
    ...rest,
    ...{ version: before.version + 1, cursor, ahead: [...ahead].sort((one, other) => one - other) },
    isDone: cursor >= things,
    ...(waiting.size === 0 ? {} : { waiting: formatWaiting(waiting) }),
  };
}

const isWaiting = (outcome: ThingOutcome): boolean => outcome.outcome === 'skipped' && outcome.waits === true;

/** What these outcomes add to the counts. In a further pass the rows were counted before, as skipped and waiting. */
function countsOf(outcomes: readonly Outcome[], isFirst: boolean): ImportCounts {
  let counts = NO_COUNTS;
  for (const [, { lines }, outcome] of outcomes) {
    const rows = lines.length;
    const waiting = isWaiting(outcome) ? rows : 0;
    counts = addCounts(counts, { ...NO_COUNTS, rows, waiting, [outcome.outcome]: rows });
    if (!isFirst) counts = addCounts(counts, { ...NO_COUNTS, rows: -rows, skipped: -rows, waiting: -rows });
  }
  return counts;
}

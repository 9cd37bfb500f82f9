import type { CommitOutcome } from '../kernel/command.ts';
import { type DrainResult, drainQueue } from '../kernel/drain-queue.ts';
import { MINUTE_MS } from '../kernel/duration.ts';
import { mapInParallel } from '../kernel/in-parallel.ts';
import { addMilliseconds, type Instant } from '../kernel/instant.ts';
import type { Audience, AudienceRepository, AudienceSending } from './audience.ts';

export type SendingJob = {
  /** Consistent. */
  readonly repositories: Pick<AudienceRepository, 'audiences' | 'audiencesDue'>;
  commit(before: Audience, after: Audience): Promise<CommitOutcome>;
  /** The ids in a list; null where it does not exist any more. */
  readList(audience: Audience, number: number): Promise<readonly string[] | null>;
  deleteLists(audience: Audience): Promise<void>;
  /**
   * Records the contact with one person, once, however often it is called.
   * @returns GONE: the person was erased, or asked for it
   * @throws Error if it could not be recorded; a later run tries again
   */
  record(audience: Audience, sending: AudienceSending, customerId: string): Promise<'RECORDED' | 'GONE'>;
  readonly now: () => Instant;
  isTimeLeft(): boolean;
};

/** How many people are recorded between two writes of the progress: so many are asked again after a run that was killed. */
const BATCH = 100;
/** Few, so that tills keep their capacity. */
const CONCURRENCY = 4;
/** How long a run has an audience for itself after each batch. */
const LEASE_MS = MINUTE_MS;

/** Works on every audience that was sent, and deletes the lists of those that nobody confirms any more. */
export const recordSendings = (job: SendingJob): Promise<DrainResult> =>
  drainQueue<Audience>({
    pageFrom: job.repositories.audiencesDue,
    detect: ({ id }) => workOn(job, id),
    ...{ now: job.now, isTimeLeft: job.isTimeLeft },
  });

/** @returns whether it finished something */
async function workOn(job: SendingJob, id: string): Promise<boolean> {
  const [audience = null] = await job.repositories.audiences([id]);
  if (audience === null) return false;
  const { sending, listsUntil } = audience;
  const now = job.now();
  if (sending !== null && sending.dueAt !== null) return sending.dueAt <= now && recordMembers(job, audience);
  if (listsUntil === null || listsUntil > now) return false;
  await job.deleteLists(audience);
  return (await save(job, audience, { listsUntil: null })) !== null;
}

type List = { readonly number: number; readonly ids: readonly string[] };

async function recordMembers(job: SendingJob, found: Audience): Promise<boolean> {
  let audience: Audience | null = found;
  let current: List = { number: -1, ids: [] };
  while (audience !== null) {
    const { sending, result } = audience;
    if (sending === null || result === null) return false;
    if (sending.list >= result.lists) return finish(job, audience, sending);
    // The next run may continue at once.
    if (!job.isTimeLeft()) {
      await save(job, audience, { sending: { ...sending, dueAt: job.now() } });
      return false;
    }
    if (current.number !== sending.list) {
      const held = await save(job, audience, { sending: { ...sending, dueAt: leaseEnd(job) } });
      if (held === null) return false;
      audience = held;
      current = { number: sending.list, ids: (await job.readList(audience, sending.list)) ?? missing() };
    }
    const batch = current.ids.slice(sending.offset, sending.offset + BATCH);
    const outcomes = await recordBatch(job, audience, sending, batch);
    audience = await save(job, audience, { sending: advance(job, sending, current.ids.length, outcomes) });
  }
  return false;
}

/** Everything is recorded, so nobody needs the lists. */
async function finish(job: SendingJob, audience: Audience, sending: AudienceSending): Promise<boolean> {
  return (await save(job, audience, { sending: { ...sending, dueAt: null }, listsUntil: job.now() })) !== null;
}

async function recordBatch(
  job: SendingJob,
  audience: Audience,
  sending: AudienceSending,
  ids: readonly string[],
): Promise<readonly string[]> {
  const waiting = [...ids];
  const outcomes: string[] = [];
  await mapInParallel(Array.from({ length: CONCURRENCY }), async () => {
    for (let id = waiting.shift(); id !== undefined; id = waiting.shift())
      outcomes.push(await job.record(audience, sending, id));
  });
  return outcomes;
}

function advance(
  job: SendingJob,
  sending: AudienceSending,
  size: number,
  outcomes: readonly string[],
): AudienceSending {
  const offset = sending.offset + BATCH;
  const gone = outcomes.filter((outcome) => outcome === 'GONE').length;
  return {
    ...sending,
    ...(offset < size ? { offset } : { list: sending.list + 1, offset: 0 }),
    recorded: sending.recorded + outcomes.length - gone,
    gone: sending.gone + gone,
    dueAt: leaseEnd(job),
  };
}

const leaseEnd = ({ now }: SendingJob): Instant => addMilliseconds(now(), LEASE_MS);

/** Null where another run is further, or the table throttles: a later run continues. */
async function save(job: SendingJob, before: Audience, change: Partial<Audience>): Promise<Audience | null> {
  const after = { ...before, ...change, version: before.version + 1 };
  return (await job.commit(before, after)) === 'committed' ? after : null;
}

function missing(): never {
  throw new ListMissing();
}

/** An alarm reports it: who was contacted is not known any more. */
class ListMissing extends Error {
  override name = 'ListMissing';
  constructor() {
    super('a list of the people in an audience is missing');
  }
}

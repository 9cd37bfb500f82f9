import type { CommitOutcome } from '../kernel/command.ts';
import { DAY_MS } from '../kernel/duration.ts';
import { addMilliseconds, type Instant, utcDayOf } from '../kernel/instant.ts';
import type { Audience, AudienceRepository } from './audience.ts';

export type EndAudiencesPorts = {
  readonly repositories: Pick<AudienceRepository, 'audiences' | 'audiencesOfDays'>;
  commit(before: Audience, after: Audience): Promise<CommitOutcome>;
  /** Deletes the file and its parts. It may be repeated. */
  deleteFiles(audience: Audience): Promise<void>;
  backoff(attempt: number): Promise<unknown>;
  readonly now: () => Instant;
};

/** A file is made within a day, and can be downloaded for seven. */
const FILE_DAYS = 9;
const MAX_ATTEMPTS = 8;

/**
 * Ends the files that may hold somebody who asked for erasure at this time: those that were requested before. Later ones leave
 * the person out. It is repeated with the second pass of the erasure, and deletes what a late run of the job has written
 * between.
 * @throws Error if a file could not be ended; the next run tries again
 */
export async function endAudiencesBefore(ports: EndAudiencesPorts, requestedAt: Instant): Promise<void> {
  const oldest = utcDayOf(addMilliseconds(ports.now(), -FILE_DAYS * DAY_MS));
  const last = utcDayOf(requestedAt);
  if (last < oldest) return;
  const audiences = await ports.repositories.audiencesOfDays(oldest, last);
  for (const audience of audiences.filter((one) => one.requestedAt <= requestedAt))
    if (hasFile(audience)) await endAudience(ports, audience.id);
    else await ports.deleteFiles(audience);
}

const hasFile = ({ stage }: Audience): boolean => stage === 'RUNNING' || stage === 'READY';

async function endAudience({ repositories, commit, deleteFiles, backoff, now }: EndAudiencesPorts, id: string) {
  for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
    const [before = null] = await repositories.audiences([id]);
    if (before === null || !hasFile(before)) return;
    // Deleted before, since a run that is killed after the commit does not come back; and after, since the job of the file may
    // have written it until then.
    await deleteFiles(before);
    const end = before.stage === 'READY' ? { stage: 'EXPIRED', availableUntil: now() } : { stage: 'FAILED' };
    const after = { ...before, ...end, version: before.version + 1, dueAt: null } as Audience;
    if ((await commit(before, after)) === 'committed') {
      await deleteFiles(before);
      return;
    }
    await backoff(attempt);
  }
  throw new AudienceInUse();
}

class AudienceInUse extends Error {
  override name = 'AudienceInUse';
  constructor() {
    super('no attempt could end the file of an audience');
  }
}

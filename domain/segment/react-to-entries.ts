import type { CommandContext } from '../kernel/command.ts';
import { type DrainResult, drainQueue } from '../kernel/drain-queue.ts';
import { execute } from '../kernel/execute.ts';
import { inParallel } from '../kernel/in-parallel.ts';
import type { JobCursors } from '../kernel/job-cursor.ts';
import { reject } from '../kernel/user-error.ts';
import type { SegmentEvent } from '../message/segment-event.ts';
import type { PolicySubject } from '../person/context.ts';
import type { PlaybookChange } from '../playbook/context.ts';
import type { SegmentChange, SegmentRepositories } from './context.ts';
import { shownSegments } from './segment-generations.ts';
import type { SegmentMove } from './segment-move.ts';

/** Playbooks add their changes to those of the command. */
export type EntryCommandContext = CommandContext<
  SegmentRepositories,
  SegmentChange | PlaybookChange,
  SegmentEvent,
  PolicySubject
>;

/**
 * Lets playbooks react to each customer who entered a segment. What they reacted to leaves the queue, so each run goes through
 * the whole rest of it.
 * @param contextOf the context of a command with this idempotency key
 * @param isTimeLeft whether there is time for another entry
 */
export function reactToEntries(
  contextOf: (idempotencyKey: string) => EntryCommandContext,
  cursors: JobCursors,
  isTimeLeft: () => boolean,
): Promise<DrainResult> {
  const { repositories, now } = contextOf('');
  return drainQueue<SegmentMove>({
    cursor: { job: 'segment-entries', cursors },
    pageFrom: (_, slice) => repositories.pendingMoves(slice),
    detect: (move) => reactToEntry(contextOf(`entered ${move.id}`), move),
    ...{ now, isTimeLeft },
  });
}

/** @returns false where nothing is pending, because the index is older than the entry */
async function reactToEntry(
  context: EntryCommandContext,
  { id, at, customerId, segmentId }: SegmentMove,
): Promise<boolean> {
  const { repositories } = context;
  const result = await execute(context, {
    mayCause: ['SEGMENT_ENTERED'],
    async load(policy) {
      const move = await repositories.segmentMove({ id, at });
      if (move?.isPending !== true) return reject('NOT_ALLOWED', ['input'], 'Nobody waits for this.');
      const [{ all }, [generations = []], shop] = await inParallel(
        () => repositories.segments(),
        () => repositories.generationsOf([customerId]),
        () => repositories.shop(),
      );
      // Who has left again meanwhile, or belongs to another record now, did not enter for anybody to act on.
      const segment = shownSegments(all, generations).find((one) => one.id === segmentId) ?? null;
      await policy.load({ customerId, store: null, shop }, segment === null ? [] : ['SEGMENT_ENTERED']);
      return { move, segment };
    },
    decide({ move, segment }) {
      const after = { ...move, version: move.version + 1, isPending: false };
      const entry = { id, customerId, segmentId, segment: segment?.name ?? '', at };
      return {
        changes: [{ entity: 'segmentMove', before: move, after }],
        events: segment === null ? [] : [{ type: 'SEGMENT_ENTERED', entry }],
        replayRefs: {},
        result: id,
      };
    },
    replay: async () => id,
  });
  return 'value' in result;
}

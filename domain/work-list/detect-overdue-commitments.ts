import type { Commitment } from '../commitment/commitment.ts';
import type { CommitmentRepository } from '../commitment/commitment-repository.ts';
import type { CommitmentChange, CommitmentEvent } from '../commitment/context.ts';
import {
  causesReaction,
  isDueWithResolution,
  isUnnoticed,
  overdueNoticeOf,
  withNoticed,
} from '../commitment/overdue-notice.ts';
import type { CommandContext } from '../kernel/command.ts';
import { type DrainResult, drainQueue } from '../kernel/drain-queue.ts';
import { execute } from '../kernel/execute.ts';
import { inParallel } from '../kernel/in-parallel.ts';
import type { JobCursors } from '../kernel/job-cursor.ts';
import { reject } from '../kernel/user-error.ts';
import type { PolicySubject } from '../person/context.ts';
import type { ShopRepositories } from '../shop/context.ts';

export type OverdueCommandContext = CommandContext<
  CommitmentRepository & Pick<ShopRepositories, 'shop'>,
  CommitmentChange,
  CommitmentEvent,
  PolicySubject
>;

/**
 * Notices each commitment whose due time has passed, once for each due time, and lets policies react. What is noticed
 * leaves the queue of what is pending, so each run goes through the whole rest of it, however old it is.
 * @param contextOf the context of a command with this idempotency key
 * @param isTimeLeft whether there is time for another commitment
 */
export async function detectOverdueCommitments(
  contextOf: (idempotencyKey: string) => OverdueCommandContext,
  cursors: JobCursors,
  isTimeLeft: () => boolean,
): Promise<DrainResult> {
  const { repositories, now } = contextOf('');
  const at = now();
  // A commitment that was settled and is owed again begins with its first version, so the run is part of the key.
  const keyOf = ({ id, version, dueAt }: Commitment) => `overdue ${id} ${version} ${dueAt} ${at}`;
  return drainQueue<Commitment>({
    cursor: { job: 'commitments', cursors },
    pageFrom: repositories.commitmentsPastDue,
    detect: (commitment) => detectOverdueCommitment(contextOf(keyOf(commitment)), commitment.id),
    ...{ now, isTimeLeft },
  });
}

/** @returns false where there is nothing to notice, because the index is older than the commitment */
async function detectOverdueCommitment(context: OverdueCommandContext, id: string): Promise<boolean> {
  const { repositories, now } = context;
  const result = await execute(context, {
    mayCause: ['COMMITMENT_OVERDUE'],
    async load(policy) {
      const [[commitment = null], shop] = await inParallel(
        () => repositories.commitments([id]),
        () => repositories.shop(),
      );
      if (commitment === null || !isUnnoticed(commitment, now()))
        return reject('NOT_ALLOWED', ['input'], 'The commitment is not overdue.');
      const { customerId, store, ownerId } = commitment;
      const [former, list] = await inParallel(
        () => repositories.overdueNotice(commitment),
        () => repositories.owedListOfOwner(commitment),
        () =>
          policy.load({ customerId, store, shop, ownerId }, causesReaction(commitment) ? ['COMMITMENT_OVERDUE'] : []),
      );
      return { commitment, isSilent: former !== null || isDueWithResolution(commitment, list?.refs ?? []) };
    },
    decide({ commitment, isSilent }) {
      const at = now();
      const after = withNoticed(commitment);
      const noticed = { entity: 'commitment', before: commitment, after } as const;
      if (isSilent) return { changes: [noticed], replayRefs: {}, result: id };
      return {
        changes: [noticed, { entity: 'overdueNotice', before: null, after: overdueNoticeOf(after, at) }],
        events: causesReaction(after) ? [{ type: 'COMMITMENT_OVERDUE', commitment: after, at }] : [],
        replayRefs: {},
        result: id,
      };
    },
    replay: async () => id,
  });
  return 'value' in result;
}

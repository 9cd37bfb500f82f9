import type { Result } from '../kernel/command.ts';
import { execute } from '../kernel/execute.ts';
import { toDecimal } from '../kernel/money.ts';
import { type PresenceInput, requireStoreOrPresence } from '../shop/store-rule.ts';
import type { ServiceJobCommandContext } from './context.ts';
import { type MoneyInput, toEstimate, withAnswer } from './estimate.ts';
import { findJob } from './find-job.ts';
import { jobChanges, loadJob, stageBy, storedJob } from './job-change.ts';
import { withStage } from './job-transitions.ts';
import type { ServiceJob } from './service-job.ts';

export type AnswerEstimateInput = PresenceInput & {
  readonly jobId: string;
  /** The sum that the customer was shown. */
  readonly estimate: MoneyInput;
  readonly approve: boolean;
};

/**
 * The customer's answer to an estimate, by the own token or as staff heard it. Approved work goes on. A declined job stays
 * where it is: the shop decides whether to set another sum, to cancel, or to give the item back as it is.
 */
export function answerEstimate(
  context: ServiceJobCommandContext,
  input: AnswerEstimateInput,
): Promise<Result<ServiceJob>> {
  const { repositories, caller } = context;
  return execute(context, {
    load: (policy) => loadJob(context, policy, input.jobId, []),
    decide(loaded) {
      const { job } = loaded;
      const now = context.now();
      const presence = requireStoreOrPresence(caller, job.store, input, now, ['input', 'jobId']);
      const estimate = toEstimate(input.estimate);
      const answered = withAnswer(job, estimate, input.approve);
      if (answered === job) return { changes: [], replayRefs: { jobId: job.id }, result: job };
      const status = input.approve && job.jobStatus === 'AWAITING_APPROVAL' ? 'IN_PROGRESS' : job.jobStatus;
      const note = `${input.approve ? 'Approved' : 'Declined'}: ${toDecimal(estimate)} ${estimate.currency}`;
      const stage = stageBy(context, status, now, { note });
      const after = { ...storedJob(job, withStage(answered, stage)), ...presence };
      return { changes: jobChanges(loaded, after), replayRefs: { jobId: job.id }, result: after };
    },
    replay: ({ jobId = '' }) => findJob(repositories, caller, jobId, ['input']),
  });
}

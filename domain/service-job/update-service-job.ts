import {
  attachChanges,
  attachmentIdsOf,
  checkAttachments,
  type LoadedAttachments,
  loadAttachments,
} from '../attachment/attach.ts';
import type { Result } from '../kernel/command.ts';
import { execute } from '../kernel/execute.ts';
import { inParallel } from '../kernel/in-parallel.ts';
import type { Instant } from '../kernel/instant.ts';
import { checkLength, MAX_LINE_LENGTH, trimToNull } from '../kernel/text.ts';
import { inputErrors } from '../kernel/user-error.ts';
import { expectVersion } from '../kernel/version.ts';
import { type PresenceInput, requireStoreOrPresence } from '../shop/store-rule.ts';
import type { ServiceJobCommandContext, ServiceJobEvent } from './context.ts';
import { type MoneyInput, toEstimate, withEstimate } from './estimate.ts';
import { findJob } from './find-job.ts';
import { jobChanges, loadJob, MAX_NOTE_LENGTH, stageBy, stageTime, storedJob } from './job-change.ts';
import { withPromise } from './job-promises.ts';
import { requireMove, withStage } from './job-transitions.ts';
import { awaitsAnswer, type ServiceJob, type ServiceJobStatus } from './service-job.ts';

export type UpdateServiceJobInput = PresenceInput & {
  readonly jobId: string;
  readonly expectedVersion?: number | null | undefined;
  readonly status?: ServiceJobStatus | null | undefined;
  readonly promisedBy?: Instant | null | undefined;
  readonly because?: string | null | undefined;
  /** Null withdraws it. */
  readonly estimate?: MoneyInput | null | undefined;
  readonly note?: string | null | undefined;
  readonly attachments?: readonly string[] | null | undefined;
  readonly occurredAt?: Instant | null | undefined;
  readonly associate?: string | null | undefined;
};

/** Moves a job on, promises another time, sets or withdraws an estimate, and adds a note and files. */
export function updateServiceJob(
  context: ServiceJobCommandContext,
  input: UpdateServiceJobInput,
): Promise<Result<ServiceJob>> {
  const { repositories, caller } = context;
  return execute(context, {
    mayCause: mayCauseOf(input),
    async load(policy) {
      const [loaded, attachments] = await inParallel(
        () => loadJob(context, policy, input.jobId, mayCauseOf(input)),
        () => loadAttachments(context, input.attachments),
      );
      return { loaded, attachments };
    },
    decide({ loaded, attachments }) {
      const { job } = loaded;
      const now = context.now();
      const presence = requireStoreOrPresence(caller, job.store, input, now, ['input', 'jobId']);
      expectVersion(input.expectedVersion, job.version);
      checkInput(input, attachments, job, now);
      const at = stageTime(job, input.occurredAt, now);
      const updated = storedJob(job, applyUpdate(context, job, input, at, attachments));
      const after = updated === job ? job : { ...updated, ...presence };
      return {
        changes: [...jobChanges(loaded, after), ...attachChanges(attachments, { ...job, kind: 'SERVICE_JOB' })],
        events: eventsOf(job, after, at),
        replayRefs: { jobId: job.id },
        result: after,
      };
    },
    replay: ({ jobId = '' }) => findJob(repositories, caller, jobId, ['input']),
  });
}

const mayCauseOf = ({ status, promisedBy, estimate }: UpdateServiceJobInput): readonly ServiceJobEvent['type'][] => [
  ...(status === 'READY' ? (['ITEM_READY'] as const) : []),
  ...(promisedBy == null ? [] : (['ITEM_PROMISE_CHANGED'] as const)),
  ...(estimate == null ? [] : (['ESTIMATE_SET'] as const)),
];

/** Only what this change made so: a retry of the same state tells the customer nothing. */
const eventsOf = (before: ServiceJob, after: ServiceJob, at: Instant): readonly ServiceJobEvent[] => [
  ...(after.jobStatus === 'READY' && before.jobStatus !== 'READY' ? [eventOf('ITEM_READY', after, at)] : []),
  ...(after.promisedBy !== before.promisedBy ? [eventOf('ITEM_PROMISE_CHANGED', after, at)] : []),
  ...(awaitsAnswer(after) && (after.estimate !== before.estimate || before.estimateAnswer !== null)
    ? [eventOf('ESTIMATE_SET', after, at)]
    : []),
];

const eventOf = (type: ServiceJobEvent['type'], serviceJob: ServiceJob, at: Instant): ServiceJobEvent => ({
  ...{ type, serviceJob, at },
});

function applyUpdate(
  context: ServiceJobCommandContext,
  before: ServiceJob,
  input: UpdateServiceJobInput,
  at: Instant,
  attachments: LoadedAttachments,
): ServiceJob {
  const { estimate } = input;
  const estimated =
    estimate === undefined ? before : withEstimate(before, estimate === null ? null : toEstimate(estimate));
  const status = input.status ?? statusAfterEstimate(before, estimated);
  if (status !== before.jobStatus || input.status != null)
    requireMove(estimated, status, ['input', input.status == null ? 'estimate' : 'status']);
  const note = trimToNull(input.note);
  const moved =
    status === before.jobStatus && note === null
      ? estimated
      : withStage(estimated, stageBy(context, status, at, input));
  const promised = input.promisedBy == null ? moved : withPromise(moved, input.promisedBy, input.because, at);
  return { ...promised, ...attachmentIdsOf(attachments, before.attachmentIds) };
}

/** A new sum waits for the customer's answer. Without a sum, there is nothing to wait for. */
function statusAfterEstimate(before: ServiceJob, after: ServiceJob): ServiceJobStatus {
  if (after === before) return before.jobStatus;
  if (after.estimate !== null) return 'AWAITING_APPROVAL';
  return before.jobStatus === 'AWAITING_APPROVAL' ? 'IN_PROGRESS' : before.jobStatus;
}

function checkInput(
  input: UpdateServiceJobInput,
  attachments: LoadedAttachments,
  { attachmentIds }: ServiceJob,
  now: Instant,
): void {
  const errors = inputErrors();
  for (const field of ['status', 'promisedBy'] as const)
    if (input[field] === null)
      errors.add('INVALID', ['input', field], 'This cannot be cleared. Leave it out to keep it.');
  checkLength(errors, ['input', 'because'], input.because, MAX_NOTE_LENGTH);
  checkLength(errors, ['input', 'note'], input.note, MAX_NOTE_LENGTH);
  checkLength(errors, ['input', 'associate'], input.associate, MAX_LINE_LENGTH);
  checkAttachments(errors, attachments, now, attachmentIds);
  errors.throwIfAny();
}

import { type LoadedAttachments, loadAttachments } from '../attachment/attach.ts';
import type { Customer } from '../customer/customer.ts';
import type { Result } from '../kernel/command.ts';
import { execute } from '../kernel/execute.ts';
import { inParallel } from '../kernel/in-parallel.ts';
import type { Instant } from '../kernel/instant.ts';
import { checkLength, MAX_LINE_LENGTH, trimToNull } from '../kernel/text.ts';
import { inputErrors, reject } from '../kernel/user-error.ts';
import { expectVersion } from '../kernel/version.ts';
import { requireActive } from '../person/customer-key.ts';
import { type PresenceInput, requireStoreOrPresence } from '../shop/store-rule.ts';
import type { CoverHold } from '../warranty/cover-hold.ts';
import {
  inspectItem,
  loadVisitsAround,
  type RecordedVisit,
  type VisitReport,
  type VisitsAround,
} from '../warranty/inspect-item.ts';
import { loadOwnerHolds } from '../warranty/owner-holds.ts';
import type { Warranty } from '../warranty/warranty.ts';
import type { ServiceJobCommandContext } from './context.ts';
import { endCustody } from './custody-of-cover.ts';
import { jobChanges, type LoadedJob, loadJob, stageBy, stageTime, storedJob } from './job-change.ts';
import { withStage } from './job-transitions.ts';
import { type JobWithCover, replayJob } from './receive-item.ts';
import { isInCustody, type ServiceJob } from './service-job.ts';

export type ReturnItemInput = PresenceInput & {
  readonly jobId: string;
  readonly expectedVersion?: number | null | undefined;
  readonly occurredAt: Instant;
  readonly returnedTo?: string | null | undefined;
  readonly associate?: string | null | undefined;
  readonly inspection?: JobInspection | null | undefined;
};

type JobInspection = Pick<VisitReport, 'condition' | 'findings' | 'note'> & {
  readonly attachments?: readonly string[] | null | undefined;
};

const INSPECTION = ['input', 'inspection'];

/**
 * Ends custody: the item goes back to the customer, in whatever state the job is. With `inspection`, the visit is recorded by
 * the rules of the cover, in the same transaction, and the next date follows.
 */
export function returnItem(context: ServiceJobCommandContext, input: ReturnItemInput): Promise<Result<JobWithCover>> {
  const { repositories } = context;
  return execute(context, {
    mayCause: ['ITEM_RETURNED'],
    async load(policy) {
      const [loaded, attachments] = await inParallel(
        () => loadJob(context, policy, input.jobId, ['ITEM_RETURNED']),
        () => loadAttachments(context, input.inspection?.attachments, [...INSPECTION, 'attachments']),
      );
      const { warrantyId } = loaded.job;
      const [cover = null] = warrantyId === null ? [] : await repositories.warranties([warrantyId]);
      if (cover === null || input.inspection == null)
        return { loaded, cover, owner: null, around: null, attachments, ownerHolds: [] };
      const [around, owner] = await inParallel(
        () => loadVisitsAround(repositories, cover, input.occurredAt),
        () => repositories.customer(cover.customerId),
      );
      const lastVisit = around?.after.at(-1)?.occurredAt ?? input.occurredAt;
      const ownerHolds = await loadOwnerHolds(repositories, cover, loaded.shop, lastVisit);
      return { loaded, cover, owner, around, attachments, ownerHolds };
    },
    decide(state) {
      const { loaded, cover } = state;
      const { job } = loaded;
      const now = context.now();
      const presence = requireStoreOrPresence(context.caller, job.store, input, now, ['input', 'jobId']);
      expectVersion(input.expectedVersion, job.version);
      const at = checkReturn(job, input, now);
      const visit = input.inspection == null ? null : inspectReturned(context, input.inspection, at, state);
      const returned: ServiceJob = {
        ...withStage(job, stageBy(context, 'RETURNED', at, input)),
        returnedAt: at,
        returnedTo: trimToNull(input.returnedTo),
        inspectionId: visit?.inspection.id ?? null,
      };
      const after = { ...storedJob(job, returned), ...presence };
      const custody = endCustody(cover, visit?.warranty ?? cover, after, loaded.shop);
      return {
        changes: [...jobChanges(loaded, after), ...(visit?.changes ?? []), ...custody.changes],
        events: [{ type: 'ITEM_RETURNED', serviceJob: after, at }],
        replayRefs: { jobId: job.id },
        result: { serviceJob: after, warranty: custody.warranty },
      };
    },
    replay: ({ jobId = '' }) => replayJob(context, jobId),
  });
}

type State = {
  readonly loaded: LoadedJob;
  readonly cover: Warranty | null;
  readonly owner: Customer | null;
  readonly around: VisitsAround;
  readonly attachments: LoadedAttachments;
  readonly ownerHolds: readonly CoverHold[];
};

function checkReturn(job: ServiceJob, input: ReturnItemInput, now: Instant): Instant {
  const errors = inputErrors();
  checkLength(errors, ['input', 'returnedTo'], input.returnedTo, MAX_LINE_LENGTH);
  checkLength(errors, ['input', 'associate'], input.associate, MAX_LINE_LENGTH);
  errors.throwIfAny();
  if (!isInCustody(job)) reject('NOT_ALLOWED', ['input', 'jobId'], `The item went back already, at ${job.returnedAt}.`);
  return stageTime(job, input.occurredAt, now);
}

/** The visit of the item that goes back. It belongs to the present owner of the cover. */
function inspectReturned(
  context: ServiceJobCommandContext,
  report: JobInspection,
  occurredAt: Instant,
  { loaded: { job, shop }, cover, owner, around, attachments, ownerHolds }: State,
): RecordedVisit {
  if (cover === null)
    return reject('NOT_ALLOWED', INSPECTION, 'The item has no cover, so there is no inspection to record.');
  requireActive(owner, INSPECTION);
  const visit = inspectItem(context, {
    ...{ report, occurredAt, store: job.store, shop, warranty: cover, around, attachments, ownerHolds },
    ...{ path: INSPECTION, coverPath: INSPECTION },
  });
  return { ...visit, changes: [...visit.changes, { entity: 'activeCustomer', customerId: cover.customerId }] };
}

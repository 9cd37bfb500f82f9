import {
  attachChanges,
  attachmentIdsOf,
  checkAttachments,
  type LoadedAttachments,
  loadAttachments,
} from '../attachment/attach.ts';
import type { Customer } from '../customer/customer.ts';
import { writtenBy } from '../kernel/caller.ts';
import { codeKey } from '../kernel/code.ts';
import type { Result } from '../kernel/command.ts';
import { execute } from '../kernel/execute.ts';
import { clampToNow, isInFuture } from '../kernel/history.ts';
import { inParallel } from '../kernel/in-parallel.ts';
import type { Instant } from '../kernel/instant.ts';
import { checkLength, checkText, MAX_LINE_LENGTH } from '../kernel/text.ts';
import { inputErrors, userError } from '../kernel/user-error.ts';
import { type CustomerKeyInput, findCustomerId, lookupKey, requireActive } from '../person/customer-key.ts';
import { loadShop, resolveRecordStore, type Shop } from '../shop/shop.ts';
import type { Condition } from '../warranty/condition.ts';
import { findWarranty } from '../warranty/find-warranty.ts';
import { type FindingInput, toFindings } from '../warranty/inspection-details.ts';
import { MAX_DESCRIPTION_LENGTH, type Warranty } from '../warranty/warranty.ts';
import type { ServiceJobCommandContext } from './context.ts';
import { takeIntoCustody } from './custody-of-cover.ts';
import { findJob } from './find-job.ts';
import {
  checkItem,
  coverOf,
  describeItem,
  type ItemInput,
  isOfSomebodyElse,
  itemOfCustomer,
  type KnownItem,
  loadItems,
  requireFreeTag,
} from './item-at-intake.ts';
import { MAX_NOTE_LENGTH, stageBy } from './job-change.ts';
import type { ServiceJob, ServiceJobKind } from './service-job.ts';

export type ReceiveItemInput = ItemInput & {
  readonly customer: CustomerKeyInput;
  readonly kind: ServiceJobKind;
  readonly store: string;
  readonly tag: string;
  readonly description: string;
  readonly conditionAtIntake: Condition;
  readonly findings?: readonly FindingInput[] | null | undefined;
  readonly attachments?: readonly string[] | null | undefined;
  readonly occurredAt: Instant;
  readonly promisedBy: Instant;
  readonly associate?: string | null | undefined;
  readonly note?: string | null | undefined;
};

/** A job with the cover of its item; null where it has none. */
export type JobWithCover = { readonly serviceJob: ServiceJob; readonly warranty: Warranty | null };

/**
 * Takes an item into custody, with its state in front of the customer. The customer's own cover and sale of the item are
 * found by its serial number, where the input names none. An open appointment for the covered item on that day is done.
 */
export function receiveItem(context: ServiceJobCommandContext, input: ReceiveItemInput): Promise<Result<JobWithCover>> {
  const { repositories, caller } = context;
  return execute(context, {
    mayCause: ['ITEM_RECEIVED'],
    async load(policy) {
      const path = ['input', 'customer'];
      const shop = await loadShop(repositories, [input.store]);
      const [customerId, cover, [order = null], attachments, jobOfTag] = await inParallel(
        () => findCustomerId(repositories, lookupKey(input.customer, shop, path), path),
        () =>
          input.warrantyId == null
            ? null
            : findWarranty(repositories, caller, input.warrantyId, ['input', 'warrantyId']),
        () => (input.orderId == null ? [] : repositories.orders([input.orderId])),
        () => loadAttachments(context, input.attachments),
        () => repositories.jobIdByTag(input.store, input.tag),
      );
      const [owner, items] = await inParallel(
        async () =>
          customerId === null
            ? null
            : ((await policy.load({ customerId, store: input.store, shop })) ??
              (await repositories.customerWithMetrics(customerId))),
        () => loadItems(repositories, input, cover),
      );
      const customer = requireActive(owner?.customer ?? null, path);
      const coverId = cover === null ? (itemOfCustomer(items, customer)?.warrantyId ?? null) : null;
      const [coverOfItem = null] = coverId === null ? [] : await repositories.warranties([coverId]);
      return { shop, customer, attachments, jobOfTag, known: { cover, order, items, coverOfItem } };
    },
    decide(state) {
      const { customer, attachments, known, shop } = state;
      const job = draftJob(context, input, state);
      const custody = takeIntoCustody(coverOf(known, customer), job, shop);
      return {
        changes: [
          { entity: 'serviceJob', before: null, after: job },
          ...attachChanges(attachments, { ...job, kind: 'SERVICE_JOB' }),
          ...custody.changes,
          { entity: 'activeCustomer', customerId: customer.id },
        ],
        events: [{ type: 'ITEM_RECEIVED', serviceJob: job, at: context.now() }],
        warnings: isOfSomebodyElse(known.items, customer) ? [OF_SOMEBODY_ELSE] : [],
        replayRefs: { jobId: job.id },
        result: { serviceJob: job, warranty: custody.warranty },
      };
    },
    replay: ({ jobId = '' }) => replayJob(context, jobId),
  });
}

const OF_SOMEBODY_ELSE = userError(
  'CONFLICT',
  ['input', 'serialNumber'],
  'The item with this serial number belongs to another customer. Its cover and its sale are not linked.',
);

/** The present state of a job that an earlier call received or changed. */
export async function replayJob(
  { repositories, caller }: ServiceJobCommandContext,
  jobId: string,
): Promise<JobWithCover> {
  const serviceJob = await findJob(repositories, caller, jobId, ['input']);
  const [warranty = null] =
    serviceJob.warrantyId === null ? [] : await repositories.warranties([serviceJob.warrantyId]);
  return { serviceJob, warranty };
}

type State = {
  readonly shop: Shop;
  readonly customer: Customer;
  readonly attachments: LoadedAttachments;
  readonly jobOfTag: string | null;
  readonly known: KnownItem;
};

/** Characters. A tag is printed on a bag, and is part of a key. */
const MAX_TAG_LENGTH = 40;

function draftJob(
  context: ServiceJobCommandContext,
  input: ReceiveItemInput,
  { shop, customer, attachments, jobOfTag, known }: State,
): ServiceJob {
  const now = context.now();
  const errors = inputErrors();
  if (isInFuture(input.occurredAt, now))
    errors.add('INVALID', ['input', 'occurredAt'], 'This time is in the future. Give the time of the receipt.');
  checkText(errors, ['input', 'tag'], input.tag, MAX_TAG_LENGTH);
  if (input.tag.trim() !== '' && codeKey(input.tag) === '')
    errors.add('INVALID', ['input', 'tag'], 'A tag needs letters or digits.');
  checkText(errors, ['input', 'description'], input.description, MAX_DESCRIPTION_LENGTH);
  for (const field of ['sku', 'serialNumber', 'associate'] as const)
    checkLength(errors, ['input', field], input[field], MAX_LINE_LENGTH);
  checkLength(errors, ['input', 'note'], input.note, MAX_NOTE_LENGTH);
  const findingsAtIntake = toFindings(input.findings ?? [], errors, ['input', 'findings']);
  checkAttachments(errors, attachments, now);
  checkItem(errors, input, known, customer);
  const occurredAt = clampToNow(input.occurredAt, now);
  const { promisedBy } = input;
  if (promisedBy < occurredAt) errors.add('INVALID', ['input', 'promisedBy'], 'This is before the item was received.');
  errors.throwIfAny();
  // The input names a store, so there is one.
  const store = resolveRecordStore(context.caller, shop, input.store, ['input', 'store']) ?? input.store;
  requireFreeTag(jobOfTag);
  const stage = stageBy(context, 'RECEIVED', occurredAt, input);
  return {
    id: context.newId('serviceJob'),
    version: 1,
    customerId: customer.id,
    occurredAt,
    recordedAt: now,
    store,
    tag: input.tag.trim(),
    jobKind: input.kind,
    jobStatus: 'RECEIVED',
    ...describeItem(input, known, customer),
    description: input.description.trim(),
    conditionAtIntake: input.conditionAtIntake,
    findingsAtIntake,
    ...attachmentIdsOf(attachments),
    receivedBy: stage.by,
    ...writtenBy(context.caller),
    promisedBy,
    promises: [{ promisedBy, setAt: occurredAt, because: null }],
    estimate: null,
    estimateAnswer: null,
    stages: [stage],
    readyAt: null,
    returnedAt: null,
    returnedTo: null,
    inspectionId: null,
  };
}

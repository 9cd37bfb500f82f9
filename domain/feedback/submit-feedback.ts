import { attachChanges, type LoadedAttachments, loadAttachments } from '../attachment/attach.ts';
import type { Customer } from '../customer/customer.ts';
import type { CustomerWithMetrics } from '../customer/metrics.ts';
import type { CanAccess } from '../kernel/access.ts';
import type { Result } from '../kernel/command.ts';
import { execute } from '../kernel/execute.ts';
import { inParallel } from '../kernel/in-parallel.ts';
import type { PolicyRun } from '../kernel/policy.ts';
import { trimToNull } from '../kernel/text.ts';
import { reject } from '../kernel/user-error.ts';
import type { Order } from '../order/order.ts';
import { survivorOf } from '../person/cluster.ts';
import type { PolicySubject } from '../person/context.ts';
import { requireActiveRecord } from '../person/customer-key.ts';
import { followIdentified, resolveSpeaker, withKept } from '../person/keep-unidentified.ts';
import { accessOf } from '../person/own-record-ids.ts';
import { withCases } from '../service-case/case-changes.ts';
import { withFeedback } from '../service-case/case-parts.ts';
import type { ServiceCase } from '../service-case/service-case.ts';
import { loadShop, type Shop } from '../shop/shop.ts';
import type { FeedbackChange, FeedbackCommandContext, FeedbackEvent } from './context.ts';
import { type CountedScore, matterOf, nextCountedScore } from './counted-score.ts';
import { draftFeedback, type SubmitFeedbackInput } from './draft-feedback.ts';
import type { Feedback } from './feedback.ts';
import { type FeedbackLink, markUsed } from './feedback-link.ts';
import { type FeedbackMetrics, newFeedbackMetrics, withScore } from './feedback-metrics.ts';
import { resolveGuest } from './guest-author.ts';
import { newPhotoSlots, photoSlotChanges } from './photo-slots.ts';

export type SubmittedFeedback = { readonly feedback: Feedback; readonly openedCases: readonly ServiceCase[] };

/**
 * Stores an opinion about the shop, from a customer or from a handle alone. A score of a customer joins the latest
 * scores. Lets playbooks react to it.
 * @param link with which it is given; it needs no handle then, and rejects a second use
 */
export function submitFeedback(
  context: FeedbackCommandContext,
  input: SubmitFeedbackInput,
  link: FeedbackLink | null = null,
): Promise<Result<SubmittedFeedback>> {
  const { repositories, caller } = context;
  return execute(context, {
    mayCause: ['FEEDBACK_RECEIVED'],
    async load(policy) {
      const shop = await loadShop(repositories, [input.store]);
      const canAccess = accessOf(caller, repositories);
      const loadOrder = async () =>
        input.orderId == null ? null : await findOrder(repositories, input.orderId, canAccess);
      // Only a guest's order says who its guest is, so it is read first.
      const guestOrder = link !== null && link.customerId === null ? await loadOrder() : null;
      const [author, storedLink, order, [warranty = null], [serviceCase = null], attachments] = await inParallel(
        () => loadAuthor(context, input, shop, policy, guestOrder),
        () => (link === null ? null : repositories.feedbackLink(link.id)),
        () => guestOrder ?? loadOrder(),
        () => (input.warrantyId == null ? [] : repositories.warranties([input.warrantyId], canAccess)),
        () => (input.caseId == null ? [] : repositories.serviceCases([input.caseId], canAccess)),
        () => loadAttachments(context, input.attachments),
      );
      return { shop, ...author, storedLink, order, warranty, serviceCase, attachments, isGuest: guestOrder !== null };
    },
    decide({ metrics, counted, storedLink, ...state }) {
      if (link !== null) checkUnused(link, storedLink);
      const drafted = draftFeedback(context, input, state);
      const slots = link === null ? [] : newPhotoSlots(drafted, { ...context, now: drafted.recordedAt });
      const photoIds = slots.map(({ id }) => id);
      const feedback = link === null ? drafted : { ...drafted, attachmentIds: photoIds };
      return {
        changes: withKept(
          [
            ...changesOf(feedback, { ...state, metrics, counted }),
            ...photoSlotChanges(slots),
            ...(link === null ? [] : [linkChange(link, storedLink, feedback, photoIds)]),
          ],
          state.kept,
        ),
        events: [{ type: 'FEEDBACK_RECEIVED', feedback }],
        complete: (changes) => completeFeedback(feedback, changes),
        replayRefs: { feedbackId: feedback.id },
        result: { feedback, openedCases: [] },
      };
    },
    async replay({ feedbackId = '', caseId }) {
      const [[feedback], cases] = await inParallel(
        () => repositories.feedback([feedbackId]),
        () => repositories.serviceCases(caseId === undefined ? [] : [caseId]),
      );
      if (feedback == null) return reject('NOT_FOUND', ['input'], 'The feedback of that call no longer exists.');
      return { feedback, openedCases: cases.filter((one) => one !== null) };
    },
  });
}

type Author = CustomerWithMetrics<FeedbackMetrics> & {
  readonly counted: CountedScore | null;
  /** The customer, if this command makes the record. */
  readonly kept: Customer | null;
};

type FeedbackPolicy = PolicyRun<FeedbackChange, FeedbackEvent, PolicySubject, CustomerWithMetrics<FeedbackMetrics>>;

const CUSTOMER = ['input', 'customer'];

async function findOrder(
  { orders }: FeedbackCommandContext['repositories'],
  id: string,
  canAccess: CanAccess,
): Promise<Order | null> {
  const [order = null] = await orders([id], canAccess);
  return order;
}

/**
 * Loads the author of feedback. Both are null if that is not a customer.
 * @param guestOrder of which the author is the guest; null: the input or the token names the author
 */
async function loadAuthor(
  context: FeedbackCommandContext,
  input: SubmitFeedbackInput,
  shop: Shop,
  policy: FeedbackPolicy,
  guestOrder: Order | null,
): Promise<Author> {
  const { caller } = context;
  const { customer: key, handle } = input;
  const store = input.store ?? caller.store;
  if (key == null && caller.customerId === null && guestOrder === null) {
    if (trimToNull(handle) === null)
      reject('INVALID', CUSTOMER, 'Name the customer. If no customer is known, give the handle of the author.');
    await policy.load({ customerId: null, store, shop });
    return { customer: null, metrics: null, counted: null, kept: null };
  }
  const { customerId, kept } =
    guestOrder === null
      ? await resolveSpeaker(context, key, input.ifUnidentified)
      : await resolveGuest(context, guestOrder);
  if (kept !== null) {
    await policy.load({ customerId: null, newcomer: kept, store, shop });
    return { customer: kept, metrics: null, counted: null, kept };
  }
  const loadOwn = async (id: string) =>
    (await policy.load({ customerId: id, store, shop })) ?? (await context.repositories.customerWithMetrics(id));
  const [{ customer, metrics }, own] = await inParallel(
    () => followIdentified(customerId, loadOwn),
    () => loadCountedScore(context, input, shop, customerId),
  );
  const author = requireActiveRecord(customer, CUSTOMER);
  const survivor = survivorOf(author);
  const counted = survivor === customerId ? own : await loadCountedScore(context, input, shop, survivor);
  return { customer: author, metrics, counted, kept: null };
}

/** Null if nothing counts yet, or the input has no score. */
async function loadCountedScore(
  { caller, repositories, now }: FeedbackCommandContext,
  { metric, ...input }: SubmitFeedbackInput,
  shop: Shop,
  customerId: string,
): Promise<CountedScore | null> {
  if (metric == null) return null;
  return repositories.countedScore(customerId, metric, matterOf(input, caller, shop, now()));
}

/** The feedback, the latest scores and the counted score with its score, and the case that it is about, which refers to it. */
function changesOf(
  feedback: Feedback,
  {
    serviceCase,
    attachments,
    ...author
  }: Author & {
    readonly serviceCase: ServiceCase | null;
    readonly attachments: LoadedAttachments;
  },
): readonly FeedbackChange[] {
  const { id } = feedback;
  const own: readonly FeedbackChange[] = [
    { entity: 'feedback', before: null, after: feedback },
    ...attachChanges(attachments, { ...feedback, kind: 'FEEDBACK' }),
    ...scoreChanges(author, feedback),
  ];
  if (serviceCase === null) return own;
  const pending = { before: serviceCase, after: withFeedback(serviceCase, id, ['input', 'caseId']) };
  return withCases(own, [pending], new Map());
}

function scoreChanges({ customer, metrics: before, counted }: Author, feedback: Feedback): readonly FeedbackChange[] {
  if (customer === null) return [];
  const customerId = customer.id;
  const known = before ?? newFeedbackMetrics(customerId);
  const after = withScore(known, feedback);
  const next = nextCountedScore(counted, survivorOf(customer), feedback);
  return [
    { entity: 'activeCustomer', customerId },
    ...(after === known ? [] : [{ entity: 'metrics', before, after } as const]),
    ...(next === counted || next === null ? [] : [{ entity: 'countedScore', before: counted, after: next } as const]),
  ];
}

/** Rejects a link that was used, and one that was asked with and that is gone, such as after an erasure. */
function checkUnused(link: FeedbackLink, stored: FeedbackLink | null): void {
  if (stored !== null && stored.usedAt !== null)
    reject('ALREADY_EXISTS', ['input'], 'Feedback was given with this link before.');
  if (stored === null && link.asked) reject('NOT_FOUND', ['input'], 'This link is no longer valid.');
}

const linkChange = (
  link: FeedbackLink,
  stored: FeedbackLink | null,
  { id, recordedAt }: Feedback,
  photoIds: readonly string[],
): FeedbackChange => ({
  entity: 'feedbackLink',
  before: stored,
  after: markUsed(stored ?? link, { feedbackId: id, photoIds, now: recordedAt }),
});

/** The feedback with the case that followed from it, and the cases that were opened. */
function completeFeedback(draft: Feedback, changes: readonly FeedbackChange[]) {
  const written = changes.find((change) => change.entity === 'feedback');
  const openedCases = changes.flatMap((change) =>
    change.entity === 'serviceCase' && change.before === null ? [change.after] : [],
  );
  return {
    replayRefs: { feedbackId: draft.id, ...Object.fromEntries(openedCases.map(({ id }) => ['caseId', id])) },
    result: { feedback: written?.after ?? draft, openedCases },
  };
}

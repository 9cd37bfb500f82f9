import { type CustomerWithMetrics, loadWithMetrics } from '../customer/load-with-metrics.ts';
import type { Result } from '../kernel/command.ts';
import { execute } from '../kernel/execute.ts';
import { inParallel } from '../kernel/in-parallel.ts';
import type { PolicyRun } from '../kernel/policy.ts';
import { trimToNull } from '../kernel/text.ts';
import { reject } from '../kernel/user-error.ts';
import type { PolicySubject } from '../person/context.ts';
import { requireActive } from '../person/customer-key.ts';
import { resolveCustomerId } from '../person/resolve-customer.ts';
import { withCases } from '../service-case/case-changes.ts';
import { withFeedback } from '../service-case/case-parts.ts';
import type { ServiceCase } from '../service-case/service-case.ts';
import { loadShop, type Shop } from '../shop/shop.ts';
import type { FeedbackChange, FeedbackCommandContext, FeedbackEvent } from './context.ts';
import { draftFeedback, type SubmitFeedbackInput } from './draft-feedback.ts';
import type { Feedback } from './feedback.ts';
import { type FeedbackMetrics, newFeedbackMetrics, withScore } from './feedback-metrics.ts';

export type SubmittedFeedback = { readonly feedback: Feedback; readonly openedCases: readonly ServiceCase[] };

/**
 * Stores an opinion about the shop, from a customer or from a handle alone. A score of a customer joins the latest
 * scores. Lets playbooks react to it.
 */
export function submitFeedback(
  context: FeedbackCommandContext,
  input: SubmitFeedbackInput,
): Promise<Result<SubmittedFeedback>> {
  const { repositories } = context;
  return execute(context, {
    mayCause: ['FEEDBACK_RECEIVED'],
    async load(policy) {
      const shop = await loadShop(repositories, [input.store]);
      const [author, [order = null], [warranty = null], [serviceCase = null]] = await inParallel(
        () => loadAuthor(context, input, shop, policy),
        () => (input.orderId == null ? [] : repositories.orders([input.orderId])),
        () => (input.warrantyId == null ? [] : repositories.warranties([input.warrantyId])),
        () => (input.caseId == null ? [] : repositories.serviceCases([input.caseId])),
      );
      return { shop, ...author, order, warranty, serviceCase };
    },
    decide({ metrics, ...state }) {
      const feedback = draftFeedback(context, input, state);
      return {
        changes: changesOf(feedback, metrics, state.serviceCase),
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

type FeedbackPolicy = PolicyRun<FeedbackChange, FeedbackEvent, PolicySubject, CustomerWithMetrics<FeedbackMetrics>>;

const CUSTOMER = ['input', 'customer'];

/** Loads the author of feedback. Both are null if that is not a customer. */
async function loadAuthor(
  context: FeedbackCommandContext,
  { customer: key, handle, store: storeCode }: SubmitFeedbackInput,
  shop: Shop,
  policy: FeedbackPolicy,
): Promise<CustomerWithMetrics<FeedbackMetrics>> {
  const { caller } = context;
  const store = storeCode ?? caller.store;
  if (key == null && caller.customerId === null) {
    if (trimToNull(handle) === null)
      reject('INVALID', CUSTOMER, 'Name the customer. If no customer is known, give the handle of the author.');
    await policy.load({ customerId: null, store, shop });
    return { customer: null, metrics: null };
  }
  const customerId = await resolveCustomerId(context, key, CUSTOMER);
  const loaded = await policy.load({ customerId, store, shop });
  const { customer, metrics } = loaded ?? (await loadWithMetrics(context.repositories, customerId));
  return { customer: requireActive(customer, CUSTOMER), metrics };
}

/** The feedback, the latest scores with its score, and the case that it is about, which refers to it. */
function changesOf(
  feedback: Feedback,
  metrics: FeedbackMetrics | null,
  serviceCase: ServiceCase | null,
): readonly FeedbackChange[] {
  const { id, customerId } = feedback;
  const own: readonly FeedbackChange[] = [
    { entity: 'feedback', before: null, after: feedback },
    ...(customerId === null ? [] : scoreChanges(customerId, metrics, feedback)),
  ];
  if (serviceCase === null) return own;
  const pending = { before: serviceCase, after: withFeedback(serviceCase, id, ['input', 'caseId']) };
  return withCases(own, [pending], new Map());
}

function scoreChanges(
  customerId: string,
  before: FeedbackMetrics | null,
  feedback: Feedback,
): readonly FeedbackChange[] {
  const known = before ?? newFeedbackMetrics(customerId);
  const after = withScore(known, feedback);
  return [
    { entity: 'activeCustomer', customerId },
    ...(after === known ? [] : [{ entity: 'metrics', before, after } as const]),
  ];
}

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

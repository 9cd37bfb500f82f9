import type { Customer } from '../customer/customer.ts';
import { type Metrics, withScore } from '../customer/metrics.ts';
import { type Decision, mutate, type Result, type Writing } from '../kernel/command.ts';
import { inParallel } from '../kernel/in-parallel.ts';
import { trimmed } from '../kernel/text.ts';
import { reject } from '../kernel/user-error.ts';
import { active } from '../person/customer-key.ts';
import { subjectId } from '../person/subject.ts';
import { type Aftermath, aftermathOf, withAftermath } from '../playbook/aftermath.ts';
import { aftermathChanges, counted, written } from '../playbook/aftermath-changes.ts';
import type { CaseAtWork } from '../playbook/do-actions.ts';
import type { Playbook } from '../playbook/playbook.ts';
import { feedbackEvent } from '../playbook/playbook-event.ts';
import { type Ground, groundOf, waitingFor, withFirstContactCases } from '../playbook/playbook-ground.ts';
import { withFeedback } from '../service-case/case-parts.ts';
import { isOpen, type ServiceCase } from '../service-case/service-case.ts';
import { type Shop, shopWith } from '../shop/shop.ts';
import { draftFeedback, type SubmitFeedbackInput } from './draft-feedback.ts';
import type { Feedback } from './feedback.ts';

export type FeedbackTaken = { readonly feedback: Feedback; readonly openedCases: readonly ServiceCase[] };

/**
 * Keeps what somebody thinks of the shop: a customer's, whose latest scores it joins, or that of a handle alone; and does
 * at once what playbooks make of it.
 */
export function submitFeedback(writing: Writing, input: SubmitFeedbackInput): Promise<Result<FeedbackTaken>> {
  const { records, journal } = writing;
  return mutate(writing, {
    async read() {
      const [shop, { all }] = await inParallel(
        () => shopWith(records, [input.store]),
        () => records.playbooks(),
      );
      const [speaker, [order = null], [warranty = null], [serviceCase = null]] = await inParallel(
        () => speakerOf(writing, input, shop, waitingFor(all, 'FEEDBACK_RECEIVED')),
        () => (input.orderId == null ? [] : records.orders([input.orderId])),
        () => (input.warrantyId == null ? [] : records.warranties([input.warrantyId])),
        () => (input.caseId == null ? [] : records.serviceCases([input.caseId])),
      );
      return { shop, ...speaker, order, warranty, serviceCase };
    },
    async decide({ ground, metrics, ...state }) {
      const feedback = draftFeedback(writing, input, state);
      const own = caseWith(state.serviceCase, feedback);
      const aftermath = await aftermathOf(feedbackEvent(feedback), ground, own, writing);
      return withAftermath(journal, aftermath, own, (what) => decided(feedback, metrics, ground, what));
    },
    async recall({ feedbackId = '', caseId }) {
      const [[feedback], cases] = await inParallel(
        () => records.feedback([feedbackId]),
        () => records.serviceCases(caseId === undefined ? [] : [caseId]),
      );
      if (feedback == null) return reject('NOT_FOUND', ['input'], 'The feedback of that call is no more.');
      return { feedback, openedCases: cases.filter((one) => one !== null) };
    },
  });
}

/** Who said it, where that is a customer, and what playbooks decide on. */
type Speaker = { readonly customer: Customer | null; readonly metrics: Metrics | null; readonly ground: Ground };

const CUSTOMER = ['input', 'customer'];

async function speakerOf(
  writing: Writing,
  { customer: key, handle, store }: SubmitFeedbackInput,
  shop: Shop,
  playbooks: readonly Playbook[],
): Promise<Speaker> {
  const { caller, records } = writing;
  if (key == null && caller.customerId === null) {
    if (trimmed(handle) !== null)
      return {
        customer: null,
        metrics: null,
        ground: await groundOf(records, playbooks, shop, null, store ?? caller.store),
      };
    reject('INVALID', CUSTOMER, 'Name the customer, or give the handle of whoever said it where no customer is known.');
  }
  const id = await subjectId(writing, key, CUSTOMER);
  const ground = await groundOf(records, playbooks, shop, id, store ?? caller.store);
  const { customer, metrics } = ground.record ?? (await recordOf(writing, id));
  const whole = await withFirstContactCases(ground, records, customer, metrics);
  return { customer: active(customer, CUSTOMER), metrics, ground: whole };
}

async function recordOf({ records }: Writing, id: string): Promise<Pick<Speaker, 'customer' | 'metrics'>> {
  const [customer, metrics] = await inParallel(
    () => records.customer(id),
    () => records.metrics(id),
  );
  return { customer, metrics };
}

/** The case that the feedback is about, which remembers it. */
const caseWith = (before: ServiceCase | null, { id }: Feedback): CaseAtWork | null =>
  before === null ? null : { before, after: withFeedback(before, id, ['input', 'caseId']) };

function decided(
  draft: Feedback,
  metrics: Metrics | null,
  ground: Ground,
  aftermath: Aftermath,
): Decision<FeedbackTaken> {
  const { customerId } = draft;
  const { cases } = aftermath;
  const feedback = { ...draft, caseId: draft.caseId ?? cases.find(({ after }) => isOpen(after))?.after.id ?? null };
  const opened = cases.filter(({ before }) => before === null).map(written);
  const own = customerId === null ? null : counted(customerId, metrics, (known) => withScore(known, feedback));
  return {
    changes: [{ noun: 'feedback', before: null, after: feedback }, ...aftermathChanges(aftermath, ground.metrics, own)],
    refs: { feedbackId: feedback.id, ...Object.fromEntries(opened.map(({ id }) => ['caseId', id])) },
    done: { feedback, openedCases: opened },
  };
}

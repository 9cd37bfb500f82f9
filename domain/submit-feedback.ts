import { checkAbout } from './about.ts';
import { sourceOf } from './caller.ts';
import type { Change } from './change.ts';
import type { Customer } from './customer.ts';
import { active, type CustomerKeyInput } from './customer-key.ts';
import { type Feedback, type FeedbackMetric, isOnScale, SCALES } from './feedback.ts';
import { isInFuture } from './history.ts';
import type { Instant } from './instant.ts';
import type { Channel } from './interaction.ts';
import { type Metrics, newMetrics, withScore } from './metrics.ts';
import { mutate, type Result, type Writing } from './mutation.ts';
import type { Order } from './order.ts';
import { type Shop, shopWith, storeOfRecord } from './shop.ts';
import { distinctSkus } from './skus.ts';
import { subjectId } from './subject.ts';
import { checkLength, LONGEST_LINE, LONGEST_TEXT, trimmed } from './text.ts';
import { type Complaints, complaints, reject } from './user-error.ts';
import type { Warranty } from './warranty.ts';

type Given<T> = T | null | undefined;

export type SubmitFeedbackInput = {
  readonly customer?: Given<CustomerKeyInput>;
  readonly handle?: Given<string>;
  readonly metric?: Given<FeedbackMetric>;
  readonly score?: Given<number>;
  readonly comment?: Given<string>;
  readonly occurredAt: Instant;
  readonly via?: Given<Channel>;
  readonly touchpoint?: Given<string>;
  readonly store?: Given<string>;
  readonly skus?: Given<readonly string[]>;
  readonly orderId?: Given<string>;
  readonly warrantyId?: Given<string>;
};

/** Keeps what somebody thinks of the shop: a customer's, whose latest scores it joins, or that of a handle alone. */
export function submitFeedback(writing: Writing, input: SubmitFeedbackInput): Promise<Result<Feedback>> {
  const { records } = writing;
  return mutate(writing, {
    async read() {
      const shop = await shopWith(records, [input.store]);
      const [speaker, [order = null], [warranty = null]] = await Promise.all([
        speakerOf(writing, input),
        input.orderId == null ? [] : records.orders([input.orderId]),
        input.warrantyId == null ? [] : records.warranties([input.warrantyId]),
      ]);
      return { shop, speaker, order, warranty };
    },
    decide(state) {
      const feedback = drafted(writing, input, state);
      return {
        changes: [{ noun: 'feedback', before: null, after: feedback }, ...scored(state.speaker, feedback)],
        refs: { feedbackId: feedback.id },
        done: feedback,
      };
    },
    async recall({ feedbackId = '' }) {
      const [feedback] = await records.feedback([feedbackId]);
      return feedback ?? reject('NOT_FOUND', ['input'], 'The feedback of that call is no more.');
    },
  });
}

/** Who said it, where that is a customer. */
type Speaker = { readonly customer: Customer; readonly metrics: Metrics | null };

type State = {
  readonly shop: Shop;
  readonly speaker: Speaker | null;
  readonly order: Order | null;
  readonly warranty: Warranty | null;
};

const CUSTOMER = ['input', 'customer'];

async function speakerOf(writing: Writing, { customer: key, handle }: SubmitFeedbackInput): Promise<Speaker | null> {
  const { caller, records } = writing;
  if (key == null && caller.customerId === null) {
    if (trimmed(handle) !== null) return null;
    reject('INVALID', CUSTOMER, 'Name the customer, or give the handle of whoever said it where no customer is known.');
  }
  const id = await subjectId(writing, key, CUSTOMER);
  const [customer, metrics] = await Promise.all([records.customer(id), records.metrics(id)]);
  return { customer: active(customer, CUSTOMER), metrics };
}

function drafted(writing: Writing, input: SubmitFeedbackInput, { shop, speaker, order, warranty }: State): Feedback {
  const { caller, newId } = writing;
  const now = writing.now();
  const customer = speaker?.customer ?? null;
  const errors = complaints();
  if (isInFuture(input.occurredAt, now))
    errors.add('INVALID', ['input', 'occurredAt'], 'This time is still to come. Give the time at which it was said.');
  checkScore(input, errors);
  checkLength(errors, ['input', 'handle'], input.handle, LONGEST_LINE);
  checkLength(errors, ['input', 'comment'], input.comment, LONGEST_TEXT);
  checkLength(errors, ['input', 'touchpoint'], input.touchpoint, LONGEST_LINE);
  const skus = distinctSkus(input.skus, errors);
  if (input.orderId != null) checkAbout(errors, 'orderId', order, customer, caller);
  if (input.warrantyId != null) checkAbout(errors, 'warrantyId', warranty, customer, caller);
  errors.settle();
  return {
    id: newId('feedback'),
    customerId: customer?.id ?? null,
    occurredAt: input.occurredAt,
    recordedAt: now,
    metric: input.metric ?? null,
    score: input.score ?? null,
    comment: trimmed(input.comment),
    handle: trimmed(input.handle),
    source: sourceOf(caller),
    via: input.via ?? null,
    touchpoint: trimmed(input.touchpoint),
    store: storeOfRecord(caller, shop, input.store, ['input', 'store']),
    skus,
    orderId: order?.id ?? null,
    warrantyId: warranty?.id ?? null,
    caseId: null,
  };
}

function checkScore({ metric, score, comment }: SubmitFeedbackInput, errors: Complaints): void {
  if (metric == null && score == null) {
    if (trimmed(comment) === null)
      errors.add('INVALID', ['input', 'comment'], 'Give a score with its metric, or a comment.');
  } else if (metric == null) errors.add('INVALID', ['input', 'metric'], 'Say of which metric this score is.');
  else if (score == null) errors.add('INVALID', ['input', 'score'], `Give the score, or leave ${metric} out.`);
  else if (!isOnScale(metric, score)) {
    const { least, most } = SCALES[metric];
    errors.add('INVALID', ['input', 'score'], `${metric} runs from ${least} to ${most}.`);
  }
}

/** The customer must still be there, and remembers the score. */
function scored(speaker: Speaker | null, feedback: Feedback): readonly Change[] {
  if (speaker === null) return [];
  const { customer, metrics: before } = speaker;
  const known = before ?? newMetrics(customer.id);
  const after = withScore(known, feedback);
  return [
    { noun: 'standing', customerId: customer.id },
    ...(after === known ? [] : [{ noun: 'metrics', before, after } as const]),
  ];
}

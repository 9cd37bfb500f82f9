import { attachmentIdsOf, checkAttachments, type LoadedAttachments } from '../attachment/attach.ts';
import type { Customer } from '../customer/customer.ts';
import { checkSubject } from '../interaction/check-subject.ts';
import type { Channel } from '../interaction/interaction.ts';
import { distinctSkus } from '../interaction/skus.ts';
import { broughtBy, sourceOf } from '../kernel/caller.ts';
import { isInFuture } from '../kernel/history.ts';
import type { Instant } from '../kernel/instant.ts';
import { checkLength, MAX_LINE_LENGTH, MAX_TEXT_LENGTH, trimToNull } from '../kernel/text.ts';
import { type InputErrors, inputErrors } from '../kernel/user-error.ts';
import type { Order } from '../order/order.ts';
import type { CustomerKeyInput } from '../person/customer-key.ts';
import type { IfUnidentified } from '../person/keep-unidentified.ts';
import { checkCustomerInput } from '../service-case/check-customer-input.ts';
import type { ServiceCase } from '../service-case/service-case.ts';
import { resolveRecordStore, type Shop } from '../shop/shop.ts';
import type { Warranty } from '../warranty/warranty.ts';
import type { FeedbackCommandContext } from './context.ts';
import { matterOf } from './counted-score.ts';
import { type Feedback, type FeedbackMetric, isOnScale, SCALES } from './feedback.ts';

type Maybe<T> = T | null | undefined;

export type SubmitFeedbackInput = {
  readonly customer?: Maybe<CustomerKeyInput>;
  readonly ifUnidentified?: Maybe<IfUnidentified>;
  readonly handle?: Maybe<string>;
  readonly metric?: Maybe<FeedbackMetric>;
  readonly score?: Maybe<number>;
  readonly comment?: Maybe<string>;
  readonly occurredAt: Instant;
  readonly via?: Maybe<Channel>;
  readonly touchpoint?: Maybe<string>;
  readonly store?: Maybe<string>;
  readonly skus?: Maybe<readonly string[]>;
  readonly orderId?: Maybe<string>;
  readonly warrantyId?: Maybe<string>;
  readonly caseId?: Maybe<string>;
  readonly attachments?: Maybe<readonly string[]>;
};

/** What feedback is checked against. */
export type FeedbackContext = {
  readonly shop: Shop;
  /** The author, if that is a customer. */
  readonly customer: Customer | null;
  readonly order: Order | null;
  /** Whether the author is the guest of the order, as a link for feedback proves. The order itself is of no customer. */
  readonly isGuest: boolean;
  readonly warranty: Warranty | null;
  readonly serviceCase: ServiceCase | null;
  readonly attachments: LoadedAttachments;
};

/** The feedback from the input. Rejects scores off the scale, and things that are not the customer's. */
export function draftFeedback(
  { caller, now: clock, newId }: FeedbackCommandContext,
  input: SubmitFeedbackInput,
  { shop, customer, order, isGuest, warranty, serviceCase, attachments }: FeedbackContext,
): Feedback {
  const now = clock();
  const errors = inputErrors();
  if (isInFuture(input.occurredAt, now))
    errors.add('INVALID', ['input', 'occurredAt'], 'This time is in the future. Give the time at which it was said.');
  checkScore(input, errors);
  checkLength(errors, ['input', 'handle'], input.handle, MAX_LINE_LENGTH);
  checkLength(errors, ['input', 'comment'], input.comment, MAX_TEXT_LENGTH);
  checkLength(errors, ['input', 'touchpoint'], input.touchpoint, MAX_LINE_LENGTH);
  const skus = distinctSkus(input.skus, errors);
  if (input.orderId != null) checkSubject(errors, 'orderId', order, isGuest ? null : customer, caller);
  if (input.warrantyId != null) checkSubject(errors, 'warrantyId', warranty, customer, caller);
  if (input.caseId != null) checkSubject(errors, 'caseId', serviceCase, customer, caller);
  checkAttachments(errors, attachments, now);
  errors.throwIfAny();
  // Only after the owner check above: a rejection must not reveal data of other customers.
  checkCustomerInput(errors, caller, input, { order, warranty, serviceCase });
  errors.throwIfAny();
  const agent = serviceCase?.kpiAgent;
  return {
    id: newId('feedback'),
    customerId: customer?.id ?? null,
    occurredAt: input.occurredAt,
    recordedAt: now,
    metric: input.metric ?? null,
    score: input.score ?? null,
    comment: trimToNull(input.comment),
    handle: trimToNull(input.handle),
    source: sourceOf(caller),
    ...broughtBy(caller),
    via: input.via ?? null,
    touchpoint: trimToNull(input.touchpoint),
    store: resolveRecordStore(caller, shop, input.store, ['input', 'store']),
    skus,
    orderId: order?.id ?? null,
    warrantyId: warranty?.id ?? null,
    caseId: serviceCase?.id ?? null,
    ...(agent === undefined ? {} : { agent }),
    ...(customer === null || input.metric == null ? {} : { matter: matterOf(input, caller, shop, now) }),
    ...attachmentIdsOf(attachments),
  };
}

function checkScore({ metric, score, comment }: SubmitFeedbackInput, errors: InputErrors): void {
  if (metric == null && score == null) {
    if (trimToNull(comment) === null)
      errors.add('INVALID', ['input', 'comment'], 'Give a score with its metric, or a comment.');
  } else if (metric == null) errors.add('INVALID', ['input', 'metric'], 'Name the metric of this score.');
  else if (score == null) errors.add('INVALID', ['input', 'score'], `Give the score, or leave ${metric} out.`);
  else if (!isOnScale(metric, score)) {
    const { least, most } = SCALES[metric];
    errors.add('INVALID', ['input', 'score'], `${metric} runs from ${least} to ${most}.`);
  }
}

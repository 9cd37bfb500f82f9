import type { FeedbackLinks } from '../feedback/feedback-link.ts';
import type { CommitOutcome } from '../kernel/command.ts';
import { inParallel } from '../kernel/in-parallel.ts';
import type { Instant } from '../kernel/instant.ts';
import { withMarketingSent } from '../preferences/preferences.ts';
import { type Shop, zoneOf } from '../shop/shop.ts';
import type { MessageChange, MessageRepositories } from './context.ts';
import { isOutdated } from './is-outdated.ts';
import { loadSubjectOf } from './load-subject.ts';
import type { Message, SentChannel } from './message.ts';
import { LINK_MARK } from './message-facts.ts';
import { claim, end, isLeaseOver, postpone, queue } from './message-status.ts';
import { type MessageSubject, storeOfSubject } from './message-subject.ts';
import { planSending } from './plan-sending.ts';
import { type Address, addressesOf, contactFactsOf, loadRecipient, type Recipient } from './recipient.ts';
import type { MessageSender, SendOutcome } from './sender.ts';

export type DeliveryDependencies = {
  /** They read consistently. */
  readonly repositories: MessageRepositories;
  readonly sender: MessageSender;
  readonly commit: (changes: readonly MessageChange[]) => Promise<CommitOutcome>;
  /** Waits before another attempt; false where no time is left. */
  readonly backoff: (attempt: number) => Promise<boolean>;
  readonly recentPurchaseDays: number;
  /** Null where the deployment has no page for feedback. */
  readonly feedbackLinks: FeedbackLinks | null;
  readonly newToken: () => string;
  readonly now: () => Instant;
};

/**
 * DONE: nothing is left to do for this delivery of the queue. RETRY: the queue must deliver it again later.
 */
export type DeliveryResult = 'DONE' | 'RETRY';

/**
 * Sends a queued message, at most once:
 * 1. It asks the contact decision again: a consent may be revoked, or an erasure requested.
 * 2. It claims the message, under the condition that nobody else has changed it.
 * 3. It hands the message to the provider.
 * 4. It records the outcome.
 *
 * If it is stopped between 2 and 4, the claim runs out and the message becomes UNCERTAIN. No claim is taken over.
 */
export async function deliverMessage(dependencies: DeliveryDependencies, messageId: string): Promise<DeliveryResult> {
  const token = dependencies.newToken();
  for (let attempt = 0; ; attempt++) {
    const claimed = await claimMessage(dependencies, messageId, token);
    if (claimed === 'CONFLICT') {
      if (!(await dependencies.backoff(attempt))) return 'RETRY';
    } else if (typeof claimed === 'string') return claimed;
    else return sendClaimed(dependencies, claimed);
  }
}

type Claimed = { readonly message: Message; readonly shop: Shop };

async function claimMessage(
  dependencies: DeliveryDependencies,
  messageId: string,
  token: string,
): Promise<Claimed | DeliveryResult | 'CONFLICT'> {
  const { repositories, commit } = dependencies;
  const now = dependencies.now();
  const [message = null] = await repositories.messages([messageId]);
  if (message === null) return 'DONE';
  // Our own claim, whose answer got lost.
  if (message.claimToken === token) return { message, shop: await repositories.shop() };
  if (message.status === 'SENDING') return isLeaseOver(message, now) ? markUncertain(dependencies, message) : 'DONE';
  const isDue = message.status === 'QUEUED' || (message.status === 'WAITING' && (message.notBefore ?? now) <= now);
  if (!isDue) return 'DONE';
  const [recipient, shop, subject] = await inParallel(
    () => loadRecipient(repositories, message.customerId, message.messagePurpose),
    () => repositories.shop(),
    () => loadSubjectOf(repositories, message),
  );
  // The person was erased meanwhile, and the message goes with the record.
  if (recipient === null) return 'DONE';
  const next = nextState(message, { ...dependencies, recipient, shop, subject, token, now });
  const changes: readonly MessageChange[] = [{ entity: 'message', before: message, after: next }];
  const outcome = await commit(
    next.status === 'SENDING' ? [...changes, ...claimChecks(message, next, recipient)] : changes,
  );
  if (outcome !== 'committed') return 'CONFLICT';
  return next.status === 'SENDING' ? { message: next, shop } : 'DONE';
}

async function markUncertain(
  { commit, now }: DeliveryDependencies,
  message: Message,
): Promise<DeliveryResult | 'CONFLICT'> {
  const after = end(message, 'UNCERTAIN', now(), 'the sender was stopped');
  const outcome = await commit([{ entity: 'message', before: message, after }]);
  return outcome === 'committed' ? 'DONE' : 'CONFLICT';
}

type ClaimContext = {
  readonly recipient: Recipient;
  readonly shop: Shop;
  readonly subject: MessageSubject;
  readonly recentPurchaseDays: number;
  readonly feedbackLinks: FeedbackLinks | null;
  readonly token: string;
  readonly now: Instant;
};

/** The message as it goes on: to the sender, later, or not at all. */
function nextState(
  message: Message,
  { recipient, shop, subject, recentPurchaseDays, feedbackLinks, token, now }: ClaimContext,
): Message {
  const { sentVia, messagePurpose: purpose, staleFrom } = message;
  if (sentVia === null) return end(message, 'SUPPRESSED', now, null);
  if (message.feedbackLink !== undefined && feedbackLinks === null)
    return end(message, 'FAILED', now, 'there is no page for feedback');
  if (now >= message.sendBy) return end(message, 'FAILED', now, 'no sender took it in time');
  if (isOutdated(message, subject, now)) return end(message, 'CANCELLED', now, 'what it says is no longer so');
  const zone = zoneOf(shop, storeOfSubject(subject));
  const facts = contactFactsOf(withoutOwnCount(message, recipient), zone, recentPurchaseDays);
  const {
    channel,
    notBefore = null,
    objections,
  } = {
    notBefore: null,
    ...planSending(facts, { purpose, notBefore: null, now }, [sentVia]),
  };
  if (channel === null || (notBefore !== null && staleFrom !== undefined && notBefore >= staleFrom))
    return end(message, 'SUPPRESSED', now, null, objections);
  if (notBefore !== null) return postpone(message, notBefore, objections, now);
  const address = addressFor(message, sentVia, recipient);
  return address === null
    ? end(message, 'SUPPRESSED', now, 'no address is left')
    : claim(message, address.to, token, now);
}

/** A message that a provider could not take yet does not count against itself. */
function withoutOwnCount({ countedAt }: Message, recipient: Recipient): Recipient {
  const { preferences } = recipient;
  const marketingSends = preferences.marketingSends.filter((sentAt) => sentAt !== countedAt);
  return { ...recipient, preferences: { ...preferences, marketingSends } };
}

/**
 * The address for which the text was written, if the person still has it. Another one must be checked: the text may hold
 * words of the customer.
 */
function addressFor({ to }: Message, channel: SentChannel, { customer }: Recipient): Address | null {
  const addresses = addressesOf(customer, channel);
  return addresses.find((one) => one.to === to) ?? addresses.find(({ isChecked }) => isChecked) ?? null;
}

/** What the claim writes and checks with the message: the person is active, and marketing counts for the weekly cap. */
function claimChecks(
  { countedAt: alreadyCountedAt }: Message,
  { customerId, countedAt }: Message,
  { all }: Recipient,
): readonly MessageChange[] {
  const check: MessageChange = { entity: 'activeCustomer', customerId };
  const before = all.find((one) => one.customerId === customerId);
  if (countedAt === undefined || alreadyCountedAt !== undefined || before === undefined) return [check];
  const after = withMarketingSent(before, countedAt);
  return after === before ? [check] : [check, { entity: 'preferences', before, after }];
}

async function sendClaimed(dependencies: DeliveryDependencies, { message, shop }: Claimed): Promise<DeliveryResult> {
  const { sentVia: channel, to, subject, body, locale, id, messagePurpose } = message;
  if (channel === null || to === undefined || body === null)
    throw new Error('a claimed message has no address or text');
  const outcome = await dependencies.sender.send({
    ...{ id, channel, to, subject, body: withLink(message, body, dependencies), locale, fromName: shop.name },
    isTransactional: messagePurpose === 'TRANSACTIONAL' || messagePurpose === 'SERVICE',
  });
  await record(dependencies, message, outcome);
  return outcome.outcome === 'RETRY' ? 'RETRY' : 'DONE';
}

/** The text with the link in place of its mark. */
function withLink({ feedbackLink }: Message, body: string, { feedbackLinks }: DeliveryDependencies): string {
  if (feedbackLink === undefined || feedbackLinks === null) return body;
  return body.replaceAll(LINK_MARK, () => feedbackLinks.urlOf(feedbackLink));
}

/** Records the outcome. A report of the provider may come first, and the record may be gone by an erasure. */
async function record(
  { repositories, commit, backoff, now }: DeliveryDependencies,
  claimed: Message,
  outcome: SendOutcome,
): Promise<void> {
  let message: Message = claimed;
  for (let attempt = 0; ; attempt++) {
    const after = afterSending(message, outcome, now());
    if ((await commit([{ entity: 'message', before: message, after }])) === 'committed') return;
    if (!(await backoff(attempt))) throw new Error('the outcome of a message could not be recorded');
    const [present = null] = await repositories.messages([message.id]);
    if (present === null || present.status !== 'SENDING') return;
    message = present;
  }
}

function afterSending(message: Message, result: SendOutcome, now: Instant): Message {
  switch (result.outcome) {
    case 'ACCEPTED':
      return end(message, 'SENT', now, null);
    case 'REFUSED':
      return end(message, 'FAILED', now, result.note);
    case 'UNKNOWN':
      return end(message, 'UNCERTAIN', now, result.note);
    case 'RETRY':
      return queue(message, now);
  }
}

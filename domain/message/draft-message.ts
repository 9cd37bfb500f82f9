import { type Caller, sourceOf, writtenBy } from '../kernel/caller.ts';
import type { Instant } from '../kernel/instant.ts';
import type { ContactPurpose } from '../preferences/consent.ts';
import { type Shop, zoneOf } from '../shop/shop.ts';
import type { Message, SentChannel } from './message.ts';
import { messageFacts } from './message-facts.ts';
import type { MessageKind } from './message-kind.ts';
import { queuedUntil, sendByFrom } from './message-status.ts';
import { aboutIdOf, type MessageSubject, partIdOf, statedTimeOf, storeOfSubject } from './message-subject.ts';
import { channelsToTry, planSending, type SendingPlan } from './plan-sending.ts';
import { type Address, addressesOf, contactFactsOf, type Recipient } from './recipient.ts';
import { renderLine, renderText } from './render.ts';

/** The text of a message before it is rendered. */
export type MessageText = { readonly subject: string | null; readonly body: string; readonly locale: string };

export type MessageRequest = {
  readonly id: string;
  /** The record to which the message belongs. */
  readonly customerId: string;
  readonly kind: MessageKind;
  readonly purpose: ContactPurpose;
  readonly subject: MessageSubject;
  /** The channel that is asked for; null: the best one. */
  readonly channel: SentChannel | null;
  readonly notBefore: Instant | null;
  /** From this time on nobody wants it; null: it does not get old. */
  readonly staleFrom?: Instant | null;
  /** The text for each channel that has one. */
  readonly texts: Readonly<Partial<Record<SentChannel, MessageText>>>;
};

export type DraftContext = {
  readonly recipient: Recipient;
  readonly shop: Shop;
  readonly recentPurchaseDays: number;
  /** The channels that the stack can send on. */
  readonly channels: readonly SentChannel[];
  readonly caller: Caller;
  readonly now: Instant;
};

/** The message with its rendered text, and with the decision when and where it may leave; null where it has no text. */
export function draftMessage(request: MessageRequest, context: DraftContext): Message | null {
  const { texts, purpose, notBefore, channel: asked, subject } = request;
  const { recipient, shop, recentPurchaseDays, now } = context;
  const possible = context.channels.filter((channel) => texts[channel] !== undefined);
  const channels = channelsToTry(possible, asked, recipient.preferences.rules.preferredChannel);
  const [first] = channels;
  if (first === undefined) return null;
  const facts = contactFactsOf(recipient, zoneOf(shop, storeOfSubject(subject)), recentPurchaseDays);
  const plan = planSending(facts, { purpose, notBefore, now }, channels);
  const channel = plan.channel ?? first;
  const text = texts[channel];
  if (text === undefined) return null;
  const [address = null] = addressesOf(recipient.customer, channel);
  return toMessage(request, context, plan, renderMessage(text, request.subject, recipient, address, shop), address);
}

/** The rendered text. Without an address, it is that for an address that nobody has checked. */
export function renderMessage(
  { subject, body, locale }: MessageText,
  about: MessageSubject,
  recipient: Recipient,
  address: Address | null,
  shop: Shop,
): MessageText {
  const facts = messageFacts(about, recipient, address ?? { to: '', isChecked: false }, shop, locale);
  return { subject: subject === null ? null : renderLine(subject, facts), body: renderText(body, facts), locale };
}

function toMessage(
  { id, customerId, kind, purpose, subject: about, notBefore: asked, staleFrom = null }: MessageRequest,
  { caller, now }: DraftContext,
  plan: SendingPlan,
  { subject, body, locale }: MessageText,
  address: Address | null,
): Message {
  const isOpen = plan.channel !== null && !(staleFrom !== null && (plan.notBefore ?? now) >= staleFrom);
  const notBefore = plan.channel === null ? asked : plan.notBefore;
  const status = !isOpen ? 'SUPPRESSED' : notBefore === null ? 'QUEUED' : 'WAITING';
  const [partId, statedTime] = [partIdOf(about), kind === 'CUSTOM' ? undefined : statedTimeOf(about)];
  return {
    ...{ id, version: 1, customerId, occurredAt: now, messageKind: kind, messagePurpose: purpose, status },
    ...{ sentVia: plan.channel, subject, body, locale, aboutId: aboutIdOf(about), notBefore },
    ...(partId === undefined ? {} : { partId }),
    ...(plan.channel === null || address === null ? {} : { to: address.to }),
    source: sourceOf(caller),
    ...writtenBy(caller),
    sendBy: sendByFrom(notBefore ?? now),
    ...(staleFrom === null ? {} : { staleFrom }),
    ...(statedTime === undefined ? {} : { statedTime }),
    ...(status === 'QUEUED' ? { dueAt: queuedUntil(now) } : {}),
    ...(status === 'WAITING' && notBefore !== null ? { dueAt: notBefore } : {}),
    objections: plan.objections,
    deliverySteps: [{ status, at: now, note: null }],
  };
}

import { DAY_MS } from '../kernel/duration.ts';
import { addMilliseconds, type Instant } from '../kernel/instant.ts';
import type { ContactPurpose } from '../preferences/consent.ts';
import { type ContactFacts, type ContactObjection, contactObjections } from '../preferences/contact-objections.ts';
import { SENT_CHANNELS, type SentChannel } from './message.ts';

/** The longest wait for the customer: longer than the week of a weekly cap. Later, the message would be old news. */
const MAX_WAIT_MS = 8 * DAY_MS;

/** Each step ends a reason, and may meet the next one: the end of a pause may lie in quiet hours. */
const MAX_STEPS = 50;

export type SendingQuestion = {
  readonly purpose: ContactPurpose;
  /** Not earlier; null: now. */
  readonly notBefore: Instant | null;
  readonly now: Instant;
};

/** When and where a message may leave. */
export type SendingPlan =
  | {
      readonly channel: SentChannel;
      /** Null: now. */
      readonly notBefore: Instant | null;
      /** Why not now; empty where it may leave, or where the sender wants it later. */
      readonly objections: readonly ContactObjection[];
    }
  /** No channel is open. The reasons are those of the first channel. */
  | { readonly channel: null; readonly objections: readonly ContactObjection[] };

/**
 * The channels to try, the best first: the one that is asked for, then the one that the person prefers.
 * @param possible channels that have a sender and a text
 */
export function channelsToTry(
  possible: readonly SentChannel[],
  asked: SentChannel | null,
  preferred: string | null,
): readonly SentChannel[] {
  const rank = (channel: SentChannel) => (channel === asked ? 0 : channel === preferred ? 1 : 2);
  return SENT_CHANNELS.filter((channel) => possible.includes(channel)).toSorted(
    (one, other) => rank(one) - rank(other),
  );
}

/**
 * Chooses the first channel without a lasting reason against it, and the first moment without any. A reason that ends
 * delays every channel alike, so waiting is better than another channel only where no channel is open.
 * @param channels to try, in this order; at least one
 */
export function planSending(
  facts: ContactFacts,
  { purpose, notBefore, now }: SendingQuestion,
  channels: readonly SentChannel[],
): SendingPlan {
  const wanted = notBefore !== null && notBefore > now ? notBefore : now;
  const objectionsAt = (at: Instant) => contactObjections(facts, { purpose, sku: null, category: null, at });
  const objectionsThen = objectionsAt(wanted);
  for (const channel of channels) {
    const open = openFrom((at) => objectionsAt(at)(channel), wanted);
    if (open !== null) return { channel, notBefore: open === now ? null : open, objections: objectionsThen(channel) };
  }
  const [first] = channels;
  return { channel: null, objections: first === undefined ? [] : objectionsThen(first) };
}

/** The first moment without a reason; null where one lasts, or where it is too far away. */
function openFrom(objectionsAt: (at: Instant) => readonly ContactObjection[], from: Instant): Instant | null {
  const latest = addMilliseconds(from, MAX_WAIT_MS);
  let at = from;
  for (let step = 0; step < MAX_STEPS; step++) {
    const objections = objectionsAt(at);
    if (objections.length === 0) return at;
    let next = at;
    for (const { until } of objections) {
      if (until === null) return null;
      if (until > next) next = until;
    }
    if (next === at || next > latest) return null;
    at = next;
  }
  return null;
}

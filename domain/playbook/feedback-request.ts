import { v5 } from 'uuid';
import type { FeedbackMetric } from '../feedback/feedback.ts';
import type { FeedbackLink } from '../feedback/feedback-link.ts';
import { DAY_MS, MINUTE_MS } from '../kernel/duration.ts';
import { ID_PREFIXES, type NewId } from '../kernel/id.ts';
import { addMilliseconds, type Instant } from '../kernel/instant.ts';
import { draftMessage } from '../message/draft-message.ts';
import type { Message } from '../message/message.ts';
import { purposeOfKind } from '../message/message-kind.ts';
import { textsFor } from '../message/message-texts.ts';
import { recordIdsOf } from '../person/cluster.ts';
import type { Shop } from '../shop/shop.ts';
import type { PlaybookRepositories } from './context.ts';
import { type MessagingContext, PLAYBOOKS } from './messaging-context.ts';
import type { PlaybookEvent } from './playbook-event.ts';

/** What a request for feedback depends on. */
export type AskContext = MessagingContext & {
  /** The id of the next link. Null: the person was asked lately. */
  readonly linkId: string | null;
};

/** The message that asks, and the link that it brings. */
export type FeedbackRequest = { readonly message: Message; readonly link: FeedbackLink };

const PURPOSE = purposeOfKind('FEEDBACK_REQUEST') ?? 'RESEARCH';

/** Adds whether the person may be asked: a request to any record of the person counts. */
export async function loadAskContext(
  repositories: PlaybookRepositories,
  messaging: MessagingContext,
  now: Instant,
): Promise<AskContext> {
  return { ...messaging, linkId: await nextLinkId(repositories, messaging, now) };
}

/**
 * The id follows from the person and the last request, so two requests at once write the same link, and one of them fails
 * and finds the other: in the list of links, or under its own id where the other was written between the two reads. An id
 * that another record of the person used before it was parted is skipped.
 */
async function nextLinkId(
  repositories: PlaybookRepositories,
  { recipient: { customer }, settings: { pauseDays } }: MessagingContext,
  now: Instant,
): Promise<string | null> {
  const ids = recordIdsOf(customer);
  const [survivor = customer.id] = ids;
  const isRecent = ({ occurredAt }: FeedbackLink) => addMilliseconds(occurredAt, pauseDays * DAY_MS) > now;
  const last = await repositories.lastAskedLink(ids);
  if (last !== null && isRecent(last)) return null;
  let id = linkIdAfter(survivor, last?.id ?? null);
  for (;;) {
    const used = await repositories.feedbackLink(id);
    if (used === null) return id;
    if (used.customerId !== null && ids.includes(used.customerId) && isRecent(used)) return null;
    id = linkIdAfter(survivor, id);
  }
}

const linkIdAfter = (survivor: string, last: string | null): string =>
  `${ID_PREFIXES.feedbackLink}_${v5(`${survivor} ${last ?? ''}`, REQUEST_NAMESPACE)}`;

const REQUEST_NAMESPACE = '0f0f0d67-6cb4-4c0b-8f0e-6c5d2f4f5a31';

/**
 * The request about an event. Null where nobody is asked: the person was asked lately, or no channel is open for research,
 * which needs a consent.
 */
export function askForFeedback(
  { recipient, templates, linkId, settings }: AskContext,
  { metric, delayMinutes }: { readonly metric: FeedbackMetric; readonly delayMinutes?: number | null },
  { customerId, orderId, warrantyId, caseId, store }: PlaybookEvent,
  shop: Shop,
  { now, newId }: { readonly now: Instant; readonly newId: NewId },
): FeedbackRequest | null {
  if (linkId === null || customerId === null) return null;
  const message = draftMessage(
    {
      ...{ id: newId('message'), customerId, kind: 'FEEDBACK_REQUEST', purpose: PURPOSE },
      ...{ subject: { type: 'nothing' }, channel: null },
      notBefore: delayMinutes == null ? null : addMilliseconds(now, delayMinutes * MINUTE_MS),
      texts: textsFor(templates, 'FEEDBACK_REQUEST', null, recipient.customer.locale),
    },
    {
      ...{ recipient, shop, caller: PLAYBOOKS, now, channels: settings.channels },
      recentPurchaseDays: settings.recentPurchaseDays,
    },
  );
  if (message === null || message.status === 'SUPPRESSED') return null;
  const link: FeedbackLink = {
    ...{ id: linkId, version: 1, occurredAt: now, customerId, asked: true, metric },
    ...{ orderId, warrantyId, caseId, store, usedAt: null, feedbackId: null },
  };
  return { link, message: { ...message, feedbackLink: { linkId, metric } } };
}

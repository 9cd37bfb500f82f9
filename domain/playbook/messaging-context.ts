import { type Caller, jobCaller } from '../kernel/caller.ts';
import { inParallel } from '../kernel/in-parallel.ts';
import type { Settings } from '../kernel/settings.ts';
import type { SentChannel } from '../message/message.ts';
import { loadRecipient, type Recipient } from '../message/recipient.ts';
import type { SavedTemplates } from '../message/template.ts';
import type { ContactPurpose } from '../preferences/consent.ts';
import type { PlaybookRepositories } from './context.ts';

/** How the deployment writes to customers. */
export type MessagingSettings = {
  /** The channels that have a sender; none: nobody is written to. */
  readonly channels: readonly SentChannel[];
  readonly recentPurchaseDays: number;
  /** A person is asked for feedback at most once in this many days. */
  readonly pauseDays: number;
};

export const messagingSettings = ({
  messageChannels,
  recentPurchaseDays,
  feedbackPauseDays,
}: Settings): MessagingSettings => ({
  channels: messageChannels,
  recentPurchaseDays,
  pauseDays: feedbackPauseDays,
});

/** What the messages of playbooks depend on. */
export type MessagingContext = {
  readonly recipient: Recipient;
  readonly templates: SavedTemplates;
  readonly settings: MessagingSettings;
};

/** Who writes what a playbook does. */
export const PLAYBOOKS: Caller = jobCaller('playbooks');

/**
 * Null where the customer is unknown, or where the deployment has no sender. It reads the whole person.
 * @param purpose the one that needs the most facts
 */
export async function loadMessagingContext(
  repositories: PlaybookRepositories,
  customerId: string | null,
  settings: MessagingSettings,
  purpose: ContactPurpose,
): Promise<MessagingContext | null> {
  if (customerId === null || settings.channels.length === 0) return null;
  const [recipient, templates] = await inParallel(
    () => loadRecipient(repositories, customerId, purpose),
    () => repositories.savedTemplates(),
  );
  return recipient === null ? null : { recipient, templates, settings };
}

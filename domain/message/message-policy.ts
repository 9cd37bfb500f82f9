import type { Customer } from '../customer/customer.ts';
import { jobCaller } from '../kernel/caller.ts';
import { asPortChanges } from '../kernel/change.ts';
import type { NewId } from '../kernel/id.ts';
import { inParallel } from '../kernel/in-parallel.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Policy, PolicyRun } from '../kernel/policy.ts';
import type { Settings } from '../kernel/settings.ts';
import { isMerged } from '../person/cluster.ts';
import type { PolicySubject } from '../person/context.ts';
import type { Preferences } from '../preferences/preferences.ts';
import { type CausingEvent, mayCauseMessage } from './causing-event.ts';
import type { MessageChange, MessageRepositories } from './context.ts';
import { draftMessage } from './draft-message.ts';
import type { Message } from './message.ts';
import { causesOf, type MessageCause } from './message-causes.ts';
import { purposeOfKind } from './message-kind.ts';
import { aboutIdOf, partIdOf } from './message-subject.ts';
import { textsFor } from './message-texts.ts';
import { loadRecipient, newRecipient, type Recipient, toRecipient } from './recipient.ts';
import type { SavedTemplates } from './template.ts';

type PolicyDependencies = {
  /** They read consistently. */
  readonly repositories: MessageRepositories;
  readonly settings: Settings;
};

/** What the policy below has loaded about the customer. */
type Loaded = { readonly customer: Customer | null; readonly preferences?: Preferences };

/** The caller of messages that follow from a command. */
const CALLER = jobCaller('messages');

/**
 * Writes the messages that a command causes, in its transaction. It sees the changes of the other policy as well, so that a
 * case that a playbook opens or updates informs the customer. A deployment without senders, and a command that causes no
 * message, cost no read.
 * @param other the policy that reacts first
 */
export function withMessages<Change, L extends Loaded>(
  other: Policy<Change, CausingEvent, PolicySubject, L>,
  dependencies: PolicyDependencies,
): Policy<Change, CausingEvent, PolicySubject, L> {
  if (dependencies.settings.messageChannels.length === 0) return other;
  return {
    begin: (mayCause, context) => createRun(other.begin(mayCause, context), mayCause, { ...dependencies, ...context }),
  };
}

type RunDependencies = PolicyDependencies & { readonly now: () => Instant; readonly newId: NewId };

type MessageContext = {
  readonly recipient: Recipient;
  /** Null: they are read if a message follows. */
  readonly templates: SavedTemplates | null;
  readonly shop: PolicySubject['shop'];
};

function createRun<Change, L extends Loaded>(
  other: PolicyRun<Change, CausingEvent, PolicySubject, L>,
  mayCause: readonly CausingEvent['type'][],
  dependencies: RunDependencies,
): PolicyRun<Change, CausingEvent, PolicySubject, L> {
  const { repositories } = dependencies;
  let context: MessageContext | null = null;
  return {
    prepare: () => other.prepare(),
    async load(subject, possible = mayCause) {
      const { customerId, shop, newcomer } = subject;
      const isLikely = customerId !== null && mayCauseMessage(possible);
      const [loaded, direct, saved] = await inParallel(
        () => other.load(subject, possible),
        () => (isLikely ? loadRecipient(repositories, customerId, 'SERVICE') : null),
        () => (isLikely ? repositories.savedTemplates() : null),
      );
      if (newcomer !== undefined) context = { recipient: newRecipient(newcomer), templates: null, shop };
      else {
        const recipient = direct ?? (customerId === null ? null : await recipientOf(repositories, loaded));
        context =
          recipient === null ? null : { recipient, templates: saved ?? (await repositories.savedTemplates()), shop };
      }
      return loaded;
    },
    async react(changes, events) {
      const reaction = await other.react(changes, events);
      if (context === null) return reaction;
      // The cast is safe: the policy looks only for cases and messages.
      const known = reaction.changes as unknown as readonly MessageChange[];
      const causes = causesOf(known, events).filter(isUnwritten(known));
      if (causes.length === 0) return reaction;
      const templates = context.templates ?? (await repositories.savedTemplates());
      const messages = draftMessages(causes, { ...context, templates }, dependencies);
      if (messages.length === 0) return reaction;
      return {
        ...reaction,
        changes: [...reaction.changes, ...asPortChanges(messages.map(toChange))],
        isOptional: true,
      };
    },
  };
}

/**
 * The person of the overview that playbooks have read, because one of them waits: it may open or change a case. Without one, no
 * message can follow.
 */
async function recipientOf(repositories: MessageRepositories, loaded: Loaded | null): Promise<Recipient | null> {
  const { customer = null, preferences } = loaded ?? {};
  if (customer === null || preferences === undefined) return null;
  return isMerged(customer)
    ? loadRecipient(repositories, customer.id, 'SERVICE')
    : toRecipient(customer, [preferences], 0);
}

function draftMessages(
  causes: readonly MessageCause[],
  { recipient, templates, shop }: MessageContext & { readonly templates: SavedTemplates },
  { settings, now, newId }: RunDependencies,
): readonly Message[] {
  // Nothing is written for a person who is being erased.
  if (recipient.customer.status !== 'ACTIVE') return [];
  const { messageChannels: channels, recentPurchaseDays } = settings;
  return causes.flatMap((cause) => {
    const { kind, subject, customerId, channel, staleFrom } = cause;
    const purpose = purposeOfKind(kind) ?? 'SERVICE';
    const texts = textsFor(templates, kind, null, recipient.customer.locale);
    const id = cause.id ?? newId('message');
    const message = draftMessage(
      { id, customerId, kind, purpose, subject, channel, notBefore: null, staleFrom, texts },
      { recipient, shop, recentPurchaseDays, channels, caller: CALLER, now: now() },
    );
    return message ?? [];
  });
}

/** Whether no playbook has written this message already. */
const isUnwritten =
  (changes: readonly MessageChange[]) =>
  ({ kind, subject }: MessageCause): boolean =>
    !changes.some(
      (change) =>
        change.entity === 'message' &&
        change.after.messageKind === kind &&
        change.after.aboutId === aboutIdOf(subject) &&
        change.after.partId === partIdOf(subject),
    );

const toChange = (after: Message): MessageChange => ({ entity: 'message', before: null, after });

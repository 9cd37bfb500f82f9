import type { Customer } from '../customer/customer.ts';
import type { Result } from '../kernel/command.ts';
import { execute } from '../kernel/execute.ts';
import { inParallel } from '../kernel/in-parallel.ts';
import type { Instant } from '../kernel/instant.ts';
import { trimToNull } from '../kernel/text.ts';
import { inputErrors, reject } from '../kernel/user-error.ts';
import { type CustomerKeyInput, requireActive, requireActiveRecord } from '../person/customer-key.ts';
import { resolveCustomerId } from '../person/resolve-customer.ts';
import type { ContactChannel, ContactPurpose } from '../preferences/consent.ts';
import type { MessageCommandContext } from './context.ts';
import { draftMessage } from './draft-message.ts';
import { findSubject, requireOwnSubject } from './find-subject.ts';
import type { Message, SentChannel } from './message.ts';
import { isSendableByHand, type MessageKind, purposeOfKind } from './message-kind.ts';
import type { MessageSubject } from './message-subject.ts';
import { type Texts, textsFor } from './message-texts.ts';
import { ownTexts } from './own-text.ts';
import { loadRecipient, type Recipient } from './recipient.ts';
import { requireSenders, toSentChannel } from './sent-channel.ts';
import { localesToTry, type SavedTemplates } from './template.ts';

type Maybe<T> = T | null | undefined;

export type SendMessageInput = {
  readonly customer: CustomerKeyInput;
  readonly kind: MessageKind;
  readonly about?: Maybe<string>;
  readonly channel?: Maybe<ContactChannel>;
  readonly purpose?: Maybe<ContactPurpose>;
  /** The code of a text that the shop saved, of kind CUSTOM. */
  readonly code?: Maybe<string>;
  readonly subject?: Maybe<string>;
  readonly body?: Maybe<string>;
  readonly notBefore?: Maybe<Instant>;
};

const CUSTOMER = ['input', 'customer'];
const ABOUT = ['input', 'about'];

/** Queues a message to a customer: it leaves now or when the customer may be contacted, or it is suppressed with the reasons. */
export function sendMessage(context: MessageCommandContext, input: SendMessageInput): Promise<Result<Message>> {
  const { repositories } = context;
  return execute(context, {
    load: () => loadState(context, input),
    decide(state) {
      const message = decideMessage(context, input, state);
      return {
        changes: [
          { entity: 'message', before: null, after: message },
          { entity: 'activeCustomer', customerId: message.customerId },
        ],
        replayRefs: { messageId: message.id },
        result: message,
      };
    },
    async replay({ messageId = '' }) {
      const [message] = await repositories.messages([messageId]);
      return message ?? reject('NOT_FOUND', ['input'], 'The message of that call no longer exists.');
    },
  });
}

type State = {
  readonly recipient: Recipient;
  readonly customer: Customer;
  readonly purpose: ContactPurpose;
  readonly channel: SentChannel | null;
  readonly subject: MessageSubject;
  readonly templates: SavedTemplates;
  readonly shop: Awaited<ReturnType<MessageCommandContext['repositories']['shop']>>;
};

async function loadState(context: MessageCommandContext, input: SendMessageInput): Promise<State> {
  const { repositories, caller, settings } = context;
  requireSenders(settings.messageChannels);
  const { purpose, channel } = checkInput(context, input);
  const [shop, customerId, subject, templates] = await inParallel(
    () => repositories.shop(),
    () => resolveCustomerId(context, input.customer, CUSTOMER),
    () => findSubject(repositories, caller, input.kind, input.about ?? null, ABOUT),
    () => repositories.savedTemplates(),
  );
  const recipient = await loadRecipient(repositories, customerId, purpose);
  const customer = requireAddressee(recipient?.customer ?? null, purpose);
  if (recipient === null) return reject('NOT_FOUND', CUSTOMER, 'No customer has this key.');
  return { recipient, customer: { ...customer, id: customerId }, purpose, channel, subject, templates, shop };
}

/** A guest or a handle may get an answer in the own matter. Everything else needs to know who it is, and whether they agreed. */
function requireAddressee(customer: Customer | null, purpose: ContactPurpose): Customer {
  const isAnswer = purpose === 'SERVICE' || purpose === 'TRANSACTIONAL';
  return isAnswer ? requireActiveRecord(customer, CUSTOMER) : requireActive(customer, CUSTOMER);
}

/** The rules about the input alone. */
function checkInput(
  { caller }: MessageCommandContext,
  { kind, purpose = null, channel = null, code, subject, body }: SendMessageInput,
): { readonly purpose: ContactPurpose; readonly channel: SentChannel | null } {
  const errors = inputErrors();
  if (!isSendableByHand(kind))
    errors.add('NOT_ALLOWED', ['input', 'kind'], 'Messages of this kind are sent by the commands that they report.');
  const own = purposeOfKind(kind);
  if (own === null) checkOwnPurpose(purpose);
  else if (purpose !== null && purpose !== own)
    errors.add('INVALID', ['input', 'purpose'], `The purpose of a message of kind ${kind} is ${own}. Leave it out.`);
  if (kind !== 'CUSTOM')
    // Else advertising could travel as a service message.
    for (const [field, value] of Object.entries({ code, subject, body }))
      if (value != null)
        errors.add(
          'INVALID',
          ['input', field],
          `The text of a message of kind ${kind} is its template. Leave this out.`,
        );
  if (code != null && (subject != null || body != null))
    errors.add('INVALID', ['input', 'code'], 'Give either the code of a saved text, or a text.');
  const sentChannel = channel === null ? null : toSentChannel(channel, errors, ['input', 'channel']);
  errors.throwIfAny();
  return { purpose: own ?? purpose ?? 'MARKETING', channel: sentChannel };

  function checkOwnPurpose(named: ContactPurpose | null): void {
    const path = ['input', 'purpose'];
    if (named === null) errors.add('INVALID', path, 'A message of kind CUSTOM needs a purpose.');
    else if ((named === 'SERVICE' || named === 'TRANSACTIONAL') && !caller.scopes.includes('cases:write'))
      errors.add('NOT_ALLOWED', path, 'Your client sends messages for MARKETING or RESEARCH only.');
  }
}

function decideMessage(
  { caller, now, newId, settings }: MessageCommandContext,
  input: SendMessageInput,
  { recipient, customer, purpose, channel, subject, templates, shop }: State,
): Message {
  const { kind, notBefore = null } = input;
  const owner = requireOwnSubject(subject, customer, ABOUT);
  const texts = textsOf(input, recipient, templates);
  const message = draftMessage(
    { id: newId('message'), customerId: owner ?? customer.id, kind, purpose, subject, channel, notBefore, texts },
    {
      ...{ recipient, shop, caller, now: now(), channels: settings.messageChannels },
      recentPurchaseDays: settings.recentPurchaseDays,
    },
  );
  return (
    message ?? reject('NOT_ALLOWED', ['input', 'kind'], 'No text of this kind is enabled for a channel with a sender.')
  );
}

/** The texts of the message for each channel: the template of the kind, a saved text, or the sender's own. */
function textsOf(input: SendMessageInput, { customer }: Recipient, templates: SavedTemplates): Texts {
  const { kind } = input;
  if (kind !== 'CUSTOM') return textsFor(templates, kind, null, customer.locale);
  const code = trimToNull(input.code);
  if (code !== null) return savedTexts(code, customer.locale, templates);
  const errors = inputErrors();
  const texts = ownTexts(input, localesToTry(customer.locale)[0] ?? 'en', errors);
  errors.throwIfAny();
  return texts;
}

function savedTexts(code: string, locale: string | null, templates: SavedTemplates): Texts {
  const texts = textsFor(templates, 'CUSTOM', code, locale);
  if (Object.keys(texts).length === 0) reject('NOT_FOUND', ['input', 'code'], 'No enabled text has this code.');
  return texts;
}

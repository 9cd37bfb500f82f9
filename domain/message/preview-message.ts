import type { Caller } from '../kernel/caller.ts';
import { inParallel } from '../kernel/in-parallel.ts';
import { inputErrors, reject } from '../kernel/user-error.ts';
import { type CustomerKeyInput, requireActiveRecord } from '../person/customer-key.ts';
import { resolveCustomerId } from '../person/resolve-customer.ts';
import type { ContactChannel } from '../preferences/consent.ts';
import type { MessageRepositories } from './context.ts';
import { type MessageText, renderMessage } from './draft-message.ts';
import { findSubject, requireOwnSubject } from './find-subject.ts';
import type { MessageKind } from './message-kind.ts';
import { textsFor } from './message-texts.ts';
import { addressesOf, loadRecipient } from './recipient.ts';
import { toSentChannel } from './sent-channel.ts';

export type MessagePreviewInput = {
  readonly customer: CustomerKeyInput;
  readonly kind: MessageKind;
  readonly about?: string | null | undefined;
  readonly channel: ContactChannel;
  readonly code?: string | null | undefined;
};

export type MessagePreview = MessageText & { readonly customerId: string };

/** The text that the customer would get by this channel. Nothing is sent. @throws Rejection */
export async function previewMessage(
  repositories: MessageRepositories,
  caller: Caller,
  { customer: key, kind, about = null, channel, code = null }: MessagePreviewInput,
): Promise<MessagePreview> {
  const errors = inputErrors();
  const sentChannel = toSentChannel(channel, errors, ['input', 'channel']);
  errors.throwIfAny();
  const [shop, customerId, subject, templates] = await inParallel(
    () => repositories.shop(),
    () => resolveCustomerId({ caller, repositories }, key, ['input', 'customer']),
    () => findSubject(repositories, caller, kind, about, ['input', 'about']),
    () => repositories.savedTemplates(),
  );
  const recipient = await loadRecipient(repositories, customerId, 'SERVICE');
  const customer = requireActiveRecord(recipient?.customer ?? null, ['input', 'customer']);
  requireOwnSubject(subject, customer, ['input', 'about']);
  const text = sentChannel === null ? undefined : textsFor(templates, kind, code, customer.locale)[sentChannel];
  if (text === undefined || recipient === null || sentChannel === null)
    return reject('NOT_FOUND', ['input', 'kind'], 'No text of this kind is enabled for this channel.');
  const [address = null] = addressesOf(customer, sentChannel);
  return { ...renderMessage(text, subject, recipient, address, shop), customerId };
}

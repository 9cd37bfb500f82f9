import type { Channel } from '../interaction/interaction.ts';
import type { InputErrors, Path } from '../kernel/user-error.ts';
import { SENT_CHANNELS } from '../message/message.ts';
import type { MessageKind } from '../message/message-kind.ts';
import { checkBodyText } from '../message/own-text.ts';
import type { ContactPurpose } from '../preferences/consent.ts';
import type { PlaybookAction, PlaybookTrigger, SendMessageAction } from './playbook.ts';
import { SENDABLE_KINDS } from './sendable-kinds.ts';

type Maybe<T> = T | null | undefined;

type SendMessageInput = {
  readonly messageKind?: Maybe<MessageKind>;
  readonly message?: Maybe<string>;
  readonly purpose?: Maybe<ContactPurpose>;
  readonly via?: Maybe<Channel>;
};

/** The action of an input. It adds an error for a text or a kind that does not fit. */
export function toSendMessage(
  input: SendMessageInput,
  trigger: PlaybookTrigger,
  errors: InputErrors,
  path: Path,
): SendMessageAction {
  const messageKind = input.messageKind ?? null;
  const message = input.message ?? null;
  const purpose = input.purpose ?? null;
  if ((messageKind === null) === (message === null))
    errors.add('INVALID', [...path, 'messageKind'], 'SEND_MESSAGE needs either a messageKind or a message.');
  if (messageKind !== null) {
    checkKind(messageKind, trigger, errors, [...path, 'messageKind']);
    if (purpose !== null)
      errors.add('INVALID', [...path, 'purpose'], 'The purpose follows from the messageKind. Leave this out.');
  }
  const via = SENT_CHANNELS.find((channel) => channel === input.via) ?? null;
  if (via === null && input.via != null)
    errors.add('INVALID', [...path, 'via'], `Messages leave by ${SENT_CHANNELS.join(' or ')} only.`);
  if (message !== null) checkBodyText(errors, [...path, 'message'], message.trim(), 'CUSTOM', via === 'SMS');
  return {
    ...{ kind: 'SEND_MESSAGE', messageKind, message: message?.trim() ?? null, via },
    // The purpose that needs a consent: advertising must never travel without one.
    purpose: messageKind === null ? (purpose ?? 'MARKETING') : null,
  };
}

function checkKind(kind: MessageKind, trigger: PlaybookTrigger, errors: InputErrors, path: Path): void {
  const kinds = SENDABLE_KINDS[trigger];
  if (kinds.includes(kind)) return;
  const fitting = kinds.length === 0 ? 'Give a message of your own.' : `Give ${kinds.join(' or ')}.`;
  errors.add('INVALID', path, `${trigger} has nothing that a message of kind ${kind} tells. ${fitting}`);
}

/**
 * Adds an error for each own text that would leave without a consent, if the caller may not send such messages by hand.
 * @param scopes of the caller
 */
export function checkPurposes(
  actions: readonly PlaybookAction[],
  scopes: readonly string[],
  errors: InputErrors,
  path: Path,
): void {
  if (scopes.includes('cases:write')) return;
  actions.forEach((action, index) => {
    if (action.kind === 'SEND_MESSAGE' && (action.purpose === 'SERVICE' || action.purpose === 'TRANSACTIONAL'))
      errors.add(
        'NOT_ALLOWED',
        [...path, index, 'purpose'],
        'Your client sends messages of its own for MARKETING or RESEARCH only.',
      );
  });
}

import { checkLength, checkText, MAX_TEXT_LENGTH, trimToNull } from '../kernel/text.ts';
import type { InputErrors, Path } from '../kernel/user-error.ts';
import type { MessageText } from './draft-message.ts';
import type { MessageKind } from './message-kind.ts';
import type { Texts } from './message-texts.ts';
import { checkPlaceholders } from './render.ts';

/** Characters. Mail programs cut longer ones. */
const MAX_SUBJECT_LENGTH = 200;
/** Characters: ten parts of an SMS. */
const MAX_SMS_LENGTH = 1_500;

/** Adds an error for a subject that is empty or too long, or that has an unknown placeholder. */
export function checkSubjectText(errors: InputErrors, path: Path, subject: string, kind: MessageKind): void {
  checkText(errors, path, subject, MAX_SUBJECT_LENGTH);
  checkPlaceholders(errors, path, subject, kind);
}

/** The same for a body. */
export function checkBodyText(errors: InputErrors, path: Path, body: string, kind: MessageKind, isSms: boolean): void {
  checkText(errors, path, body, isSms ? MAX_SMS_LENGTH : MAX_TEXT_LENGTH);
  checkPlaceholders(errors, path, body, kind);
}

type OwnText = { readonly subject?: string | null | undefined; readonly body?: string | null | undefined };

/** The texts of a message that its sender wrote, for both channels; an email without a subject has the shop's name. */
export function ownTexts({ subject, body }: OwnText, locale: string, errors: InputErrors): Texts {
  const text = trimToNull(body);
  if (text === null) {
    errors.add('INVALID', ['input', 'body'], 'Give the text of the message, or the code of a saved one.');
    return {};
  }
  checkLength(errors, ['input', 'subject'], subject, MAX_SUBJECT_LENGTH);
  if (subject != null) checkPlaceholders(errors, ['input', 'subject'], subject, 'CUSTOM');
  checkBodyText(errors, ['input', 'body'], text, 'CUSTOM', false);
  const email: MessageText = { subject: trimToNull(subject) ?? '{{shop}}', body: text, locale };
  return {
    EMAIL: email,
    ...(text.length > MAX_SMS_LENGTH ? {} : { SMS: { subject: null, body: text, locale } }),
  };
}

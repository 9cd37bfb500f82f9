import type { NewId } from '../kernel/id.ts';
import type { Instant } from '../kernel/instant.ts';
import { inputErrors } from '../kernel/user-error.ts';
import { draftMessage } from '../message/draft-message.ts';
import type { Message } from '../message/message.ts';
import { aboutTypeOfKind, purposeOfKind } from '../message/message-kind.ts';
import type { MessageSubject } from '../message/message-subject.ts';
import { type Texts, textsFor } from '../message/message-texts.ts';
import { ownTexts } from '../message/own-text.ts';
import { localesToTry } from '../message/template.ts';
import type { PendingCase } from '../service-case/case-changes.ts';
import type { ServiceCase } from '../service-case/service-case.ts';
import type { Shop } from '../shop/shop.ts';
import { type MessagingContext, PLAYBOOKS } from './messaging-context.ts';
import type { SendMessageAction } from './playbook.ts';

type MessageRequest = {
  readonly action: SendMessageAction;
  readonly customerId: string;
  readonly subject: MessageSubject;
};

/**
 * The message of an action, with the decision when and where it may leave. It is written also where it must not leave, so
 * that staff see why. Null where the subject is none of its kind, or where no text of the kind is enabled.
 */
export function draftPlaybookMessage(
  { action, customerId, subject }: MessageRequest,
  { recipient, templates, settings }: MessagingContext,
  shop: Shop,
  { now, newId }: { readonly now: Instant; readonly newId: NewId },
): Message | null {
  const { messageKind, purpose, via } = action;
  const kind = messageKind ?? 'CUSTOM';
  const about = aboutTypeOfKind(kind);
  if (about !== null && about !== subject.type) return null;
  const staleFrom = subject.type === 'appointment' && messageKind !== null ? subject.appointment.startsAt : null;
  return draftMessage(
    {
      ...{ id: newId('message'), customerId, kind, subject, channel: via, staleFrom },
      purpose: purposeOfKind(kind) ?? purpose ?? 'MARKETING',
      notBefore: null,
      texts: textsOf(action, recipient.customer.locale, templates),
    },
    {
      ...{ recipient, shop, caller: PLAYBOOKS, now, channels: settings.channels },
      recentPurchaseDays: settings.recentPurchaseDays,
    },
  );
}

function textsOf(
  { messageKind, message }: SendMessageAction,
  locale: string | null,
  templates: MessagingContext['templates'],
): Texts {
  if (messageKind !== null) return textsFor(templates, messageKind, null, locale);
  // It was checked when the playbook was saved.
  return ownTexts({ body: message }, localesToTry(locale)[0] ?? 'en', inputErrors());
}

/** Whether two messages tell a customer the same about the same. */
export const isSameMessage = (one: Message, other: Message): boolean =>
  one.messageKind === other.messageKind &&
  one.customerId === other.customerId &&
  one.aboutId === other.aboutId &&
  one.body === other.body;

/** The subject as the playbooks of the event leave it; the case that they opened where the event has no subject. */
export function subjectAfter(subject: MessageSubject, cases: readonly PendingCase[]): MessageSubject {
  const [opened] = cases;
  if (subject.type === 'nothing') return opened === undefined ? subject : toSubject(opened.after);
  if (subject.type !== 'serviceCase') return subject;
  const changed = cases.find(({ after }) => after.id === subject.serviceCase.id);
  return changed === undefined ? subject : toSubject(changed.after);
}

const toSubject = (serviceCase: ServiceCase): MessageSubject => ({ type: 'serviceCase', serviceCase });

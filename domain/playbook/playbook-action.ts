import type { FeedbackMetric } from '../feedback/feedback.ts';
import type { Channel } from '../interaction/interaction.ts';
import { checkText, MAX_LINE_LENGTH } from '../kernel/text.ts';
import type { InputErrors, Path } from '../kernel/user-error.ts';
import type { MessageKind } from '../message/message-kind.ts';
import type { ContactPurpose } from '../preferences/consent.ts';
import { type OfferInput, toOffer } from '../service-case/offer-input.ts';
import type { CaseReason, OfferKind, Severity } from '../service-case/service-case.ts';
import type { PlaybookAction, PlaybookTrigger } from './playbook.ts';
import { toSendMessage } from './send-message-action.ts';

type Maybe<T> = T | null | undefined;

export type PlaybookActionInput = Pick<OfferInput, 'value' | 'percent'> & {
  readonly kind: PlaybookAction['kind'];
  readonly severity?: Maybe<Severity>;
  readonly reason?: Maybe<CaseReason>;
  readonly title?: Maybe<string>;
  readonly dueInMinutes?: Maybe<number>;
  readonly offer?: Maybe<OfferKind>;
  readonly message?: Maybe<string>;
  readonly via?: Maybe<Channel>;
  readonly topic?: Maybe<string>;
  readonly metric?: Maybe<FeedbackMetric>;
  readonly messageKind?: Maybe<MessageKind>;
  readonly purpose?: Maybe<ContactPurpose>;
  readonly assignee?: Maybe<string>;
  readonly delayMinutes?: Maybe<number>;
};

type Field = Exclude<keyof PlaybookActionInput, 'kind'>;

/** The required and the optional fields of each kind of action. It accepts no others, except a delay. */
const FIELDS: Readonly<
  Record<PlaybookAction['kind'], { readonly needs: readonly Field[]; readonly takes: readonly Field[] }>
> = {
  OPEN_CASE: { needs: ['reason', 'title'], takes: ['severity'] },
  RAISE_SEVERITY: { needs: [], takes: ['severity'] },
  ADD_STEP: { needs: ['title'], takes: ['dueInMinutes'] },
  OFFER: { needs: ['offer'], takes: ['value', 'percent'] },
  INFORM_CUSTOMER: { needs: ['message'], takes: ['via'] },
  NOTIFY: { needs: ['topic'], takes: [] },
  ASK_FEEDBACK: { needs: ['metric'], takes: [] },
  SEND_MESSAGE: { needs: [], takes: ['messageKind', 'message', 'purpose', 'via'] },
  ASSIGN: { needs: ['assignee'], takes: [] },
};

/** Bounded, because one event reads all actions of all playbooks. */
const MAX_MESSAGE_LENGTH = 2_000;
/** The topic of a notification names its audience. It is part of the published event. */
const TOPIC = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;
const MAX_DUE_MINUTES = 366 * 24 * 60;
const MAX_DELAY_MINUTES = 60 * 24 * 60;

/** The action of an input. Adds an error for each required field that is missing, and each field that its kind does not have. */
export function toAction(
  input: PlaybookActionInput,
  trigger: PlaybookTrigger,
  errors: InputErrors,
  path: Path,
): PlaybookAction {
  checkFields(input, errors, path);
  const { delayMinutes } = input;
  const action = withoutDelay(input, trigger, errors, path);
  return delayMinutes == null ? action : { ...action, delayMinutes };
}

function withoutDelay(
  input: PlaybookActionInput,
  trigger: PlaybookTrigger,
  errors: InputErrors,
  path: Path,
): PlaybookAction {
  const { kind, severity = null, via = null } = input;
  const title = input.title?.trim() ?? '';
  switch (kind) {
    case 'OPEN_CASE':
      return { kind, severity: severity ?? 'NORMAL', reason: input.reason ?? 'OTHER', title };
    case 'RAISE_SEVERITY':
      return { kind, severity };
    case 'ADD_STEP':
      return { kind, title, dueInMinutes: input.dueInMinutes ?? null };
    case 'OFFER': {
      const { kind: offer, value, percent } = toOffer({ ...input, kind: input.offer ?? 'APOLOGY' }, errors, path);
      return { kind, offer, value, percent };
    }
    case 'INFORM_CUSTOMER':
      return { kind, message: input.message?.trim() ?? '', via };
    case 'NOTIFY':
      return { kind, topic: input.topic?.trim() ?? '' };
    case 'ASK_FEEDBACK':
      return { kind, metric: input.metric ?? 'CSAT' };
    case 'SEND_MESSAGE':
      return toSendMessage(input, trigger, errors, path);
    case 'ASSIGN':
      return { kind, assignee: input.assignee?.trim() ?? '' };
  }
}

function checkFields(input: PlaybookActionInput, errors: InputErrors, path: Path): void {
  const { needs, takes } = FIELDS[input.kind];
  for (const field of needs)
    if (input[field] == null) errors.add('INVALID', [...path, field], `${input.kind} needs its ${field}.`);
  for (const field of Object.keys(input).filter(isField))
    if (input[field] != null && ![...needs, ...takes, 'delayMinutes'].includes(field))
      errors.add('INVALID', [...path, field], `${input.kind} has no ${field}. Leave it out.`);
  const { title, message, topic, assignee, dueInMinutes, delayMinutes } = input;
  if (delayMinutes != null && (delayMinutes < 0 || delayMinutes > MAX_DELAY_MINUTES))
    errors.add('INVALID', [...path, 'delayMinutes'], `Give whole minutes from 0 to ${MAX_DELAY_MINUTES}, 60 days.`);
  if (title != null) checkText(errors, [...path, 'title'], title, MAX_LINE_LENGTH);
  if (message != null) checkText(errors, [...path, 'message'], message, MAX_MESSAGE_LENGTH);
  if (assignee != null) checkText(errors, [...path, 'assignee'], assignee, MAX_LINE_LENGTH);
  if (topic != null && !TOPIC.test(topic.trim()))
    errors.add('INVALID', [...path, 'topic'], 'A topic is 1 to 64 letters, digits, dots, hyphens and underscores.');
  if (dueInMinutes != null && (dueInMinutes < 0 || dueInMinutes > MAX_DUE_MINUTES))
    errors.add('INVALID', [...path, 'dueInMinutes'], `Give whole minutes from 0 to ${MAX_DUE_MINUTES}, a year.`);
}

const isField = (name: string): name is Field => name !== 'kind';

import { MINUTE_MS } from '../kernel/duration.ts';
import type { Instant } from '../kernel/instant.ts';
import { addMilliseconds } from '../kernel/instant.ts';
import { Rejection } from '../kernel/user-error.ts';
import type { Message } from '../message/message.ts';
import type { ContactObjection } from '../preferences/contact-objections.ts';
import type { Playbook, PlaybookAction } from './playbook.ts';
import type { PlaybookContext } from './playbook-context.ts';
import type { PlaybookEvent } from './playbook-event.ts';
import type { ActionDependencies, PlaybookProgress } from './playbook-progress.ts';
import { runActions } from './run-actions.ts';

/** Whether an action would be done, when, and why not. */
export type ExplainedAction = {
  readonly action: PlaybookAction;
  readonly acts: boolean;
  /** When it happens, or when the message may leave; null: at once, or never. */
  readonly notBefore: Instant | null;
  /** Why not, or why it makes no difference; empty where there is nothing to say. */
  readonly becauseNot: readonly string[];
  /** What the contact decision says against the message, now or on any channel. */
  readonly objections: readonly ContactObjection[];
};

type Explained = {
  readonly explained: ExplainedAction;
  readonly progress: PlaybookProgress;
  /** Whether it cancels its playbook: what follows later fails by itself. */
  readonly isImpossible: boolean;
};

/** Tries one action on what the actions before have done. It writes nothing. */
export function explainAction(
  progress: PlaybookProgress,
  action: PlaybookAction,
  playbook: Playbook,
  event: PlaybookEvent,
  context: PlaybookContext,
  dependencies: ActionDependencies,
): Explained {
  const { delayMinutes } = action;
  const dueAt =
    delayMinutes == null || delayMinutes === 0 ? null : addMilliseconds(dependencies.now, delayMinutes * MINUTE_MS);
  try {
    // As it would be when it is due, as far as anybody knows now.
    const at = dueAt !== null && action.kind === 'SEND_MESSAGE' ? { ...dependencies, now: dueAt } : dependencies;
    const after = runActions(progress, { ...playbook, actions: [action] }, event, context, at);
    const outcome = outcomeOf(progress, after, action, context);
    const notBefore = outcome.acts ? (outcome.notBefore ?? dueAt) : null;
    return { progress: after, isImpossible: false, explained: { action, ...outcome, notBefore } };
  } catch (error) {
    if (!(error instanceof Rejection)) throw error;
    const becauseNot = error.userErrors.map(({ message }) => message);
    const explained = { action, acts: false, notBefore: null, becauseNot, objections: [] };
    return { progress, isImpossible: dueAt === null, explained };
  }
}

type Outcome = Omit<ExplainedAction, 'action'>;

const DONE: Outcome = { acts: true, notBefore: null, becauseNot: [], objections: [] };
const not = (...becauseNot: readonly string[]): Outcome => ({ ...DONE, acts: false, becauseNot });

function outcomeOf(
  before: PlaybookProgress,
  after: PlaybookProgress,
  action: PlaybookAction,
  context: PlaybookContext,
): Outcome {
  switch (action.kind) {
    case 'SEND_MESSAGE': {
      const message = after.messages.find((one) => !before.messages.includes(one));
      return message === undefined ? not(whyNoMessage(context)) : messageOutcome(message);
    }
    case 'ASK_FEEDBACK': {
      if (before.request !== null) return not('Another action asks for feedback already.');
      return after.request === null ? not(whyNoRequest(context)) : messageOutcome(after.request.message);
    }
    default:
      return before === after ? not('The case has that already.') : DONE;
  }
}

function messageOutcome({ status, notBefore, objections }: Message): Outcome {
  if (status === 'SUPPRESSED') return { ...not(...objections.map(({ message }) => message)), objections };
  return { ...DONE, notBefore, becauseNot: [], objections };
}

const whyNoMessage = ({ messaging }: PlaybookContext): string =>
  messaging === null
    ? 'This deployment sends no messages.'
    : 'No text is enabled for it, the event does not name what the text is about, or the same message is sent already.';

function whyNoRequest({ asking }: PlaybookContext): string {
  if (asking === null) return 'This deployment sends no messages.';
  if (asking.linkId === null) return `The person was asked in the last ${asking.settings.pauseDays} days.`;
  return 'No channel is open for research, which needs a consent, or no text is enabled.';
}

import type { Customer } from '../customer/customer.ts';
import { ID_PREFIXES, type NewId } from '../kernel/id.ts';
import { inParallel } from '../kernel/in-parallel.ts';
import type { Instant } from '../kernel/instant.ts';
import { Rejection } from '../kernel/user-error.ts';
import { requireOwnSubject } from '../message/find-subject.ts';
import { aboutTypeOfId, loadSubject } from '../message/load-subject.ts';
import { type MessageSubject, NOTHING } from '../message/message-subject.ts';
import { loadActiveCustomer, lookupKey } from '../person/customer-key.ts';
import { loadActionContext } from './action-context.ts';
import { factsOf } from './condition-facts.ts';
import type { PlaybookRepositories } from './context.ts';
import { explainCondition, type Facts } from './evaluate-condition.ts';
import { type ExplainedAction, explainAction } from './explain-action.ts';
import type { MessagingSettings } from './messaging-context.ts';
import type { Playbook } from './playbook.ts';
import { loadPlaybookContext, type PlaybookContext } from './playbook-context.ts';
import type { PlaybookEvent } from './playbook-event.ts';
import { catalogOf } from './playbook-facts.ts';
import { progressFrom } from './playbook-progress.ts';
import { draftFrom, eventFrom, type PlaybookPreviewInput, type PreviewEvent } from './preview-playbooks.ts';

/** Nothing is written, so one id of each type is enough. */
const PREVIEW_IDS: NewId = (type) => `${ID_PREFIXES[type]}_preview`;

/** What one playbook would do about an event, or why it would do nothing. */
export type PlaybookExplanation = {
  readonly playbook: string;
  readonly enabled: boolean;
  /** Whether at least one of its actions would be done. */
  readonly acts: boolean;
  /** The comparisons that make its condition hold. */
  readonly because: readonly string[];
  /** Why it does nothing: another trigger, it is off, or the comparisons that do not hold. */
  readonly becauseNot: readonly string[];
  readonly actions: readonly ExplainedAction[];
};

/**
 * For each saved playbook, or for the draft, what it would do about an event, and why not. It changes nothing. A playbook is
 * all or nothing: where one of its actions is impossible, none is done.
 */
export async function explainPlaybooks(
  repositories: PlaybookRepositories,
  input: PlaybookPreviewInput,
  settings: MessagingSettings,
  now: Instant,
): Promise<{ readonly customerId: string; readonly explanations: readonly PlaybookExplanation[] }> {
  const { trigger } = input;
  const event = eventFrom(input, now);
  const draft = draftFrom(input);
  const shop = await repositories.shop();
  const path = ['input', 'customer'];
  const customer = await loadActiveCustomer(repositories, lookupKey(input.customer, shop, path), path);
  const all = draft === null ? (await repositories.playbooks()).all : [draft];
  const fitting = all.filter((one) => one.trigger === trigger);
  const actions = fitting.flatMap((one) => one.actions);
  const [loaded, actionContext, subject] = await inParallel(
    () => loadPlaybookContext(repositories, fitting, shop, customer.id, event.store),
    () => loadActionContext(repositories, actions, customer.id, settings, now),
    () => loadOwnSubject(repositories, customer, event),
  );
  const context: PlaybookContext = { ...loaded, ...actionContext };
  const facts = factsOf(event, context.person, context.openCases, shop, now);
  const playbookEvent: PlaybookEvent = {
    ...{ ...event, trigger, customerId: customer.id, feedbackId: null, complaintId: null, subject },
    facts: event.facts,
  };
  const explanations: PlaybookExplanation[] = [];
  for (const playbook of all)
    explanations.push(
      playbook.trigger === trigger
        ? await explain(playbook, facts, playbookEvent, context, { now, newId: PREVIEW_IDS })
        : nothing(playbook, [`It waits for ${playbook.trigger}.`]),
    );
  return { customerId: customer.id, explanations };
}

const nothing = ({ name, enabled }: Playbook, becauseNot: readonly string[]): PlaybookExplanation => ({
  ...{ playbook: name, enabled, acts: false, because: [], becauseNot, actions: [] },
});

/** The thing that the event names, if it is the customer's own. The id of the event itself comes first. */
async function loadOwnSubject(
  repositories: PlaybookRepositories,
  customer: Customer,
  { id, caseId, warrantyId, orderId }: PreviewEvent,
): Promise<MessageSubject> {
  const named =
    [id || null, caseId, warrantyId, orderId].find((one) => one !== null && aboutTypeOfId(one) !== null) ?? null;
  const type = named === null ? null : aboutTypeOfId(named);
  const subject = named === null || type === null ? null : await loadSubject(repositories, type, named);
  if (subject === null) return NOTHING;
  try {
    requireOwnSubject(subject, customer, []);
    return subject;
  } catch (error) {
    if (error instanceof Rejection) return NOTHING;
    throw error;
  }
}

async function explain(
  playbook: Playbook,
  facts: Facts,
  event: PlaybookEvent,
  context: PlaybookContext,
  dependencies: { readonly now: Instant; readonly newId: NewId },
): Promise<PlaybookExplanation> {
  const { name, enabled, trigger, condition } = playbook;
  const { holds, reasons } = await explainCondition(condition, catalogOf(trigger), facts);
  if (!holds) return nothing(playbook, [...whereOff(enabled), ...reasons.map((reason) => `It is not so: ${reason}`)]);
  const { subject } = event;
  const own = subject.type === 'serviceCase' ? { before: subject.serviceCase, after: subject.serviceCase } : null;
  let progress = progressFrom(own, context.ownerCall);
  let isImpossible = false;
  const actions = playbook.actions.map((action) => {
    const result = explainAction(progress, action, playbook, event, context, dependencies);
    progress = result.progress;
    isImpossible ||= result.isImpossible;
    return result.explained;
  });
  const acts = enabled && !isImpossible && actions.some((action) => action.acts);
  const becauseNot = [
    ...whereOff(enabled),
    ...(isImpossible ? ['One of its actions is impossible, so none is done.'] : []),
  ];
  return { playbook: name, enabled, acts, because: reasons, becauseNot, actions };
}

const whereOff = (enabled: boolean): readonly string[] => (enabled ? [] : ['The playbook is off.']);

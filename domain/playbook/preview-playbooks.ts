import { FEEDBACK_METRICS, isLowScore } from '../feedback/feedback.ts';
import type { Instant } from '../kernel/instant.ts';
import { inputErrors, reject } from '../kernel/user-error.ts';
import { type CustomerKeyInput, loadActiveCustomer, lookupKey } from '../person/customer-key.ts';
import { factsOf } from './condition-facts.ts';
import type { PlaybookRepositories } from './context.ts';
import { matchPlaybooks } from './match-playbooks.ts';
import type { Json, PlannedAction, Playbook, PlaybookTrigger } from './playbook.ts';
import { enabledPlaybooksFor, loadPlaybookContext } from './playbook-context.ts';
import { type PlaybookDraftInput, readDraft } from './save-playbook.ts';

export type PlaybookPreviewInput = {
  readonly draft?: PlaybookDraftInput | null | undefined;
  readonly trigger: PlaybookTrigger;
  readonly customer: CustomerKeyInput;
  /** The fact `event` of conditions, as far as it is given. */
  readonly event: Json;
};

const LONGEST_EVENT = 10_000;

/**
 * What the saved playbooks that are on, or else the draft given, would do to an event, in order; a draft that waits for
 * another trigger does nothing. Nothing is changed. Rejects a draft that could not be saved.
 */
export async function previewPlaybooks(
  repositories: PlaybookRepositories,
  input: PlaybookPreviewInput,
  now: Instant,
): Promise<readonly PlannedAction[]> {
  const { trigger } = input;
  const event = eventFrom(input, now);
  const drafted = draftFrom(input);
  const shop = await repositories.shop();
  const path = ['input', 'customer'];
  const { id } = await loadActiveCustomer(repositories, lookupKey(input.customer, shop, path), path);
  const all = drafted === null ? (await repositories.playbooks()).all : [drafted];
  const context = await loadPlaybookContext(repositories, enabledPlaybooksFor(all, trigger), shop, id, null);
  const { matched } = await matchPlaybooks(
    context.playbooks,
    factsOf(event, context.head, context.openCases, shop, now),
  );
  return matched.flatMap(({ playbook, because }) =>
    playbook.actions.map((action) => ({ playbook: playbook.name, action, because })),
  );
}

function draftFrom({ draft }: PlaybookPreviewInput): Playbook | null {
  if (draft == null) return null;
  const errors = inputErrors();
  const read = readDraft(draft, errors, ['input', 'draft']);
  errors.throwIfAny();
  return { id: '', version: 0, enabled: true, ...read };
}

/** The event as it is given: what is left out of it is not known. */
function eventFrom({ event: json }: PlaybookPreviewInput, now: Instant) {
  if (typeof json !== 'object' || json === null || Array.isArray(json))
    return reject(
      'INVALID',
      ['input', 'event'],
      'Give the event as an object, such as { "metric": "NPS", "score": 2 }.',
    );
  if (JSON.stringify(json).length > LONGEST_EVENT)
    reject('LIMIT_EXCEEDED', ['input', 'event'], `An event has at most ${LONGEST_EVENT} characters of JSON.`);
  const given: Readonly<Record<string, unknown>> = { ...json };
  const textIn = (field: string) => (typeof given[field] === 'string' ? given[field] : null);
  const skus = given['skus'];
  return {
    facts: { ...given, isLow: given['isLow'] ?? isLow(given['metric'], given['score']) },
    occurredAt: textIn('occurredAt') ?? now,
    touchpoint: textIn('touchpoint'),
    skus: Array.isArray(skus) ? skus.filter((sku) => typeof sku === 'string') : [],
    ...{ orderId: textIn('orderId'), warrantyId: textIn('warrantyId'), caseId: textIn('caseId') },
  };
}

function isLow(metric: unknown, score: unknown): boolean {
  const known = FEEDBACK_METRICS.find((one) => one === metric);
  return known !== undefined && typeof score === 'number' && isLowScore(known, score);
}

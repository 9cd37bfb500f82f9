import { FEEDBACK_METRICS, isLowScore } from '../feedback/feedback.ts';
import type { Instant } from '../kernel/instant.ts';
import { inputErrors, reject } from '../kernel/user-error.ts';
import { type CustomerKeyInput, loadActiveCustomer, lookupKey } from '../person/customer-key.ts';
import { factsOf } from './condition-facts.ts';
import type { PlaybookRepositories } from './context.ts';
import { matchPlaybooks } from './match-playbooks.ts';
import type { Json, PlannedAction, Playbook, PlaybookTrigger } from './playbook.ts';
import { enabledPlaybooksFor, loadPlaybookContext } from './playbook-context.ts';
import type { EventPlace } from './playbook-event.ts';
import { type PlaybookDraftInput, readDraft } from './save-playbook.ts';

export type PlaybookPreviewInput = {
  readonly draft?: PlaybookDraftInput | null | undefined;
  readonly trigger: PlaybookTrigger;
  readonly customer: CustomerKeyInput;
  /** The fact `event` of conditions. A missing field is unknown. */
  readonly event: Json;
};

/** What would be done, and for which customer. */
export type PlaybookPreview = { readonly customerId: string; readonly actions: readonly PlannedAction[] };

const MAX_EVENT_LENGTH = 10_000;

/**
 * The actions that the enabled playbooks would do about an event, in order. With a draft, only its actions; a draft with
 * another trigger has none. It changes nothing, and rejects an invalid draft.
 */
export async function previewPlaybooks(
  repositories: PlaybookRepositories,
  input: PlaybookPreviewInput,
  now: Instant,
): Promise<PlaybookPreview> {
  const { trigger } = input;
  const event = eventFrom(input, now);
  const draft = draftFrom(input);
  const shop = await repositories.shop();
  const path = ['input', 'customer'];
  const { id } = await loadActiveCustomer(repositories, lookupKey(input.customer, shop, path), path);
  const all = draft === null ? (await repositories.playbooks()).all : [draft];
  const context = await loadPlaybookContext(repositories, enabledPlaybooksFor(all, trigger), shop, id, null);
  const { matched } = await matchPlaybooks(
    context.playbooks,
    factsOf(event, context.person, context.openCases, shop, now),
  );
  const actions = matched.flatMap(({ playbook, because }) =>
    playbook.actions.map((action) => ({ playbook: playbook.name, action, because })),
  );
  return { customerId: id, actions };
}

/** The draft as a playbook; null: none. @throws Rejection for a draft that cannot be saved */
export function draftFrom({ draft }: PlaybookPreviewInput): Playbook | null {
  if (draft == null) return null;
  const errors = inputErrors();
  const read = readDraft(draft, errors, ['input', 'draft']);
  errors.throwIfAny();
  return { id: '', version: 0, enabled: true, ...read };
}

/** The event of a preview: what its client knows of it. */
export type PreviewEvent = Omit<EventPlace, 'via'> & {
  readonly id: string;
  readonly via: null;
  readonly facts: Readonly<Record<string, unknown>>;
};

/** The event of the input. A missing field is unknown. */
export function eventFrom({ event: json }: PlaybookPreviewInput, now: Instant): PreviewEvent {
  if (typeof json !== 'object' || json === null || Array.isArray(json))
    return reject(
      'INVALID',
      ['input', 'event'],
      'Give the event as an object, such as { "metric": "NPS", "score": 2 }.',
    );
  if (JSON.stringify(json).length > MAX_EVENT_LENGTH)
    reject('LIMIT_EXCEEDED', ['input', 'event'], `An event has at most ${MAX_EVENT_LENGTH} characters of JSON.`);
  const fields: Readonly<Record<string, unknown>> = { ...json };
  const textIn = (field: string) => (typeof fields[field] === 'string' ? fields[field] : null);
  const skus = fields['skus'];
  return {
    id: textIn('id') ?? '',
    via: null,
    store: textIn('store'),
    facts: { ...fields, isLow: fields['isLow'] ?? isLow(fields['metric'], fields['score']) },
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

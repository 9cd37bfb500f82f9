import type { CustomerWithMetrics } from '../customer/metrics.ts';
import { recordIdsOf } from '../person/cluster.ts';
import type { CustomerOverview } from '../profile/customer-overview.ts';
import { joinOverviews } from '../profile/join-overviews.ts';
import { loadRecordOverviews } from '../profile/load-overviews.ts';
import type { Metrics } from '../profile/metrics.ts';
import { loadFirstContactCases } from '../service-case/first-contact.ts';
import { isOpen, type ServiceCase } from '../service-case/service-case.ts';
import { type Shop, UNSAVED_SHOP } from '../shop/shop.ts';
import { withSpecialDays } from '../shop/special-days.ts';
import { type ActionContext, NO_ACTION_CONTEXT } from './action-context.ts';
import type { PlaybookRepositories } from './context.ts';
import { NO_OWNER, type OwnerContext } from './owner-context.ts';
import type { Playbook, PlaybookTrigger } from './playbook.ts';

/** Everything that playbooks decide on besides the event. */
export type PlaybookContext = ActionContext &
  OwnerContext & {
    /** The enabled playbooks with the trigger of such an event. */
    readonly playbooks: readonly Playbook[];
    readonly shop: Shop;
    /** The overview of the customer record of the event; null where the customer is unknown, or where no playbook waits. */
    readonly record: CustomerOverview | null;
    /** The overview of the whole person, joined from all records. */
    readonly person: CustomerOverview | null;
    /** The open cases of the person, the one recorded last first. */
    readonly openCases: readonly ServiceCase[];
    /** The cases of the person that were resolved in the first contact, as far as the metrics name them. */
    readonly firstContactCases: readonly ServiceCase[];
    /** The metrics of each record of the person. */
    readonly metrics: ReadonlyMap<string, Metrics | null>;
  };

/**
 * Loads everything that playbooks decide on. Without playbooks it reads nothing.
 * @param customerId the customer record of the event; null where the customer is unknown
 * @param store the store of the event. The promises of a new case run in its hours.
 */
export async function loadPlaybookContext(
  repositories: PlaybookRepositories,
  playbooks: readonly Playbook[],
  shop: Shop,
  customerId: string | null,
  store: string | null,
): Promise<PlaybookContext> {
  if (playbooks.length === 0) return { ...NO_PERSON, playbooks, shop };
  const context = await loadPersonContext(repositories, playbooks, shop, customerId);
  const stores = [store, ...context.openCases.map((openCase) => openCase.store)];
  return { ...context, shop: await withSpecialDays(repositories, shop, stores) };
}

const NO_PERSON = {
  ...{ record: null, person: null, openCases: [], firstContactCases: [], metrics: new Map() },
  ...{ ...NO_ACTION_CONTEXT, ...NO_OWNER },
};

/** The context before anything is loaded. */
export const EMPTY_CONTEXT: PlaybookContext = { ...NO_PERSON, playbooks: [], shop: UNSAVED_SHOP };

async function loadPersonContext(
  repositories: PlaybookRepositories,
  playbooks: readonly Playbook[],
  shop: Shop,
  customerId: string | null,
): Promise<PlaybookContext> {
  const overviews = customerId === null ? [] : await loadRecordOverviews(repositories, customerId);
  const [first, ...others] = overviews;
  if (customerId === null || first === undefined) return { ...NO_PERSON, playbooks, shop };
  // The record of a case that was identified as this person counts its own cases, and is not among the person's records.
  const record =
    overviews.find(({ customer }) => customer.id === customerId) ?? (await repositories.overview(customerId));
  if (record === null) return { ...NO_PERSON, playbooks, shop };
  const person = joinOverviews([first, ...others]);
  const notes = person.metrics.caseNotes.filter((note) => note.isOpen || note.firstContactAt !== undefined);
  const found = notes.length === 0 ? [] : await repositories.serviceCases(notes.map(({ id }) => id));
  const cases = found.filter((serviceCase) => serviceCase !== null);
  const openCases = cases.filter(isOpen).toSorted(newestFirst);
  const firstContactCases = cases.filter((serviceCase) => !isOpen(serviceCase));
  return {
    playbooks,
    shop,
    record,
    person,
    openCases,
    firstContactCases,
    metrics: metricsByRecord([record, ...overviews]),
    ...{ ...NO_ACTION_CONTEXT, ...NO_OWNER },
  };
}

/**
 * Adds the cases of the person that were resolved in the first contact, unless they are loaded: a new case or feedback may
 * raise their matter again.
 * @param record the customer record of the event
 */
export async function withFirstContactCases(
  context: PlaybookContext,
  repositories: PlaybookRepositories,
  { customer, metrics: ownMetrics }: CustomerWithMetrics<Metrics>,
): Promise<PlaybookContext> {
  if (context.record !== null || customer === null) return context;
  const otherIds = recordIdsOf(customer).filter((id) => id !== customer.id);
  const otherMetrics = otherIds.length === 0 ? [] : await repositories.metricsOf(otherIds);
  const metrics = new Map([
    [customer.id, ownMetrics],
    ...otherIds.map((id, index) => [id, otherMetrics[index] ?? null] as const),
  ]);
  const firstContactCases = await loadFirstContactCases(repositories, [ownMetrics, ...otherMetrics]);
  return { ...context, metrics, firstContactCases };
}

/** The enabled playbooks with this trigger, in the order of their creation. */
export const enabledPlaybooksFor = (all: readonly Playbook[], trigger: PlaybookTrigger): readonly Playbook[] =>
  all.filter((playbook) => playbook.enabled && playbook.trigger === trigger);

const metricsByRecord = (overviews: readonly CustomerOverview[]): ReadonlyMap<string, Metrics | null> =>
  new Map(overviews.map(({ customer, metrics }) => [customer.id, metrics]));

const newestFirst = (one: ServiceCase, other: ServiceCase): number => (one.recordedAt < other.recordedAt ? 1 : -1);

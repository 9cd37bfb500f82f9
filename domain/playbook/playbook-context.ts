import type { Customer } from '../customer/customer.ts';
import { mapInParallel } from '../kernel/in-parallel.ts';
import { recordIdsOf } from '../person/cluster.ts';
import type { CustomerOverview } from '../profile/customer-overview.ts';
import { joinOverviews } from '../profile/join-overviews.ts';
import type { Metrics } from '../profile/metrics.ts';
import { loadFirstContactCases } from '../service-case/first-contact.ts';
import { isOpen, type ServiceCase } from '../service-case/service-case.ts';
import { type Shop, UNSAVED_SHOP } from '../shop/shop.ts';
import { withSpecialDays } from '../shop/special-days.ts';
import type { PlaybookRepositories } from './context.ts';
import type { Playbook, PlaybookTrigger } from './playbook.ts';

/** What playbooks decide on besides the event itself. */
export type PlaybookContext = {
  /** Those that wait for such an event, and are on. */
  readonly playbooks: readonly Playbook[];
  readonly shop: Shop;
  /** Of the record that the event joins; null with somebody whom nobody knows, and where no playbook asks. */
  readonly record: CustomerOverview | null;
  /** Of the person as a whole. */
  readonly head: CustomerOverview | null;
  /** The person's, the one recorded last first. */
  readonly openCases: readonly ServiceCase[];
  /** Those that were resolved in the first contact, as far as the head knows. */
  readonly firstContactCases: readonly ServiceCase[];
  /** Of each of the person's records. */
  readonly metrics: ReadonlyMap<string, Metrics | null>;
};

/**
 * Reads what playbooks decide on; nothing where there are none.
 * @param store where the event happened, by whose hours a case that is opened keeps its promises
 * @param customerId of the record that the event joins; null with somebody whom nobody knows
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
  const stores = [store, ...context.openCases.map((one) => one.store)];
  return { ...context, shop: await withSpecialDays(repositories, shop, stores) };
}

const NO_PERSON = { record: null, head: null, openCases: [], firstContactCases: [], metrics: new Map() };

/** Of a command that caused nothing yet. */
export const EMPTY_CONTEXT: PlaybookContext = { ...NO_PERSON, playbooks: [], shop: UNSAVED_SHOP };

async function loadPersonContext(
  repositories: PlaybookRepositories,
  playbooks: readonly Playbook[],
  shop: Shop,
  customerId: string | null,
): Promise<PlaybookContext> {
  const record = customerId === null ? null : await repositories.overview(customerId);
  if (record === null) return { ...NO_PERSON, playbooks, shop };
  const heads = await loadHeads(repositories, record);
  const [first = record, ...others] = heads;
  const head = joinOverviews([first, ...others]);
  const noted = head.metrics.caseNotes.filter((note) => note.isOpen || note.firstContactAt !== undefined);
  const cases = noted.length === 0 ? [] : await repositories.serviceCases(noted.map(({ id }) => id));
  const found = cases.filter((one) => one !== null);
  const openCases = found.filter(isOpen).toSorted(newestFirst);
  const firstContactCases = found.filter((one) => !isOpen(one));
  return { playbooks, shop, record, head, openCases, firstContactCases, metrics: metricsByRecord(heads) };
}

/**
 * What was read for playbooks with what a new case or feedback may touch besides: the cases of the person that were
 * resolved in the first contact.
 * @param customer the record that the event joins
 * @param own its metrics
 */
export async function withFirstContactCases(
  context: PlaybookContext,
  repositories: PlaybookRepositories,
  customer: Customer | null,
  own: Metrics | null,
): Promise<PlaybookContext> {
  if (context.record !== null || customer === null) return context;
  const others = recordIdsOf(customer).filter((id) => id !== customer.id);
  const theirs = others.length === 0 ? [] : await repositories.metricsOf(others);
  const metrics = new Map([[customer.id, own], ...others.map((id, index) => [id, theirs[index] ?? null] as const)]);
  return { ...context, metrics, firstContactCases: await loadFirstContactCases(repositories, [own, ...theirs]) };
}

/** Playbooks that are on and wait for this, in the order in which they were made. */
export const enabledPlaybooksFor = (all: readonly Playbook[], trigger: PlaybookTrigger): readonly Playbook[] =>
  all.filter((playbook) => playbook.enabled && playbook.trigger === trigger);

/** The heads of all records of the person, the survivor's first. */
async function loadHeads(
  repositories: PlaybookRepositories,
  record: CustomerOverview,
): Promise<readonly CustomerOverview[]> {
  const { id } = record.customer;
  const ids = recordIdsOf(record.customer);
  const heads = await mapInParallel(ids, (other) => (other === id ? record : repositories.overview(other)));
  return heads.filter((head) => head !== null).filter(({ customer }) => recordIdsOf(customer).includes(id));
}

const metricsByRecord = (heads: readonly CustomerOverview[]): ReadonlyMap<string, Metrics | null> =>
  new Map(heads.map(({ customer, metrics }) => [customer.id, metrics]));

const newestFirst = (one: ServiceCase, other: ServiceCase): number => (one.recordedAt < other.recordedAt ? 1 : -1);

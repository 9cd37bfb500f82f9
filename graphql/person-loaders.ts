import DataLoader from 'dataloader';
import type { Customer } from '../domain/customer/customer.ts';
import { type CanAccess, canAccessCustomer } from '../domain/kernel/access.ts';
import type { Caller } from '../domain/kernel/caller.ts';
import type { Period } from '../domain/kernel/history.ts';
import { inParallel, mapInParallel } from '../domain/kernel/in-parallel.ts';
import type { Instant } from '../domain/kernel/instant.ts';
import type { Purchase } from '../domain/order/recent-purchases.ts';
import { historyIdsOf, isMerged, recordIdsOf } from '../domain/person/cluster.ts';
import { loadPeople } from '../domain/person/people.ts';
import type { ConsentRepository } from '../domain/preferences/consent.ts';
import { joinPreferences } from '../domain/preferences/joined-preferences.ts';
import { MAX_PAST_ANSWERS, needsHistory, preferencesAt } from '../domain/preferences/past-answers.ts';
import type { Preferences, PreferencesRepository } from '../domain/preferences/preferences.ts';
import type { CustomerOverview } from '../domain/profile/customer-overview.ts';
import { loadOverviews } from '../domain/profile/load-overviews.ts';
import { joinMetrics, type Metrics } from '../domain/profile/metrics.ts';
import type { Repositories } from '../domain/repositories.ts';
import { badInput } from './connection.ts';

/**
 * Loaders of the small items of a customer. Each item is loaded once per request. The id of any record leads to the
 * person, whose values are joined from all of its records. A person with one record costs no extra reads.
 */
export type PersonLoaders = {
  readonly customer: DataLoader<string, Customer | null>;
  readonly head: DataLoader<string, CustomerOverview | null>;
  /** Loads a head. Meanwhile, what loads a part of it waits for it instead of reading that part. */
  loadHead(id: string): Promise<CustomerOverview | null>;
  readonly metrics: DataLoader<string, Metrics | null>;
  readonly preferences: DataLoader<string, Preferences | null>;
  /**
   * The preferences for a contact decision: with the answers that are in force at the time of the contact, and read
   * consistently, so that a refusal applies from the moment when it is accepted.
   */
  readonly contactPreferences: DataLoader<PreferencesKey, Preferences | null, string>;
  readonly recentPurchases: DataLoader<PurchasesKey, readonly Purchase[], string>;
  /** Whether the caller may see entities of this customer record (null: of nobody). */
  readonly canAccess: CanAccess;
  /** The records of the customer that the token belongs to; null for the token of a client, which sees all records. */
  ownRecords(): Promise<readonly string[] | null>;
};

/** `at` is in the past; null means now or later. */
type PreferencesKey = { readonly customerId: string; readonly at: Instant | null };
type PurchasesKey = { readonly customerId: string; readonly period: Period };

/**
 * @param consistent strongly consistent reads of the same table
 * @param onHead is called with each head that was read
 */
export function createPersonLoaders(
  repositories: Repositories,
  consistent: PreferencesRepository & ConsentRepository,
  caller: Caller,
  onHead: (head: CustomerOverview) => void,
): PersonLoaders {
  const ownId = caller.customerId;
  const customer = new DataLoader<string, Customer | null>(async (ids) => {
    const people = await loadPeople(repositories, ids);
    return people.map((person) => {
      if (person === null || (ownId !== null && ownId !== person.customer.id && !hasRecord(person.customer, ownId)))
        return null;
      primeAllRecords(customer, person.customer, person.customer);
      return person.customer;
    });
  });
  const ownRecords = async (): Promise<readonly string[]> => {
    const person = ownId === null ? null : await customer.load(ownId);
    return person === null ? [] : historyIdsOf(person);
  };
  const canAccess: CanAccess = (customerId) => canAccessCustomer(caller, customerId, ownRecords);

  const head = new DataLoader<string, CustomerOverview | null>(async (ids) => {
    const accessible = await mapInParallel(ids, canAccess);
    const accessibleHeads = await loadOverviews(
      repositories,
      ids.filter((_, index) => accessible[index]),
    );
    let next = 0;
    const heads = ids.map((_, index) => (accessible[index] === true ? (accessibleHeads[next++] ?? null) : null));
    for (const one of heads)
      if (one !== null) {
        primeAllRecords(head, one.customer, one);
        primeAllRecords(customer, one.customer, one.customer);
        primeAllRecords(metrics, one.customer, one.metrics);
        primeAllRecords(preferences, one.customer, one.preferences);
        onHead(one);
      }
    return heads;
  });

  function loadHead(id: string): Promise<CustomerOverview | null> {
    // Whether a customer's own token has access to a head, the loader of customers says.
    if (ownId === null) {
      primeLater(customer, id, async () => (await head.load(id))?.customer ?? null);
      primeLater(metrics, id, async () => (await head.load(id))?.metrics ?? null);
      primeLater(preferences, id, async () => (await head.load(id))?.preferences ?? null);
    }
    return head.load(id);
  }

  const metrics = createJoinedLoader(
    async (ids) => (await repositories.metricsOf(ids)).filter((one) => one !== null),
    joinMetrics,
  );
  const preferences = createJoinedLoader(repositories.preferencesOf, joinPreferences);
  const freshPreferences = createJoinedLoader(consistent.preferencesOf, joinPreferences);
  const contactPreferences = new DataLoader<PreferencesKey, Preferences | null, string>(
    (keys) => mapInParallel(keys, loadContactPreferences),
    { cacheKeyFn: ({ customerId, at }) => `${customerId} ${at}` },
  );
  async function loadContactPreferences({ customerId, at }: PreferencesKey): Promise<Preferences | null> {
    const [person, newest] = await inParallel(
      () => customer.load(customerId),
      () => freshPreferences.load(customerId),
    );
    if (person === null || newest === null || at === null || !needsHistory(newest, at)) return newest;
    const histories = await mapInParallel(recordIdsOf(person), (id) =>
      consistent.consentsUntil(id, at, MAX_PAST_ANSWERS),
    );
    if (histories.some(({ length }) => length === MAX_PAST_ANSWERS))
      throw badInput('Too many consents were recorded before this time to make a decision.');
    return preferencesAt(newest, histories.flat(), at);
  }

  /** Joins the items of all records of a person. Other records, if any, cost one further round trip. */
  function createJoinedLoader<T extends { readonly customerId: string }>(
    read: (ids: readonly string[]) => Promise<readonly T[]>,
    join: (all: readonly [T, ...T[]]) => T,
  ): DataLoader<string, T | null> {
    return new DataLoader(async (ids) => {
      const [people, items] = await inParallel(
        () => mapInParallel(ids, (id) => customer.load(id)),
        () => read(ids),
      );
      const others = people.flatMap((person) => (person === null ? [] : otherRecordIds(person, ids)));
      const otherItems = others.length === 0 ? [] : await read(others);
      const byId = new Map([...items, ...otherItems].map((one) => [one.customerId, one]));
      return people.map((person) => {
        const [first, ...rest] = (person === null ? [] : recordIdsOf(person)).flatMap((id) => byId.get(id) ?? []);
        return first === undefined ? null : join([first, ...rest]);
      });
    });
  }

  const recentPurchases = new DataLoader<PurchasesKey, readonly Purchase[], string>(
    (keys) => mapInParallel(keys, loadRecentPurchases),
    { cacheKeyFn: ({ customerId, period }) => `${customerId} ${period.from} ${period.to}` },
  );
  async function loadRecentPurchases({ customerId, period }: PurchasesKey): Promise<readonly Purchase[]> {
    if (!(await canAccess(customerId))) return [];
    const [person, purchases] = await inParallel(
      () => customer.load(customerId),
      () => repositories.recentPurchases(customerId, period),
    );
    if (person === null || !isMerged(person)) return purchases;
    const others = await mapInParallel(otherRecordIds(person, [customerId]), (id) =>
      repositories.recentPurchases(id, period),
    );
    return [purchases, ...others].flat().toSorted((one, other) => (one.occurredAt < other.occurredAt ? 1 : -1));
  }

  return {
    customer,
    head,
    loadHead,
    metrics,
    preferences,
    contactPreferences,
    recentPurchases,
    canAccess,
    ownRecords: async () => (ownId === null ? null : ownRecords()),
  };
}

const hasRecord = (person: Customer, id: string): boolean => recordIdsOf(person).includes(id);

const otherRecordIds = (person: Customer, ids: readonly string[]): readonly string[] =>
  recordIdsOf(person).filter((id) => !ids.includes(id));

/** From now on, the id of every record of the person loads this value. */
function primeAllRecords<T>(loader: DataLoader<string, T>, person: Customer, value: T): void {
  for (const id of historyIdsOf(person)) loader.prime(id, value);
}

/** The loader has the value as soon as it is loaded. Its error is the error of each load. */
function primeLater<T>(loader: DataLoader<string, T>, id: string, load: () => Promise<T>): void {
  const loading = load();
  loading.catch(() => {});
  loader.prime(id, loading);
}

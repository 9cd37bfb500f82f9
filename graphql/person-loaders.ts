import DataLoader from 'dataloader';
import type { Customer } from '../domain/customer/customer.ts';
import { type Caller, canAccessCustomer } from '../domain/kernel/caller.ts';
import type { Period } from '../domain/kernel/history.ts';
import { inParallel, mapInParallel } from '../domain/kernel/in-parallel.ts';
import type { Instant } from '../domain/kernel/instant.ts';
import type { Purchase } from '../domain/order/recent-purchases.ts';
import { isMerged, recordIdsOf } from '../domain/person/cluster.ts';
import { loadPeople } from '../domain/person/people.ts';
import type { ConsentRepository } from '../domain/preferences/consent.ts';
import { joinPreferences } from '../domain/preferences/joined-preferences.ts';
import { MOST_PAST_ANSWERS, needsHistory, preferencesAt } from '../domain/preferences/past-answers.ts';
import type { Preferences, PreferencesRepository } from '../domain/preferences/preferences.ts';
import type { CustomerOverview } from '../domain/profile/customer-overview.ts';
import { loadOverviews } from '../domain/profile/load-overviews.ts';
import { joinMetrics, type Metrics } from '../domain/profile/metrics.ts';
import type { Repositories } from '../domain/repositories.ts';
import { badInput } from './connection.ts';

/**
 * What is small about a customer, each thing once a request. Every record's id leads to the person, as all records of
 * the person tell of it together; who has one record costs no more than that.
 */
export type PersonLoaders = {
  readonly customer: DataLoader<string, Customer | null>;
  readonly head: DataLoader<string, CustomerOverview | null>;
  readonly metrics: DataLoader<string, Metrics | null>;
  readonly preferences: DataLoader<string, Preferences | null>;
  /**
   * What a contact decision for a time rests on: read consistently, so that a refusal holds from the moment at which it
   * was accepted, and with the answers that were in force at that time.
   */
  readonly contactPreferences: DataLoader<PreferencesKey, Preferences | null, string>;
  readonly recentPurchases: DataLoader<PurchasesKey, readonly Purchase[], string>;
  /** Whether the caller may see what belongs to this record of a customer (null: to nobody). */
  canAccess(customerId: string | null): Promise<boolean>;
  /** The records whose things a customer's own token sees; null, for everyone's, where it is another token. */
  ownRecords(): Promise<readonly string[] | null>;
};

/** `at` lies in the past; null: now or later. */
type PreferencesKey = { readonly customerId: string; readonly at: Instant | null };
type PurchasesKey = { readonly customerId: string; readonly period: Period };

/**
 * @param consistent reads of the same table that see every finished write
 * @param seen is called with each head that was read
 */
export function createPersonLoaders(
  repositories: Repositories,
  consistent: PreferencesRepository & ConsentRepository,
  caller: Caller,
  seen: (head: CustomerOverview) => void,
): PersonLoaders {
  const own = caller.customerId;
  const customer = new DataLoader<string, Customer | null>(async (ids) => {
    const people = await loadPeople(repositories, ids);
    return people.map((person) => {
      if (person === null || (own !== null && own !== person.customer.id && !hasRecord(person.customer, own)))
        return null;
      primeAllRecords(customer, person.customer, person.customer);
      return person.customer;
    });
  });
  const ownRecords = async (): Promise<readonly string[]> => {
    const person = own === null ? null : await customer.load(own);
    return person === null ? [] : recordIdsOf(person);
  };
  const reach = (customerId: string | null) => canAccessCustomer(caller, customerId, ownRecords);

  const head = new DataLoader<string, CustomerOverview | null>(async (ids) => {
    const reached = await mapInParallel(ids, reach);
    const found = await loadOverviews(
      repositories,
      ids.filter((_, index) => reached[index]),
    );
    let next = 0;
    const heads = ids.map((_, index) => (reached[index] === true ? (found[next++] ?? null) : null));
    for (const one of heads)
      if (one !== null) {
        primeAllRecords(head, one.customer, one);
        primeAllRecords(customer, one.customer, one.customer);
        primeAllRecords(metrics, one.customer, one.metrics);
        primeAllRecords(preferences, one.customer, one.preferences);
        seen(one);
      }
    return heads;
  });

  const metrics = joined(async (ids) => (await repositories.metricsOf(ids)).filter((one) => one !== null), joinMetrics);
  const preferences = joined(repositories.preferencesOf, joinPreferences);
  const freshPreferences = joined(consistent.preferencesOf, joinPreferences);
  const contactPreferences = new DataLoader<PreferencesKey, Preferences | null, string>(
    (asked) => mapInParallel(asked, preferencesFor),
    { cacheKeyFn: ({ customerId, at }) => `${customerId} ${at}` },
  );
  async function preferencesFor({ customerId, at }: PreferencesKey): Promise<Preferences | null> {
    const [person, newest] = await inParallel(
      () => customer.load(customerId),
      () => freshPreferences.load(customerId),
    );
    if (person === null || newest === null || at === null || !needsHistory(newest, at)) return newest;
    const histories = await mapInParallel(recordIdsOf(person), (id) =>
      consistent.consentsUntil(id, at, MOST_PAST_ANSWERS),
    );
    if (histories.some(({ length }) => length === MOST_PAST_ANSWERS))
      throw badInput('Too many consents were recorded before this time to decide about it.');
    return preferencesAt(newest, histories.flat(), at);
  }

  /** What is kept of each record of a person, as one: of the others, where there are any, in one round trip more. */
  function joined<T extends { readonly customerId: string }>(
    read: (ids: readonly string[]) => Promise<readonly T[]>,
    join: (all: readonly [T, ...T[]]) => T,
  ): DataLoader<string, T | null> {
    return new DataLoader(async (ids) => {
      const [people, theirs] = await inParallel(
        () => mapInParallel(ids, (id) => customer.load(id)),
        () => read(ids),
      );
      const others = people.flatMap((person) => (person === null ? [] : otherRecordIds(person, ids)));
      const more = others.length === 0 ? [] : await read(others);
      const byId = new Map([...theirs, ...more].map((one) => [one.customerId, one]));
      return people.map((person) => {
        const [first, ...rest] = (person === null ? [] : recordIdsOf(person)).flatMap((id) => byId.get(id) ?? []);
        return first === undefined ? null : join([first, ...rest]);
      });
    });
  }

  const recentPurchases = new DataLoader<PurchasesKey, readonly Purchase[], string>(
    (asked) => mapInParallel(asked, bought),
    { cacheKeyFn: ({ customerId, period }) => `${customerId} ${period.from} ${period.to}` },
  );
  async function bought({ customerId, period }: PurchasesKey): Promise<readonly Purchase[]> {
    if (!(await reach(customerId))) return [];
    const [person, theirs] = await inParallel(
      () => customer.load(customerId),
      () => repositories.recentPurchases(customerId, period),
    );
    if (person === null || !isMerged(person)) return theirs;
    const others = await mapInParallel(otherRecordIds(person, [customerId]), (id) =>
      repositories.recentPurchases(id, period),
    );
    return [theirs, ...others].flat().toSorted((one, other) => (one.occurredAt < other.occurredAt ? 1 : -1));
  }

  return {
    customer,
    head,
    metrics,
    preferences,
    contactPreferences,
    recentPurchases,
    canAccess: reach,
    ownRecords: async () => (own === null ? null : ownRecords()),
  };
}

const hasRecord = (person: Customer, id: string): boolean => recordIdsOf(person).includes(id);

const otherRecordIds = (person: Customer, ids: readonly string[]): readonly string[] =>
  recordIdsOf(person).filter((id) => !ids.includes(id));

/** Whatever record of the person is asked for from now on, this is what it tells. */
function primeAllRecords<T>(loader: DataLoader<string, T>, person: Customer, value: T): void {
  for (const id of recordIdsOf(person)) loader.prime(id, value);
}

import { EMAILS, PHONES } from '../customer/contacts.ts';
import { type Customer, displayName } from '../customer/customer.ts';
import { inParallel } from '../kernel/in-parallel.ts';
import type { TimeZone } from '../kernel/instant.ts';
import { recordIdsOf } from '../person/cluster.ts';
import { loadPeople } from '../person/people.ts';
import type { ContactPurpose } from '../preferences/consent.ts';
import type { ContactFacts } from '../preferences/contact-objections.ts';
import { joinPreferences } from '../preferences/joined-preferences.ts';
import { noPreferences, type Preferences } from '../preferences/preferences.ts';
import type { MessageRepositories } from './context.ts';
import type { SentChannel } from './message.ts';

/** The person who gets a message, joined from all records. */
export type Recipient = {
  readonly customer: Customer;
  readonly preferences: Preferences;
  /** Those of each record. */
  readonly all: readonly Preferences[];
  /** Counted for marketing only. */
  readonly openCases: number;
};

export type RecipientRepositories = Pick<MessageRepositories, 'customers' | 'preferencesOf' | 'metricsOf'>;

/**
 * Reads everything about a person that the decision needs. A person with one record takes one round trip.
 * @returns null for an unknown id
 */
export async function loadRecipient(
  repositories: RecipientRepositories,
  customerId: string,
  purpose: ContactPurpose,
): Promise<Recipient | null> {
  const [recipient = null] = await loadRecipients(repositories, [customerId], purpose);
  return recipient;
}

/** The same for many people, in the order of the ids, and in as many round trips as for one. */
export async function loadRecipients(
  repositories: RecipientRepositories,
  customerIds: readonly string[],
  purpose: ContactPurpose,
): Promise<readonly (Recipient | null)[]> {
  const [people, own] = await inParallel(
    () => loadPeople(repositories, customerIds),
    () => loadRecordFacts(repositories, customerIds, purpose),
  );
  const known = new Set(customerIds);
  const others = people.flatMap((person) => (person === null ? [] : recordIdsOf(person.customer)));
  const missing = [...new Set(others)].filter((id) => !known.has(id));
  const rest = missing.length === 0 ? [] : await loadRecordFacts(repositories, missing, purpose);
  const byId = new Map([...own, ...rest]);
  return people.map((person) => {
    if (person === null) return null;
    const facts = recordIdsOf(person.customer).flatMap((id) => byId.get(id) ?? []);
    const openCases = facts.reduce((sum, one) => sum + one.openCases, 0);
    return toRecipient(
      person.customer,
      facts.map(({ preferences }) => preferences),
      openCases,
    );
  });
}

type RecordFacts = { readonly preferences: Preferences; readonly openCases: number };

/** Open cases count for marketing only. */
async function loadRecordFacts(
  repositories: RecipientRepositories,
  ids: readonly string[],
  purpose: ContactPurpose,
): Promise<readonly (readonly [string, RecordFacts])[]> {
  const [all, metrics] = await inParallel(
    () => repositories.preferencesOf(ids),
    () => (purpose === 'MARKETING' ? repositories.metricsOf(ids) : []),
  );
  return all.map((preferences, index) => {
    return [preferences.customerId, { preferences, openCases: metrics[index]?.openCases ?? 0 }] as const;
  });
}

export function toRecipient(customer: Customer, all: readonly Preferences[], openCases: number): Recipient | null {
  const [first, ...others] = all;
  return first === undefined ? null : { customer, preferences: joinPreferences([first, ...others]), all, openCases };
}

/** The recipient of a record that the command makes: it has one contact, and no consents and rules yet. */
export function newRecipient(customer: Customer): Recipient {
  const preferences = noPreferences(customer.id);
  return { customer, preferences, all: [preferences], openCases: 0 };
}

/** The facts of a contact decision about no product. Quiet hours are those of the person, else of the store's time zone. */
export const contactFactsOf = (
  { customer, preferences, openCases }: Recipient,
  timeZone: TimeZone,
  recentPurchaseDays: number,
): ContactFacts => ({ customer, preferences, openCases, purchases: [], recentPurchaseDays, shopTimeZone: timeZone });

/** Where a message goes. */
export type Address = {
  readonly to: string;
  /** Whether somebody of the shop has checked the contact. */
  readonly isChecked: boolean;
};

/** The addresses of the person for a channel that mail has not come back from: the primary one first. */
export function addressesOf(
  { emails, phones, unverified }: Customer,
  channel: SentChannel,
): readonly [Address, ...Address[]] | readonly [] {
  const all =
    channel === 'EMAIL'
      ? emails
          .filter(({ undeliverableSince }) => undeliverableSince === undefined)
          .map((email) => ({
            primary: email.primary,
            to: email.address,
            isChecked: email.verified || !unverified.emails.includes(EMAILS.keyOf(email)),
          }))
      : phones.map((phone) => ({
          primary: phone.primary,
          to: phone.number,
          isChecked: phone.verified || !unverified.phones.includes(PHONES.keyOf(phone)),
        }));
  const [first, ...others] = all
    .toSorted((one, other) => Number(other.primary) - Number(one.primary))
    .map(({ to, isChecked }) => ({ to, isChecked }));
  return first === undefined ? [] : [first, ...others];
}

/**
 * How to address the person. A text to an address that nobody has checked holds no word of the customer: else an account
 * with a stranger's address could send the stranger any text in the name of the shop.
 */
export function namesFor({ name }: Customer, { isChecked }: Address): { firstName: string; name: string } {
  if (name === null || !isChecked) return { firstName: '', name: '' };
  const full = [name.given, name.family].filter((part) => part !== null).join(' ');
  return { firstName: name.preferred ?? name.given ?? '', name: full === '' ? displayName(name) : full };
}

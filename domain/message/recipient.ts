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

type RecipientRepositories = Pick<MessageRepositories, 'customers' | 'preferencesOf' | 'metricsOf'>;

/**
 * Reads everything about a person that the decision needs. A person with one record takes one round trip.
 * @returns null for an unknown id
 */
export async function loadRecipient(
  repositories: RecipientRepositories,
  customerId: string,
  purpose: ContactPurpose,
): Promise<Recipient | null> {
  const [[person = null], own, openCases] = await inParallel(
    () => loadPeople(repositories, [customerId]),
    () => repositories.preferencesOf([customerId]),
    () => (purpose === 'MARKETING' ? countOpenCases(repositories, [customerId]) : 0),
  );
  if (person === null) return null;
  const ids = recordIdsOf(person.customer);
  const others = ids.filter((id) => id !== customerId);
  if (others.length === 0) return toRecipient(person.customer, own, openCases);
  const [rest, more] = await inParallel(
    () => repositories.preferencesOf(others),
    () => (purpose === 'MARKETING' ? countOpenCases(repositories, others) : 0),
  );
  const byId = new Map([...own, ...rest].map((one) => [one.customerId, one]));
  return toRecipient(
    person.customer,
    ids.flatMap((id) => byId.get(id) ?? []),
    openCases + more,
  );
}

async function countOpenCases(repositories: RecipientRepositories, ids: readonly string[]): Promise<number> {
  const metrics = await repositories.metricsOf(ids);
  return metrics.reduce((sum, one) => sum + (one?.openCases ?? 0), 0);
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

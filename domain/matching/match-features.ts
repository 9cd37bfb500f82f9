import type { Customer } from '../customer/customer.ts';
import { emailKey } from '../customer/email.ts';
import {
  isPlaceholderDay,
  isPlaceholderEmail,
  isPlaceholderPhone,
  isRoleEmail,
} from '../customer/placeholder-contacts.ts';
import { codeKey } from '../kernel/code.ts';
import type { Day } from '../kernel/instant.ts';
import { isPlaceholderText } from '../kernel/placeholder.ts';
import { type AddressFeatures, addressFeatures } from './match-address.ts';
import { type NameFeatures, nameFeatures } from './match-name.ts';

/** What of a customer is compared with another: derived from what was typed, and never shown. */
export type Features = {
  readonly name: NameFeatures;
  readonly birthDate: Day | null;
  /** One text a mailbox. */
  readonly emails: readonly string[];
  /** Those of a function or a place (`info@…`), which are nobody's own. */
  readonly roleEmails: readonly string[];
  /** E.164. */
  readonly phones: readonly string[];
  readonly addresses: readonly AddressFeatures[];
  /** Each by its name, as the shop writes it, and its value in letters and digits. */
  readonly attributes: Readonly<Record<string, string>>;
};

export type ComparedProfile = Pick<Customer, 'name' | 'birthDate' | 'emails' | 'phones' | 'addresses' | 'attributes'>;

/** What stands in place of a value (`noemail@…`, 1900-01-01, `N/A`) is left out: that two have it says nothing of either. */
export function featuresOf(customer: ComparedProfile): Features {
  const { birthDate } = customer;
  const addresses = customer.emails.map(({ address }) => address).filter((address) => !isPlaceholderEmail(address));
  return {
    name: nameFeatures(customer.name),
    birthDate: birthDate === null || isPlaceholderDay(birthDate) ? null : birthDate,
    emails: distinct(addresses.filter((address) => !isRoleEmail(address)).map(normalizeMailbox)),
    roleEmails: distinct(addresses.filter(isRoleEmail).map(normalizeMailbox)),
    phones: distinct(customer.phones.map(({ number }) => number)).filter((number) => !isPlaceholderPhone(number)),
    addresses: customer.addresses.map(addressFeatures),
    attributes: Object.fromEntries(
      customer.attributes
        .filter(({ value }) => !isPlaceholderText(value))
        .map(({ name, value }) => [name, codeKey(value)] as const)
        .filter(([, value]) => value !== ''),
    ),
  };
}

/** Mail to Google's mailboxes arrives with dots or without, under either name of the domain. */
function normalizeMailbox(address: string): string {
  const key = emailKey(address);
  const [, local = '', domain = ''] = /^(.+)@(gmail\.com|googlemail\.com)$/.exec(key) ?? [];
  return domain === '' ? key : `${local.replaceAll('.', '')}@gmail.com`;
}

const distinct = (texts: readonly string[]): readonly string[] => [...new Set(texts)];

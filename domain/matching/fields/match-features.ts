import type { Customer } from '../../customer/customer.ts';
import { emailKey } from '../../customer/email.ts';
import {
  isPlaceholderDay,
  isPlaceholderEmail,
  isPlaceholderPhone,
  isRoleEmail,
} from '../../customer/placeholder-contacts.ts';
import { codeKey } from '../../kernel/code.ts';
import type { Day } from '../../kernel/instant.ts';
import { isPlaceholderText } from '../../kernel/placeholder.ts';
import { type AddressFeatures, addressFeatures } from './match-address.ts';
import { type NameFeatures, nameFeatures } from './match-name.ts';

/** The data of a customer in the form that the matcher compares. It is derived and never shown. */
export type Features = {
  readonly name: NameFeatures;
  readonly birthDate: Day | null;
  /** One text per mailbox. */
  readonly emails: readonly string[];
  /** Addresses of a role or a place (`info@…`). They belong to no single person. */
  readonly roleEmails: readonly string[];
  /** E.164. */
  readonly phones: readonly string[];
  readonly addresses: readonly AddressFeatures[];
  /** The values of attributes, as letters and digits, by attribute name. */
  readonly attributes: Readonly<Record<string, string>>;
};

export type ComparedProfile = Pick<Customer, 'name' | 'birthDate' | 'emails' | 'phones' | 'addresses' | 'attributes'>;

/** Placeholders (`noemail@…`, 1900-01-01, `N/A`) are left out: it means nothing if two records share one. */
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

/** Gmail ignores dots in the local part and has two domain names. */
function normalizeMailbox(address: string): string {
  const key = emailKey(address);
  const [, local = '', domain = ''] = /^(.+)@(gmail\.com|googlemail\.com)$/.exec(key) ?? [];
  return domain === '' ? key : `${local.replaceAll('.', '')}@gmail.com`;
}

const distinct = (texts: readonly string[]): readonly string[] => [...new Set(texts)];

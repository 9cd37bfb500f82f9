import { codeKey } from '../code.ts';
import type { Customer } from '../customer/customer.ts';
import { emailKey } from '../customer/email.ts';
import type { Day } from '../instant.ts';
import { type AddressFeatures, addressFeatures } from './match-address.ts';
import { type NameFeatures, nameFeatures } from './match-name.ts';

/** What of a customer is compared with another: derived from what was typed, and never shown. */
export type Features = {
  readonly name: NameFeatures;
  readonly birthDate: Day | null;
  /** One text a mailbox. */
  readonly emails: readonly string[];
  /** E.164. */
  readonly phones: readonly string[];
  readonly addresses: readonly AddressFeatures[];
  /** Each by its name, as the shop writes it, and its value in letters and digits. */
  readonly attributes: Readonly<Record<string, string>>;
};

export type Compared = Pick<Customer, 'name' | 'birthDate' | 'emails' | 'phones' | 'addresses' | 'attributes'>;

export function featuresOf(customer: Compared): Features {
  return {
    name: nameFeatures(customer.name),
    birthDate: customer.birthDate,
    emails: distinct(customer.emails.map(({ address }) => mailbox(address))),
    phones: distinct(customer.phones.map(({ number }) => number)),
    addresses: customer.addresses.map(addressFeatures),
    attributes: Object.fromEntries(
      customer.attributes.map(({ name, value }) => [name, codeKey(value)] as const).filter(([, value]) => value !== ''),
    ),
  };
}

/** Mail to Google's mailboxes arrives with dots or without, under either name of the domain. */
function mailbox(address: string): string {
  const key = emailKey(address);
  const [, local = '', domain = ''] = /^(.+)@(gmail\.com|googlemail\.com)$/.exec(key) ?? [];
  return domain === '' ? key : `${local.replaceAll('.', '')}@gmail.com`;
}

const distinct = (texts: readonly string[]): readonly string[] => [...new Set(texts)];

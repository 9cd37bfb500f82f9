import { applyContactChange } from '../customer/change-contacts.ts';
import {
  EMAILS,
  type EmailContactInput,
  PHONES,
  type PhoneContactInput,
  parseEmails,
  parsePhoneNumber,
  parsePhones,
} from '../customer/contacts.ts';
import type { Customer, ExternalId } from '../customer/customer.ts';
import {
  type AttributeInput,
  type LoyaltyInput,
  type PersonNameInput,
  toAddresses,
  toBirthDate,
  toExternalIds,
  toLocale,
  toLoyalty,
  toName,
  withAttributes,
} from '../customer/customer-details.ts';
import { emailAddressKey } from '../customer/email.ts';
import type { PostalAddressInput } from '../kernel/address.ts';
import type { Caller } from '../kernel/caller.ts';
import type { Instant } from '../kernel/instant.ts';
import type { InputErrors } from '../kernel/user-error.ts';
import type { Shop } from '../shop/shop.ts';

type Given<T> = T | null | undefined;

export type UpdateCustomerInput = {
  readonly customerId?: Given<string>;
  readonly expectedVersion?: Given<number>;
  readonly name?: Given<PersonNameInput>;
  readonly emails?: Given<readonly EmailContactInput[]>;
  readonly addEmails?: Given<readonly EmailContactInput[]>;
  readonly removeEmails?: Given<readonly string[]>;
  readonly phones?: Given<readonly PhoneContactInput[]>;
  readonly addPhones?: Given<readonly PhoneContactInput[]>;
  readonly removePhones?: Given<readonly string[]>;
  readonly addresses?: Given<readonly PostalAddressInput[]>;
  readonly birthDate?: Given<string>;
  readonly locale?: Given<string>;
  readonly loyalty?: Given<LoyaltyInput>;
  readonly externalIds?: Given<readonly ExternalId[]>;
  readonly attributes?: Given<readonly AttributeInput[]>;
};

/** The customer as the input changes it: what is left out stays, null clears, a list replaces the list. */
export function applyUpdate(
  customer: Customer,
  input: UpdateCustomerInput,
  caller: Caller,
  shop: Shop,
  now: Instant,
  errors: InputErrors,
): Customer {
  const isOwn = caller.customerId !== null;
  return {
    ...customer,
    name: input.name == null ? kept(input.name, customer.name) : toName(input.name, customer.name, errors, at('name')),
    emails: applyEmailChange(customer, input, !isOwn, errors),
    phones: applyPhoneChange(customer, input, shop, !isOwn, errors),
    addresses:
      input.addresses === undefined ? customer.addresses : toAddresses(input.addresses ?? [], errors, at('addresses')),
    birthDate:
      input.birthDate === undefined
        ? customer.birthDate
        : toBirthDate(input.birthDate, shop, now, errors, at('birthDate')),
    locale: input.locale === undefined ? customer.locale : toLocale(input.locale, errors, at('locale')),
    loyalty:
      input.loyalty == null
        ? kept(input.loyalty, customer.loyalty)
        : toLoyalty(input.loyalty, customer.loyalty, errors, at('loyalty')),
    externalIds:
      input.externalIds === undefined
        ? customer.externalIds
        : toExternalIds(input.externalIds ?? [], errors, at('externalIds')),
    attributes:
      input.attributes == null
        ? (kept(input.attributes, customer.attributes) ?? [])
        : withAttributes(input.attributes, customer.attributes, errors, at('attributes')),
  };
}

const at = (field: string): readonly string[] => ['input', field];

/** What is left out stays, null clears. */
const kept = <T>(given: null | undefined, known: T): T | null => (given === undefined ? known : null);

/** What the shop alone says of a customer. */
export function checkSelfService(input: UpdateCustomerInput, errors: InputErrors): void {
  for (const field of ['loyalty', 'externalIds', 'attributes'] as const)
    if (input[field] !== undefined) errors.add('NOT_ALLOWED', at(field), 'Only the shop changes this: leave it out.');
}

function applyEmailChange(customer: Customer, input: UpdateCustomerInput, mayVerify: boolean, errors: InputErrors) {
  const { emails, addEmails, removeEmails } = input;
  const change = {
    fields: { list: 'emails', add: 'addEmails', remove: 'removeEmails' },
    list: emails === undefined ? undefined : parseEmails(emails ?? [], errors, at('emails')),
    add: addEmails == null ? undefined : parseEmails(addEmails, errors, at('addEmails')),
    remove: removeEmails?.map(emailAddressKey),
  };
  return applyContactChange(EMAILS, customer.emails, change, mayVerify, errors);
}

function applyPhoneChange(
  customer: Customer,
  input: UpdateCustomerInput,
  shop: Shop,
  mayVerify: boolean,
  errors: InputErrors,
) {
  const { phones, addPhones, removePhones } = input;
  const change = {
    fields: { list: 'phones', add: 'addPhones', remove: 'removePhones' },
    list: phones === undefined ? undefined : parsePhones(phones ?? [], shop, errors, at('phones')),
    add: addPhones == null ? undefined : parsePhones(addPhones, shop, errors, at('addPhones')),
    remove: removePhones?.flatMap(
      (text, index) => parsePhoneNumber(text, shop, errors, [...at('removePhones'), index]) ?? [],
    ),
  };
  return applyContactChange(PHONES, customer.phones, change, mayVerify, errors);
}

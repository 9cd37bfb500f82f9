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
import { type HandleInput, handleKey, handlesOf, joinHandles, toHandles } from '../customer/handle.ts';
import { originSourceOf } from '../customer/origin.ts';
import type { PostalAddressInput } from '../kernel/address.ts';
import type { Caller } from '../kernel/caller.ts';
import type { Instant } from '../kernel/instant.ts';
import type { InputErrors } from '../kernel/user-error.ts';
import type { Shop } from '../shop/shop.ts';

type Maybe<T> = T | null | undefined;

export type UpdateCustomerInput = {
  readonly customerId?: Maybe<string>;
  readonly expectedVersion?: Maybe<number>;
  readonly name?: Maybe<PersonNameInput>;
  readonly emails?: Maybe<readonly EmailContactInput[]>;
  readonly addEmails?: Maybe<readonly EmailContactInput[]>;
  readonly removeEmails?: Maybe<readonly string[]>;
  readonly phones?: Maybe<readonly PhoneContactInput[]>;
  readonly addPhones?: Maybe<readonly PhoneContactInput[]>;
  readonly removePhones?: Maybe<readonly string[]>;
  readonly addresses?: Maybe<readonly PostalAddressInput[]>;
  readonly birthDate?: Maybe<string>;
  readonly locale?: Maybe<string>;
  readonly loyalty?: Maybe<LoyaltyInput>;
  readonly externalIds?: Maybe<readonly ExternalId[]>;
  readonly attributes?: Maybe<readonly AttributeInput[]>;
  readonly addHandles?: Maybe<readonly HandleInput[]>;
  readonly removeHandles?: Maybe<readonly HandleInput[]>;
};

/** The customer after the update: an absent field stays, null clears it, and a list replaces the current list. */
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
    ...withHandles(customer, input, caller, errors),
    name:
      input.name == null
        ? unsetValue(input.name, customer.name)
        : toName(input.name, customer.name, errors, at('name')),
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
        ? unsetValue(input.loyalty, customer.loyalty)
        : toLoyalty(input.loyalty, customer.loyalty, errors, at('loyalty')),
    externalIds:
      input.externalIds === undefined
        ? customer.externalIds
        : toExternalIds(input.externalIds ?? [], errors, at('externalIds')),
    attributes:
      input.attributes == null
        ? (unsetValue(input.attributes, customer.attributes) ?? [])
        : withAttributes(input.attributes, customer.attributes, errors, at('attributes')),
  };
}

const at = (field: string): readonly string[] => ['input', field];

/** The value for a field without input: absent, it keeps the current value; null clears it. */
const unsetValue = <T>(input: null | undefined, current: T): T | null => (input === undefined ? current : null);

/** Rejects fields that only the shop may change. */
export function checkSelfService(input: UpdateCustomerInput, errors: InputErrors): void {
  for (const field of ['loyalty', 'externalIds', 'attributes', 'addHandles', 'removeHandles'] as const)
    if (input[field] !== undefined) errors.add('NOT_ALLOWED', at(field), 'Only the shop changes this: leave it out.');
}

/** The record with the handles of the input: those to remove go first, then others join. */
function withHandles(
  customer: Customer,
  { addHandles, removeHandles }: UpdateCustomerInput,
  caller: Caller,
  errors: InputErrors,
): Customer {
  if (addHandles == null && removeHandles == null) return customer;
  const removed = new Set(toHandles(removeHandles ?? [], 'OTHER', errors, at('removeHandles')).map(handleKey));
  for (const { id, handle } of customer.unidentified ?? [])
    if (handle !== undefined && removed.has(handleKey(handle)))
      errors.add(
        'NOT_ALLOWED',
        at('removeHandles'),
        `The record ${id} has this handle. Take it out with unmergeCustomer.`,
      );
  const added = toHandles(addHandles ?? [], originSourceOf(caller), errors, at('addHandles'));
  const { handles: _, ...rest } = customer;
  const handles = joinHandles(
    handlesOf(customer).filter((handle) => !removed.has(handleKey(handle))),
    added,
  );
  return handles.length === 0 ? rest : { ...rest, handles };
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

import { isDeepStrictEqual } from 'node:util';
import { type PostalAddress, type PostalAddressInput, postalCodeKey, toAddress } from './address.ts';
import type { Attribute, Customer, EmailContact, ExternalId, Loyalty, PersonName, PhoneContact } from './customer.ts';
import { noPhoneNumber } from './customer-key.ts';
import { emailKey } from './email.ts';
import { toE164 } from './phone.ts';
import type { Shop } from './shop.ts';
import { checkLength, checkText, LONGEST_LINE, trimmed } from './text.ts';
import type { Complaints, Path } from './user-error.ts';

type Given<T> = T | null | undefined;

export type PersonNameInput = {
  readonly given?: Given<string>;
  readonly family?: Given<string>;
  readonly preferred?: Given<string>;
  readonly pronunciation?: Given<string>;
};
export type EmailContactInput = {
  readonly address: string;
  readonly label?: Given<string>;
  readonly verified: boolean;
  readonly primary: boolean;
};
export type PhoneContactInput = {
  readonly number: string;
  readonly label?: Given<string>;
  readonly verified: boolean;
  readonly primary: boolean;
};
export type LoyaltyInput = {
  readonly number: string;
  readonly tier?: Given<string>;
  readonly points?: Given<number>;
  readonly memberSince?: Given<string>;
};
export type AttributeInput = { readonly name: string; readonly value?: Given<string> };

const MOST_CONTACTS = 10;
const MOST_EXTERNAL_IDS = 20;
const MOST_ATTRIBUTES = 50;
const LONGEST_ATTRIBUTE = 1_000;

/** The name with what the input gives: an absent part keeps what is there, null clears it. Null where nothing is left. */
export function toName(
  input: PersonNameInput,
  kept: PersonName | null,
  errors: Complaints,
  path: Path,
): PersonName | null {
  const part = (key: keyof PersonNameInput): string | null => {
    checkLength(errors, [...path, key], input[key], LONGEST_LINE);
    return input[key] === undefined ? (kept?.[key] ?? null) : trimmed(input[key]);
  };
  const name = {
    given: part('given'),
    family: part('family'),
    preferred: part('preferred'),
    pronunciation: part('pronunciation'),
  };
  return name.given === null && name.family === null && name.preferred === null ? null : name;
}

/** Emails without doubles (the later of two spellings holds), one of them primary. */
export function toEmails(
  inputs: readonly EmailContactInput[],
  errors: Complaints,
  path: Path,
): readonly EmailContact[] {
  const emails = inputs.map((input, index) => {
    checkLength(errors, [...path, index, 'label'], input.label, LONGEST_LINE);
    return {
      address: input.address.trim(),
      label: trimmed(input.label),
      verified: input.verified,
      primary: input.primary,
    };
  });
  return settled(emails, (email) => emailKey(email.address), errors, path);
}

/** Phones in E.164 without doubles, one of them primary. */
export function toPhones(
  inputs: readonly PhoneContactInput[],
  shop: Shop,
  errors: Complaints,
  path: Path,
): readonly PhoneContact[] {
  const phones = inputs.flatMap((input, index) => {
    checkLength(errors, [...path, index, 'label'], input.label, LONGEST_LINE);
    const number = toE164(input.number, shop.defaultRegion);
    if (number === null) errors.add('INVALID', [...path, index, 'number'], noPhoneNumber(shop));
    return number === null
      ? []
      : [{ number, label: trimmed(input.label), verified: input.verified, primary: input.primary }];
  });
  return settled(phones, (phone) => phone.number, errors, path);
}

/** Contacts after a change: no doubles (the later holds), at most 10, exactly one primary where there is any. */
export function settled<T extends { readonly primary: boolean }>(
  contacts: readonly T[],
  keyOf: (contact: T) => string,
  errors: Complaints,
  path: Path,
): readonly T[] {
  const unique = withoutDoubles(contacts, keyOf);
  if (unique.length > MOST_CONTACTS)
    errors.add('LIMIT_EXCEEDED', path, `At most ${MOST_CONTACTS} of them for one customer.`);
  const primary = Math.max(
    0,
    unique.findLastIndex((contact) => contact.primary),
  );
  return unique.map((contact, index) => ({ ...contact, primary: index === primary }));
}

export function toAddresses(
  inputs: readonly PostalAddressInput[],
  errors: Complaints,
  path: Path,
): readonly PostalAddress[] {
  const addresses = inputs.map((input, index) => toAddress(input, errors, [...path, index]));
  const unique = withoutDoubles(addresses, addressKey);
  if (unique.length > MOST_CONTACTS)
    errors.add('LIMIT_EXCEEDED', path, `At most ${MOST_CONTACTS} of them for one customer.`);
  return unique;
}

export function toLoyalty(input: LoyaltyInput, kept: Loyalty | null, errors: Complaints, path: Path): Loyalty {
  checkText(errors, [...path, 'number'], input.number);
  checkLength(errors, [...path, 'tier'], input.tier, LONGEST_LINE);
  return {
    number: input.number.trim(),
    tier: input.tier === undefined ? (kept?.tier ?? null) : trimmed(input.tier),
    points: input.points === undefined ? (kept?.points ?? null) : input.points,
    memberSince: input.memberSince === undefined ? (kept?.memberSince ?? null) : input.memberSince,
  };
}

export function toExternalIds(inputs: readonly ExternalId[], errors: Complaints, path: Path): readonly ExternalId[] {
  inputs.forEach((input, index) => {
    checkText(errors, [...path, index, 'system'], input.system);
    checkText(errors, [...path, index, 'value'], input.value);
  });
  const unique = withoutDoubles(
    inputs.map(({ system, value }) => ({ system: system.trim(), value: value.trim() })),
    externalIdKey,
  );
  if (unique.length > MOST_EXTERNAL_IDS)
    errors.add('LIMIT_EXCEEDED', path, `At most ${MOST_EXTERNAL_IDS} of them for one customer.`);
  return unique;
}

/** The attributes with those set that the input names, and those gone that it names with null. */
export function withAttributes(
  inputs: readonly AttributeInput[],
  kept: readonly Attribute[],
  errors: Complaints,
  path: Path,
): readonly Attribute[] {
  const values = new Map(kept.map(({ name, value }) => [name, value]));
  inputs.forEach(({ name, value }, index) => {
    checkText(errors, [...path, index, 'name'], name);
    checkLength(errors, [...path, index, 'value'], value, LONGEST_ATTRIBUTE);
    if (value == null) values.delete(name.trim());
    else values.set(name.trim(), value);
  });
  if (values.size > MOST_ATTRIBUTES)
    errors.add('LIMIT_EXCEEDED', path, `At most ${MOST_ATTRIBUTES} of them for one customer.`);
  return [...values].map(([name, value]) => ({ name, value }));
}

export const externalIdKey = ({ system, value }: ExternalId): string => JSON.stringify([system, value]);

export const addressKey = (address: PostalAddress): string =>
  JSON.stringify([
    address.country,
    postalCodeKey(address.postalCode ?? ''),
    address.lines,
    address.locality,
  ]).toLowerCase();

/** Whether anything of the customer beside its version and times is another. */
export function differs(before: Customer, after: Customer): boolean {
  return !isDeepStrictEqual({ ...before, updatedAt: '' }, { ...after, updatedAt: '' });
}

function withoutDoubles<T>(items: readonly T[], keyOf: (item: T) => string): readonly T[] {
  return [...new Map(items.map((item) => [keyOf(item), item])).values()];
}

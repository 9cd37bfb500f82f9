import { isDeepStrictEqual } from 'node:util';
import { addressKey, type PostalAddress, type PostalAddressInput, toAddress } from '../kernel/address.ts';
import { checkCode, codeKey, uniqueKey } from '../kernel/code.ts';
import { addDays, type Day, dayOf, type Instant } from '../kernel/instant.ts';
import { checkKeyValue } from '../kernel/placeholder.ts';
import { checkLength, checkText, MAX_LINE_LENGTH, trimToNull } from '../kernel/text.ts';
import type { InputErrors, Path } from '../kernel/user-error.ts';
import type { Shop } from '../shop/shop.ts';
import type { Attribute, Customer, ExternalId, Loyalty, OriginSource, PersonName } from './customer.ts';
import { originsAfter } from './origin.ts';
import { unverifiedAfter } from './unverified.ts';

type Maybe<T> = T | null | undefined;

export type PersonNameInput = {
  readonly given?: Maybe<string>;
  readonly family?: Maybe<string>;
  readonly preferred?: Maybe<string>;
  readonly pronunciation?: Maybe<string>;
};
export type LoyaltyInput = {
  readonly number: string;
  readonly tier?: Maybe<string>;
  readonly points?: Maybe<number>;
  readonly memberSince?: Maybe<string>;
};
export type AttributeInput = { readonly name: string; readonly value?: Maybe<string> };

/** The longest lists that a customer may have. */
export const LIST_LIMITS = {
  emails: 10,
  phones: 10,
  addresses: 10,
  externalIds: 20,
  attributes: 50,
  handles: 20,
} as const;
const MAX_ATTRIBUTE_LENGTH = 1_000;

/** The name after an update: an absent part keeps its current value, null clears it. Null if no part is left. */
export function toName(
  input: PersonNameInput,
  current: PersonName | null,
  errors: InputErrors,
  path: Path,
): PersonName | null {
  const part = (key: keyof PersonNameInput): string | null => {
    checkLength(errors, [...path, key], input[key], MAX_LINE_LENGTH);
    return input[key] === undefined ? (current?.[key] ?? null) : trimToNull(input[key]);
  };
  const name = {
    given: part('given'),
    family: part('family'),
    preferred: part('preferred'),
    pronunciation: part('pronunciation'),
  };
  if (name.given !== null || name.family !== null || name.preferred !== null) return name;
  if (trimToNull(input.pronunciation) !== null)
    errors.add('INVALID', [...path, 'pronunciation'], 'A pronunciation needs a name: give given, family or preferred.');
  return null;
}

export function toAddresses(
  inputs: readonly PostalAddressInput[],
  errors: InputErrors,
  path: Path,
): readonly PostalAddress[] {
  return withoutDuplicates(
    inputs.map((input, index) => toAddress(input, errors, [...path, index])),
    addressKey,
  );
}

export function toLoyalty(input: LoyaltyInput, current: Loyalty | null, errors: InputErrors, path: Path): Loyalty {
  checkCode(errors, [...path, 'number'], input.number);
  if (codeKey(input.number) !== '') checkKeyValue(errors, [...path, 'number'], input.number);
  checkLength(errors, [...path, 'tier'], input.tier, MAX_LINE_LENGTH);
  return {
    number: input.number.trim(),
    tier: input.tier === undefined ? (current?.tier ?? null) : trimToNull(input.tier),
    points: input.points === undefined ? (current?.points ?? null) : input.points,
    memberSince: input.memberSince === undefined ? (current?.memberSince ?? null) : input.memberSince,
  };
}

export function toExternalIds(inputs: readonly ExternalId[], errors: InputErrors, path: Path): readonly ExternalId[] {
  inputs.forEach((input, index) => {
    checkText(errors, [...path, index, 'system'], input.system);
    checkText(errors, [...path, index, 'value'], input.value);
    checkKeyValue(errors, [...path, index, 'value'], input.value);
    checkLength(errors, [...path, index, 'value'], uniqueKey(input.value), MAX_LINE_LENGTH);
  });
  return withoutDuplicates(
    inputs.map(({ system, value }) => ({ system: system.trim(), value: value.trim() })),
    externalIdKey,
  );
}

/** The attributes after an update: the input sets those that it names, and removes those that it names with null. */
export function withAttributes(
  inputs: readonly AttributeInput[],
  current: readonly Attribute[],
  errors: InputErrors,
  path: Path,
): readonly Attribute[] {
  const values = new Map(current.map(({ name, value }) => [name, value]));
  inputs.forEach(({ name, value }, index) => {
    checkText(errors, [...path, index, 'name'], name);
    checkLength(errors, [...path, index, 'value'], value, MAX_ATTRIBUTE_LENGTH);
    if (value == null) values.delete(name.trim());
    else values.set(name.trim(), value);
  });
  return [...values].map(([name, value]) => ({ name, value }));
}

/** Adds an error for each list that is longer than `LIST_LIMITS` allows. */
export function checkListLimits(errors: InputErrors, customer: Pick<Customer, keyof typeof LIST_LIMITS>): void {
  for (const field of ['emails', 'phones', 'addresses', 'externalIds', 'attributes', 'handles'] as const)
    if ((customer[field]?.length ?? 0) > LIST_LIMITS[field])
      errors.add('LIMIT_EXCEEDED', ['input', field], `A customer has at most ${LIST_LIMITS[field]} ${field}.`);
}

export const externalIdKey = ({ system, value }: ExternalId): string => JSON.stringify([system, uniqueKey(value)]);

/** Rejects a day after tomorrow in the shop's time zone: elsewhere it may already be tomorrow. */
export function toBirthDate(day: Maybe<Day>, shop: Shop, now: Instant, errors: InputErrors, path: Path): Day | null {
  if (day != null && day > addDays(dayOf(now, shop.timeZone), 1))
    errors.add('INVALID', path, 'This day is in the future.');
  return day ?? null;
}

/** A BCP 47 language tag in its canonical form, such as `en-GB`. */
export function toLocale(tag: Maybe<string>, errors: InputErrors, path: Path): string | null {
  try {
    return tag == null ? null : (Intl.getCanonicalLocales(tag)[0] ?? null);
  } catch {
    errors.add('INVALID', path, 'This is not a language tag. Give one such as en-GB.');
    return null;
  }
}

/** The customer after a change, with the next version and with origins. Returns `before` if nothing has changed. */
export function withChangeMetadata(before: Customer, after: Customer, now: Instant, source: OriginSource): Customer {
  if (isDeepStrictEqual(before, after)) return before;
  return {
    ...after,
    version: before.version + 1,
    origins: originsAfter(before, after, now, source),
    unverified: unverifiedAfter(before, after, source),
    updatedAt: now,
  };
}

function withoutDuplicates<T>(items: readonly T[], keyOf: (item: T) => string): readonly T[] {
  return [...new Map(items.map((item) => [keyOf(item), item])).values()];
}

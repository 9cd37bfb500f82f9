import {
  type GraphQLInputField,
  type GraphQLInputType,
  getNullableType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isScalarType,
} from 'graphql';
import { normalizePhoneText } from '../domain/kernel/phone.ts';
import { Malformed } from './malformed.ts';

type Input = Readonly<Record<string, unknown>>;

/**
 * The canonical form of an input as a JSON value: all notations of the same input have the same form. It omits nulls,
 * values that equal the schema's default, and malformed values that were not needed. So a default may change between a
 * call and its retry. Except in a patch, it also omits an empty list in a nullable field.
 * @param value coerced by the library graphql
 * @param notation how values are written in the canonical form
 */
export function canonicalInput(type: GraphQLInputType, value: unknown, notation: Notation): unknown {
  if (value == null) return null;
  const nullable = getNullableType(type);
  if (isListType(nullable))
    return Array.isArray(value) ? value.map((item) => canonicalInput(nullable.ofType, item, notation)) : value;
  if (isInputObjectType(nullable))
    return canonicalObject(Object.values(nullable.getFields()), value as Input, notation);
  if (!isScalarType(nullable) || typeof value !== 'string') return value;
  const normalize = nullable.name === 'PhoneNumber' ? notation.phone : NORMALIZERS[nullable.name];
  return normalize === undefined ? value : normalize(value);
}

export type Notation = {
  /** True for a patch, where null clears a field and an absent field stays unchanged. */
  readonly keepsNull: boolean;
  /** The canonical form of a phone number. */
  readonly phone: (text: string) => string;
};

function canonicalObject(fields: readonly GraphQLInputField[], input: Input, notation: Notation): unknown {
  const { keepsNull } = notation;
  return Object.fromEntries(
    fields.flatMap(({ name, type, defaultValue }) => {
      const value = input[name];
      if (value === undefined || value instanceof Malformed) return [];
      if (value === null) return keepsNull && !NEVER_CLEARED.has(name) ? [[name, null] as const] : [];
      if (!keepsNull && Array.isArray(value) && value.length === 0 && !isNonNullType(type)) return [];
      const canonical = canonicalInput(type, value, notation);
      const isDefault = defaultValue !== undefined && isSame(canonical, canonicalInput(type, defaultValue, notation));
      return isDefault ? [] : [[name, canonical] as const];
    }),
  );
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Fields where null means the same as absent, even in a patch. */
const NEVER_CLEARED = new Set(['expectedVersion', 'customer', 'customerId', 'id']);

/** For scalars that store the text as it was typed, because people read it again. */
const NORMALIZERS: Readonly<Record<string, (text: string) => string>> = {
  Decimal: (text) => {
    const [, sign = '', whole = '', fraction = ''] = /^(-?)0*(\d*)\.?(\d*?)0*$/.exec(text) ?? [text];
    const number = `${whole || '0'}${fraction === '' ? '' : `.${fraction}`}`;
    return number === '0' ? number : sign + number;
  },
  EmailAddress: (text) => text.normalize('NFC').toLowerCase(),
  Locale: (text) => text.toLowerCase(),
};

/**
 * The last digits of a number, with its extension. A national and an international notation agree in them, in any country.
 * The hash does not know the shop's region, and it must not change with it.
 */
export function phoneEnd(text: string): string {
  const [, digits = '', rest = ''] = /^\+?(\d*)(.*)$/s.exec(phoneCharacters(normalizePhoneText(text))) ?? [];
  return digits.slice(-SHORTEST_NATIONAL_NUMBER) + rest;
}

/** Digits. Countries such as Andorra and Greenland have national numbers of this length. */
const SHORTEST_NATIONAL_NUMBER = 6;

/** The former form: digits of any script and the characters that are not mere separators, such as a plus or an extension. */
export const phoneCharacters = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{Nd}+#*]/gu, '');

import {
  type GraphQLInputField,
  type GraphQLInputType,
  getNullableType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isScalarType,
} from 'graphql';
import { Malformed } from './malformed.ts';

type Input = Readonly<Record<string, unknown>>;

/**
 * The canonical form of an input as a JSON value: all notations of the same input have the same form. It omits nulls,
 * values that equal the schema's default, and malformed values that were not needed. So a default may change between a
 * call and its retry. Except in a patch, it also omits an empty list in a nullable field.
 * @param value coerced by the library graphql
 * @param keepsNull true for a patch, where null clears a field and an absent field stays unchanged
 */
export function canonicalInput(type: GraphQLInputType, value: unknown, keepsNull: boolean): unknown {
  if (value == null) return null;
  const nullable = getNullableType(type);
  if (isListType(nullable))
    return Array.isArray(value) ? value.map((item) => canonicalInput(nullable.ofType, item, keepsNull)) : value;
  if (isInputObjectType(nullable))
    return canonicalObject(Object.values(nullable.getFields()), value as Input, keepsNull);
  const normalize = isScalarType(nullable) ? NORMALIZERS[nullable.name] : undefined;
  return normalize !== undefined && typeof value === 'string' ? normalize(value) : value;
}

function canonicalObject(fields: readonly GraphQLInputField[], input: Input, keepsNull: boolean): unknown {
  return Object.fromEntries(
    fields.flatMap(({ name, type, defaultValue }) => {
      const value = input[name];
      if (value === undefined || value instanceof Malformed) return [];
      if (value === null) return keepsNull && !NEVER_CLEARED.has(name) ? [[name, null] as const] : [];
      if (!keepsNull && Array.isArray(value) && value.length === 0 && !isNonNullType(type)) return [];
      const canonical = canonicalInput(type, value, keepsNull);
      const isDefault = defaultValue !== undefined && isSame(canonical, canonicalInput(type, defaultValue, keepsNull));
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
  // Keeps digits of any script and characters that are not mere separators: a plus, or the letters of an extension.
  PhoneNumber: (text) =>
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{Nd}+#*]/gu, ''),
  Locale: (text) => text.toLowerCase(),
};

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
 * What an input means, as a value of JSON: the same for every notation of it. Left out is what is null, what is the
 * schema's default, and what is malformed and was not needed; so a default may change between a call and its retry. An
 * empty list of what may be left out says no more than leaving it out, but in a patch.
 * @param value coerced by the library
 * @param keepsNull of a patch, whose null clears what an absent field leaves alone
 */
export function canonicalInput(type: GraphQLInputType, value: unknown, keepsNull: boolean): unknown {
  if (value == null) return null;
  const nullable = getNullableType(type);
  if (isListType(nullable))
    return Array.isArray(value) ? value.map((item) => canonicalInput(nullable.ofType, item, keepsNull)) : value;
  if (isInputObjectType(nullable))
    return canonicalObject(Object.values(nullable.getFields()), value as Input, keepsNull);
  const form = isScalarType(nullable) ? FORMS[nullable.name] : undefined;
  return form !== undefined && typeof value === 'string' ? form(value) : value;
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

/** Of these, a patch too means the same by null as by leaving them out. */
const NEVER_CLEARED = new Set(['expectedVersion', 'customer', 'customerId', 'id']);

/** Forms that scalars leave as they were typed, since people read them again. */
const FORMS: Readonly<Record<string, (text: string) => string>> = {
  Decimal: (text) => {
    const [, sign = '', whole = '', fraction = ''] = /^(-?)0*(\d*)\.?(\d*?)0*$/.exec(text) ?? [text];
    const number = `${whole || '0'}${fraction === '' ? '' : `.${fraction}`}`;
    return number === '0' ? number : sign + number;
  },
  EmailAddress: (text) => text.normalize('NFC').toLowerCase(),
  // Digits of any script, and what stands for more than a separator: a plus, or the letter of an extension.
  PhoneNumber: (text) =>
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{Nd}+#*]/gu, ''),
  Locale: (text) => text.toLowerCase(),
};

import { GraphQLScalarType, Kind, valueFromASTUntyped } from 'graphql';
import { isDay, toInstant } from '../domain/kernel/instant.ts';
import { MAX_TEXT_LENGTH } from '../domain/kernel/text.ts';
import { findMalformed, Malformed } from './malformed.ts';

/**
 * Scalars check the form and length of a value and normalize it. The domain checks its meaning. Scalars never throw: an
 * invalid value becomes `Malformed`, which rejects only the one input or field that holds it.
 */
type ScalarFormat = { readonly expected: string; readonly parse: (text: string) => string | null };

const patternFormat = (pattern: RegExp, expected: string): ScalarFormat => ({
  expected,
  parse: (text) => (text.length <= MAX_TEXT_LENGTH && pattern.test(text) ? text : null),
});

/** The same for text that people paste, which may have white space around it and invisible characters in it. */
const pastedFormat = (pattern: RegExp, expected: string): ScalarFormat => ({
  expected,
  parse: (text) =>
    text.length <= MAX_TEXT_LENGTH ? patternFormat(pattern, expected).parse(stripInvisible(text)) : null,
});

const stripInvisible = (text: string): string => text.replace(/\p{Cf}/gu, '').trim();

const FORMATS: Readonly<Record<string, ScalarFormat>> = {
  DateTime: {
    expected: 'an ISO 8601 time with its offset from 1850 to 2200, such as 2026-11-21T10:00:00Z',
    parse: (text) => (text.length <= MAX_TEXT_LENGTH ? toInstant(text) : null),
  },
  Date: { expected: 'a day from 1850 to 2200, such as 2026-11-21', parse: (text) => (isDay(text) ? text : null) },
  LocalTime: patternFormat(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, 'a 24-hour time HH:MM'),
  TimeZone: patternFormat(/^[A-Za-z][A-Za-z0-9_+\-/]{1,63}$/, 'an IANA time zone, such as Europe/London'),
  Decimal: patternFormat(/^-?\d{1,16}(\.\d{1,12})?$/, 'a decimal number in a string, such as "12.50"'),
  EmailAddress: pastedFormat(
    /^(?=.{3,254}$)[^\s@\p{Cc}]{1,64}@[^\s@.\p{Cc}]+(\.[^\s@.\p{Cc}]+)*$/u,
    'an email address',
  ),
  // Allows digits of any script, dashes and extensions. The domain knows the region and decides if the number is valid.
  PhoneNumber: pastedFormat(
    /^(?=[\s\S]{3,64}$)(?:\P{Nd}*\p{Nd}){3}/u,
    'a phone number of digits, such as +44 20 7946 0018',
  ),
  CurrencyCode: patternFormat(/^[A-Z]{3}$/, 'an ISO 4217 currency, such as GBP'),
  CountryCode: patternFormat(/^[A-Z]{2}$/, 'an ISO 3166-1 country, such as GB'),
  Locale: patternFormat(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,8}$/, 'a BCP 47 language tag, such as en-GB'),
  URL: {
    expected: 'an absolute http or https URL',
    parse: (text) => (text.length <= 2_000 && isWebUrl(text) ? text : null),
  },
};

export const scalars: Readonly<Record<string, GraphQLScalarType>> = {
  ...Object.fromEntries(Object.entries(FORMATS).map(([name, format]) => [name, createScalar(name, format)])),
  JSON: createJsonScalar(),
};

/** Any value; the code that reads it validates it. A malformed value is reported as a whole: names in it are the client's. */
function createJsonScalar(): GraphQLScalarType {
  return new GraphQLScalarType({
    name: 'JSON',
    parseValue(value) {
      const [place] = findMalformed(value, []);
      return place === undefined ? value : new Malformed(`a value in which every number is ${place.expected}`);
    },
  });
}

function createScalar(name: string, { expected, parse }: ScalarFormat): GraphQLScalarType {
  const malformed = new Malformed(expected);
  const parseOrMalformed = (value: unknown) => (typeof value === 'string' ? parse(value) : null) ?? malformed;
  return new GraphQLScalarType({
    name,
    serialize: (value) => value,
    parseValue: parseOrMalformed,
    parseLiteral: (node) => parseOrMalformed(node.kind === Kind.STRING ? valueFromASTUntyped(node) : null),
  });
}

function isWebUrl(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}

import fc from 'fast-check';
import { parseValue } from 'graphql';
import { describe, expect, it, test } from 'vitest';
import { Malformed } from '../../graphql/malformed.ts';
import { scalars } from '../../graphql/scalars.ts';

/** All scalars except JSON, which accepts any value. */
const { JSON: jsonScalar, ...TEXT_SCALARS } = scalars;

const GOOD: Readonly<Record<string, readonly [string, string][]>> = {
  CountryCode: [['GB', 'GB']],
  CurrencyCode: [['KWD', 'KWD']],
  Date: [
    ['2024-02-29', '2024-02-29'],
    ['1850-01-01', '1850-01-01'],
    ['2200-12-31', '2200-12-31'],
  ],
  DateTime: [
    ['2026-11-21T10:00:00Z', '2026-11-21T10:00:00.000Z'],
    ['2026-11-21T10:00:00.1239+02:00', '2026-11-21T08:00:00.123Z'],
    ['1850-01-01T00:00:00Z', '1850-01-01T00:00:00.000Z'],
    ['2201-01-01T01:59:59.999+02:00', '2200-12-31T23:59:59.999Z'],
  ],
  Decimal: [
    // The highest possible amount, in a currency without decimals.
    ['1000000000000000', '1000000000000000'],
    ['-12.50', '-12.50'],
    ['0', '0'],
  ],
  EmailAddress: [
    ['Ana+shop@Example.com', 'Ana+shop@Example.com'],
    [' ana@example.com\t\n', 'ana@example.com'],
    ['\u{200B}ana@example.com\u{FEFF}', 'ana@example.com'],
  ],
  LocalTime: [
    ['23:59', '23:59'],
    ['24:00', '24:00'],
  ],
  Locale: [['en-GB', 'en-GB']],
  PhoneNumber: [
    ['(020) 7946-0018', '(020) 7946-0018'],
    ['\u{202A}+44 7700 900124\u{202C}', '+44 7700 900124'],
    ['020 7946 0018 ext 5', '020 7946 0018 ext 5'],
    ['٠٧٧٠٠٩٠٠١٢٨', '٠٧٧٠٠٩٠٠١٢٨'],
    ['07700\u{2013}900129', '07700\u{2013}900129'],
  ],
  TimeZone: [['America/Argentina/Buenos_Aires', 'America/Argentina/Buenos_Aires']],
  URL: [['https://example.com/a?b=c', 'https://example.com/a?b=c']],
};

const BAD: Readonly<Record<string, readonly unknown[]>> = {
  CountryCode: ['gb', 'GBR', 'G1'],
  CurrencyCode: ['gbp', '£', 'GB'],
  Date: ['21/11/2026', '2026-02-30', '2026-11-21T10:00:00Z', '1849-12-31', '2201-01-01', '9999-12-31', '-000001-01-01'],
  DateTime: [
    '2026-11-21',
    '2026-11-21T10:00:00',
    '2026-13-01T00:00:00Z',
    'now',
    '+010000-01-01T00:00:00Z',
    '1849-12-31T23:59:59.999Z',
    '2200-12-31T23:59:59-01:00',
  ],
  Decimal: ['1,50', '1e3', '.5', '1.', '1'.repeat(17), '0.1234567890123'],
  EmailAddress: [
    'ana',
    'ana@',
    '@example.com',
    'a b@example.com',
    'a@b@c',
    `${'a'.repeat(65)}@example.com`,
    'a\u{0}@example.com',
  ],
  LocalTime: ['24:01', '9:30', '09:60', '09:30:00'],
  Locale: ['English', 'en_GB', 'e'],
  PhoneNumber: ['call me', '+', '12', '0'.repeat(65)],
  TimeZone: ['Europe London', '../etc', 'a'.repeat(65)],
  URL: ['example.com', 'ftp://example.com', 'javascript:alert(1)', `https://example.com/${'a'.repeat(2_000)}`],
};
const NEVER = ['', ' ', 7, true, {}, ['x'], 'x'.repeat(10_001)];

const literal = (value: unknown) => parseValue(JSON.stringify(value).replace(/"(\w+)":/g, '$1:'));

test('the examples cover every scalar', () => {
  expect(Object.keys(GOOD)).toEqual(Object.keys(TEXT_SCALARS).toSorted());
  expect(Object.keys(BAD)).toEqual(Object.keys(TEXT_SCALARS).toSorted());
});

describe.each(Object.entries(TEXT_SCALARS))('%s', (name, scalar) => {
  test.each(GOOD[name] ?? [])('%s is %s', (text, value) => {
    expect(scalar.parseValue(text)).toBe(value);
    expect(scalar.parseLiteral(literal(text))).toBe(value);
    expect(scalar.serialize(value)).toBe(value);
  });

  test.each([...(BAD[name] ?? []), ...NEVER])('%j is malformed', (value) => {
    expect(scalar.parseValue(value)).toBeInstanceOf(Malformed);
    expect(scalar.parseLiteral(literal(value))).toBeInstanceOf(Malformed);
  });

  it('parses any text quickly, or says what it expects without repeating the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (rest) => {
        const parsed = scalar.parseValue(`Zyx${rest}Zyx`);
        if (parsed instanceof Malformed) expect(parsed.expected).not.toContain('Zyx');
        else expect(typeof parsed).toBe('string');
      }),
    );
  });
});

test.each([[{ all: [{ value: [1, 'x', null] }] }], ['x'], [7], [true]])('JSON accepts %j unchanged', (value) => {
  expect(jsonScalar?.parseValue(value)).toEqual(value);
  expect(jsonScalar?.parseLiteral(literal(value))).toEqual(value);
  expect(jsonScalar?.serialize(value)).toEqual(value);
});

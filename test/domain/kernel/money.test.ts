import currencies from 'currency-codes';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { convert, exponentOf, isCurrency, MAX_MINOR_UNITS, toDecimal, toMinor } from '../../../domain/kernel/money.ts';

test.each([
  ['JPY', '1234', 1234],
  ['GBP', '12.34', 1234],
  ['GBP', '12.3', 1230],
  ['GBP', '12', 1200],
  ['GBP', '-0.05', -5],
  ['GBP', '12.340', 1234],
  ['KWD', '1.234', 1234],
])('%s %s is %i minor units', (currency, amount, minor) => {
  expect(toMinor(amount, currency)).toBe(minor);
});

test.each([
  ['JPY', '1.5'],
  ['GBP', '0.001'],
  ['GBP', '1.055'],
  ['KWD', '0.0005'],
  ['GBP', '10000000000000.01'],
  ['IRR', '99999999999999.00'],
  ['GBP', '1e3'],
  ['GBP', ''],
])('%s has no %s', (currency, amount) => {
  expect(toMinor(amount, currency)).toBeNull();
});

test('an amount survives the way through its decimal string, in currencies with 0, 2, 3 and 4 decimals', () => {
  const amount = fc.integer({ min: -MAX_MINOR_UNITS, max: MAX_MINOR_UNITS });
  fc.assert(
    fc.property(amount, fc.constantFrom('JPY', 'GBP', 'KWD', 'CLF'), (minor, currency) => {
      const decimal = toDecimal({ minor, currency });
      expect(decimal.split('.')[1]?.length ?? 0).toBe(exponentOf(currency));
      // -0 and 0 are the same amount.
      expect(toMinor(decimal, currency)).toBe(minor + 0);
    }),
  );
});

test('exponents are those of ISO 4217', () => {
  const metals = new Set(['XAG', 'XAU', 'XPD', 'XPT', 'XDR', 'XSU', 'XUA', 'XBA', 'XBB', 'XBC', 'XBD', 'XTS', 'XXX']);
  const known = currencies.data.filter(({ code }) => isCurrency(code) && !metals.has(code));
  expect(known.length).toBeGreaterThan(140);
  for (const code of ['CLF', 'UYW', 'UYI', 'VED', 'CHE', 'COU', 'BOV', 'MXV', 'USN'])
    expect(known).toContainEqual(expect.objectContaining({ code }));
  expect([...metals].filter((code) => /^XA[GU]$|^XP|^XB[A-D]$|^XTS$|^XXX$/.test(code) && isCurrency(code))).toEqual([]);
  expect(known.filter(({ code, digits }) => exponentOf(code) !== digits)).toEqual([]);
});

test.each([
  [{ minor: 10000, currency: 'EUR' }, 'GBP', '0.85', 8500],
  [{ minor: 1000, currency: 'JPY' }, 'GBP', '0.0052', 520],
  [{ minor: 1000, currency: 'KWD' }, 'GBP', '2.6', 260],
  [{ minor: 100, currency: 'GBP' }, 'JPY', '190.5', 191],
  [{ minor: 1, currency: 'EUR' }, 'GBP', '0.5', 1],
  [{ minor: -1, currency: 'EUR' }, 'GBP', '0.5', -1],
  [{ minor: 1, currency: 'EUR' }, 'GBP', '0.4999', 0],
])('%o in %s at %s is %i', (amount, currency, rate, minor) => {
  expect(convert(amount, currency, rate)).toEqual({ minor, currency });
});

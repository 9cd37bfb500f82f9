import fc from 'fast-check';
import { coerceInputValue, isInputType } from 'graphql';
import { describe, expect, it, test } from 'vitest';
import { canonicalInput, phoneEnd } from '../../graphql/canonical-input.ts';
import { buildExecutableSchema } from '../../graphql/executable-schema.ts';

const schema = buildExecutableSchema({});

/** The canonical form of the input as text. */
function canonicalText(typeName: string, input: unknown, keepsNull = false): string {
  const type = schema.getType(typeName);
  if (!isInputType(type)) throw new Error(`${typeName} is not an input type`);
  return JSON.stringify(canonicalInput(type, coerceInputValue(input, type), { keepsNull, phone: phoneEnd }));
}

const SALE = {
  idempotencyKey: 'k',
  number: 'R-1',
  source: 'POS',
  customer: { phone: '+44 20 7946 0018' },
  contact: { email: 'ana@example.com', name: 'Ana' },
  placedAt: '2026-11-20T10:00:00Z',
  currency: 'GBP',
  lines: [
    { sku: 'A', description: 'a', quantity: 1, unitPrice: '10.00', serialNumbers: ['1', '2'] },
    { sku: 'B', description: 'b', quantity: 2, unitPrice: '5.5' },
  ],
  total: '21.00',
};

/** Rewrites of the sale that do not change its meaning. Each test case applies a random subset. */
const NOTATIONS: readonly ((sale: Record<string, unknown>) => Record<string, unknown>)[] = [
  (sale) => ({ ...sale, total: '21.0' }),
  (sale) => ({ ...sale, total: '021' }),
  (sale) => ({ ...sale, placedAt: '2026-11-20T10:00:00.000Z' }),
  (sale) => ({ ...sale, placedAt: '2026-11-20T23:00:00+13:00' }),
  (sale) => ({ ...sale, placedAt: '20261120T100000.0000Z' }),
  (sale) => ({ ...sale, store: null, associate: null, shipTo: null, exchangeRate: null }),
  (sale) => ({ ...sale, ifUnknown: 'KEEP_AS_GUEST', status: 'PAID', taxIncluded: true }),
  (sale) => ({ ...sale, discount: '0', shipping: '0.00', tax: '-0', rounding: '0.000' }),
  (sale) => ({ ...sale, customer: { phone: '+44 (20) 7946-0018' } }),
  (sale) => ({ ...sale, customer: { phone: '\u{202A}+442079460018\u{202C}' } }),
  (sale) => ({ ...sale, customer: { phone: '020 7946 0018' } }),
  (sale) => ({ ...sale, customer: { phone: '0044 (0)20 7946.0018' } }),
  (sale) => ({ ...sale, customer: { phone: 'tel:+44-20-7946-0018' } }),
  (sale) => ({ ...sale, contact: { name: 'Ana', email: ' Ana@Example.COM ', phone: null } }),
  (sale) => ({
    ...sale,
    lines: SALE.lines.map(({ unitPrice, ...line }) => ({
      discount: '0.0',
      unitPrice: `${unitPrice}0`,
      ...line,
      category: null,
    })),
  }),
  (sale) => ({ ...sale, tenders: [], redeems: [] }),
  (sale) => ({ ...sale, lines: SALE.lines.map((line) => ({ serialNumbers: [], ...line })) }),
  (sale) => Object.fromEntries(Object.entries(sale).toReversed()),
];

const CHANGES: readonly object[] = [
  { total: '21.01' },
  { total: '-21.00' },
  { placedAt: '2026-11-20T10:00:00.001Z' },
  { placedAt: '2026-11-20T10:00:00+01:00' },
  { store: 'york' },
  { status: 'PLACED' },
  { taxIncluded: false },
  { shipping: '0.01' },
  { customer: { phone: '+44 20 7946 0019' } },
  { customer: { phone: '+44 20 7946 0018 ext 1' } },
  { customer: { serialNumber: '+44 20 7946 0018' } },
  { customer: null },
  { contact: { email: 'bo@example.com', name: 'Ana' } },
  { contact: { name: 'Ana' } },
  { number: 'R-01' },
  { lines: SALE.lines.toReversed() },
  { lines: [{ ...SALE.lines[0], serialNumbers: ['2', '1'] }, SALE.lines[1]] },
  { lines: SALE.lines.slice(1) },
];

describe('an input', () => {
  it('has the same canonical form in every notation', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...NOTATIONS]), (rewrites) => {
        const again = rewrites.reduce<Record<string, unknown>>((sale, rewrite) => rewrite(sale), SALE);
        expect(canonicalText('RecordOrderInput', again)).toBe(canonicalText('RecordOrderInput', SALE));
      }),
    );
  });

  it('has another canonical form after any change', () => {
    fc.assert(
      fc.property(fc.constantFrom(...CHANGES), fc.shuffledSubarray([...NOTATIONS]), (change, rewrites) => {
        const again = rewrites.reduce<Record<string, unknown>>((sale, rewrite) => rewrite(sale), SALE);
        expect(canonicalText('RecordOrderInput', { ...again, ...change })).not.toBe(
          canonicalText('RecordOrderInput', SALE),
        );
      }),
    );
  });

  test('each change has its own canonical form', () => {
    const all = CHANGES.map((change) => canonicalText('RecordOrderInput', { ...SALE, ...change }));
    expect(new Set(all).size).toBe(CHANGES.length);
  });

  it('has the same canonical form for every notation of a decimal, and another one for another decimal', () => {
    const decimal = fc.tuple(fc.bigInt({ min: 1n - 10n ** 15n, max: 10n ** 15n - 1n }), fc.integer({ min: 0, max: 9 }));
    const format = ([digits, scale]: [bigint, number], zeros: number) => {
      const text = String(digits < 0n ? -digits : digits).padStart(scale + 1, '0');
      const whole = text.slice(0, text.length - scale);
      const fraction = text.slice(text.length - scale) + '0'.repeat(Math.min(zeros, 12 - scale));
      return `${digits < 0n ? '-' : ''}${'0'.repeat(Math.min(zeros, 15 - whole.length))}${whole}${fraction === '' ? '' : `.${fraction}`}`;
    };
    const canonical = (text: string) => canonicalText('MoneyInput', { amount: text, currency: 'GBP' });
    const value = ([digits, scale]: [bigint, number]) => digits * 10n ** BigInt(9 - scale);
    fc.assert(
      fc.property(decimal, decimal, fc.nat(4), fc.nat(4), (one, other, zeros, more) => {
        expect(canonical(format(one, zeros))).toBe(canonical(format(one, more)));
        expect(canonical(format(one, zeros)) === canonical(format(other, more))).toBe(value(one) === value(other));
      }),
    );
  });
});

test.each([
  ['+354 581 2345', '581 2345'],
  ['+376 712 345', '712345'],
  ['+7 495 123-45-67', '8 (495) 123-45-67'],
  ['+36 1 234 5678', '06 1 234 5678'],
  ['+54 9 11 2345-6789', '011 15-2345-6789'],
  ['+44 20 7946 0018 ext. 12', '020 7946 0018 Ext 12'],
  ['+966 50 123 4567', '٠٥٠ ١٢٣ ٤٥٦٧'],
])('%s and %s are two notations of one number', (international, national) => {
  expect(phoneEnd(national)).toBe(phoneEnd(international));
});

describe('a patch', () => {
  it('has another canonical form with null, which clears a field, than without the field', () => {
    const input = { idempotencyKey: 'k', customerId: 'cus_1' };
    const plain = canonicalText('UpdateCustomerInput', input, true);
    expect(canonicalText('UpdateCustomerInput', { ...input, birthDate: null }, true)).not.toBe(plain);
    expect(canonicalText('UpdateCustomerInput', { ...input, name: { given: null } }, true)).not.toBe(plain);
    expect(canonicalText('UpdateCustomerInput', { ...input, expectedVersion: null }, true)).toBe(plain);
  });
});

import fc from 'fast-check';
import { coerceInputValue, isInputType } from 'graphql';
import { describe, expect, it, test } from 'vitest';
import { canonicalInput } from '../../graphql/canonical-input.ts';
import { buildExecutableSchema } from '../../graphql/executable-schema.ts';

const schema = buildExecutableSchema({});

/** What the input means, as text. */
function canonicalText(typeName: string, input: unknown, keepsNull = false): string {
  const type = schema.getType(typeName);
  if (!isInputType(type)) throw new Error(`${typeName} is no input`);
  return JSON.stringify(canonicalInput(type, coerceInputValue(input, type), keepsNull));
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

/** Ways to write the same sale, each of which may be taken or not. */
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
  it('means the same in whatever notation it is written', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...NOTATIONS]), (taken) => {
        const again = taken.reduce<Record<string, unknown>>((sale, rewrite) => rewrite(sale), SALE);
        expect(canonicalText('RecordOrderInput', again)).toBe(canonicalText('RecordOrderInput', SALE));
      }),
    );
  });

  it('means another thing where anything in it is another', () => {
    fc.assert(
      fc.property(fc.constantFrom(...CHANGES), fc.shuffledSubarray([...NOTATIONS]), (change, taken) => {
        const again = taken.reduce<Record<string, unknown>>((sale, rewrite) => rewrite(sale), SALE);
        expect(canonicalText('RecordOrderInput', { ...again, ...change })).not.toBe(
          canonicalText('RecordOrderInput', SALE),
        );
      }),
    );
  });

  test('each change means a thing of its own', () => {
    const all = CHANGES.map((change) => canonicalText('RecordOrderInput', { ...SALE, ...change }));
    expect(new Set(all).size).toBe(CHANGES.length);
  });

  it('means the same by any notation of a decimal, and by no other', () => {
    const decimal = fc.tuple(fc.bigInt({ min: 1n - 10n ** 15n, max: 10n ** 15n - 1n }), fc.integer({ min: 0, max: 9 }));
    const written = ([digits, scale]: [bigint, number], zeros: number) => {
      const text = String(digits < 0n ? -digits : digits).padStart(scale + 1, '0');
      const whole = text.slice(0, text.length - scale);
      const fraction = text.slice(text.length - scale) + '0'.repeat(Math.min(zeros, 12 - scale));
      return `${digits < 0n ? '-' : ''}${'0'.repeat(Math.min(zeros, 15 - whole.length))}${whole}${fraction === '' ? '' : `.${fraction}`}`;
    };
    const of = (text: string) => canonicalText('MoneyInput', { amount: text, currency: 'GBP' });
    const value = ([digits, scale]: [bigint, number]) => digits * 10n ** BigInt(9 - scale);
    fc.assert(
      fc.property(decimal, decimal, fc.nat(4), fc.nat(4), (one, other, zeros, more) => {
        expect(of(written(one, zeros))).toBe(of(written(one, more)));
        expect(of(written(one, zeros)) === of(written(other, more))).toBe(value(one) === value(other));
      }),
    );
  });
});

describe('a patch', () => {
  it('means another thing by null, which clears, than by leaving out', () => {
    const input = { idempotencyKey: 'k', customerId: 'cus_1' };
    const plain = canonicalText('UpdateCustomerInput', input, true);
    expect(canonicalText('UpdateCustomerInput', { ...input, birthDate: null }, true)).not.toBe(plain);
    expect(canonicalText('UpdateCustomerInput', { ...input, name: { given: null } }, true)).not.toBe(plain);
    expect(canonicalText('UpdateCustomerInput', { ...input, expectedVersion: null }, true)).toBe(plain);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Customer } from '../../../../domain/customer/customer.ts';
import { NOTHING_UNVERIFIED } from '../../../../domain/customer/unverified.ts';
import { COUNTING } from '../../../../domain/matching/counting/counting.ts';
import { valuesOfRecord } from '../../../../domain/matching/counting/record-values.ts';
import {
  BUCKETS,
  bucketOf,
  diffValues,
  FEWEST_RECORDS,
  sharesIn,
  sumDeltas,
} from '../../../../domain/matching/counting/value-counts.ts';
import type { CountedValue } from '../../../../domain/matching/fields/counted-value.ts';
import { customerWith } from '../../../support/heads.ts';

const name = (given: string, family: string) => ({ given, family, preferred: null, pronunciation: null });
const address = (locality: string, postalCode: string) => ({
  ...{ lines: ['12 Mill Street'], locality, region: null, postalCode, country: 'GB', label: null },
});
const ZOE = customerWith({
  id: 'cus_1',
  name: name('Zoë', 'O’Brien'),
  birthDate: '1984-03-17',
  addresses: [address('York', 'YO1 7HH'), address('york', 'YO1 9ZZ')],
});

describe('what a record counts in', () => {
  test('are its values as they are compared, each once', () => {
    expect(valuesOfRecord(ZOE)).toEqual([
      { field: 'givenName', value: 'zoe' },
      { field: 'familyName', value: 'obrien' },
      { field: 'birthDate', value: '1984-03-17' },
      { field: 'town', value: 'york' },
      { field: 'postcode', value: expect.stringMatching(/^yo17hh$/i) },
      { field: 'postcode', value: expect.stringMatching(/^yo19zz$/i) },
    ]);
  });

  test.each<[string, Customer]>([
    ['the erasure of which is requested', { ...ZOE, status: 'ERASURE_PENDING' }],
    ['that is erased', { ...ZOE, status: 'ERASED' }],
    ['of which nobody knows whose it is', { ...ZOE, identified: false }],
  ])('is nothing for a record %s', (_, record) => {
    expect(valuesOfRecord(record)).toEqual([]);
  });

  test('leaves out what only the customer states, and counts what the shop knew before', () => {
    const stated: Customer = {
      ...ZOE,
      birthDate: '1999-09-09',
      unverified: { ...NOTHING_UNVERIFIED, values: { birthDate: '1984-03-17', 'name.given': null } },
    };
    const values = valuesOfRecord(stated);
    expect(values).toContainEqual({ field: 'birthDate', value: '1984-03-17' });
    expect(values.map(({ field }) => field)).not.toContain('givenName');
  });

  // Stored counters depend on it. If one of these changes, raise COUNTING and change this test.
  test('is in these buckets by the rules of this number', () => {
    expect([COUNTING, ...['smith', '1984-03-17', 'york', 'мария'].map(bucketOf)]).toEqual([2, 4032, 3653, 2563, 1515]);
  });
});

const anyValue: fc.Arbitrary<CountedValue> = fc.record({
  field: fc.constantFrom('givenName', 'familyName', 'birthDate', 'town', 'postcode'),
  value: fc.constantFrom('ana', 'ben', 'cleo', 'york', 'leeds', '1984-03-17'),
});
const anyValues = fc.uniqueArray(anyValue, { selector: ({ field, value }) => `${field} ${value}`, maxLength: 6 });

describe('counts of values', () => {
  test('are those of the last states, for any changes in any order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(anyValues, { minLength: 1, maxLength: 4 }), { maxLength: 6 }),
        fc.func(fc.nat()),
        (histories, order) => {
          const deltas = histories.flatMap((states) =>
            states.flatMap((state, at) => diffValues(states[at - 1] ?? [], state)),
          );
          const shuffled = deltas.toSorted((one, other) => order(one) - order(other));
          const last = histories.flatMap((states) => diffValues([], states.at(-1) ?? []));
          expect(sumDeltas(shuffled)).toEqual(sumDeltas(last));
        },
      ),
    );
  });

  test('never count too few, and count each record once for each field', () => {
    fc.assert(
      fc.property(fc.array(anyValues, { maxLength: 30 }), (records) => {
        const counts = sumDeltas(records.flatMap((values) => diffValues([], values)));
        for (const { field, value } of records.flat()) {
          const holders = records.filter((values) => values.some((one) => one.field === field && one.value === value));
          expect(counts[field].buckets[bucketOf(value)]).toBeGreaterThanOrEqual(holders.length);
        }
        for (const [field, { records: counted }] of Object.entries(counts))
          expect(counted).toBe(records.filter((values) => values.some((one) => one.field === field)).length);
      }),
    );
  });
});

describe('the share of a value', () => {
  const people = (count: number, value: string): readonly CountedValue[][] =>
    Array.from({ length: count }, () => [{ field: 'town', value }]);
  const sharesOf = (records: readonly (readonly CountedValue[])[]) =>
    sharesIn(sumDeltas(records.flatMap((values) => diffValues([], values))));

  test('is unknown where nothing is counted', () => {
    expect(sharesOf([])({ field: 'town', value: 'york' })).toBeNull();
  });

  test('of a value that few records have tells only that few have it', () => {
    const shares = sharesOf([...people(1_000, 'york'), ...people(FEWEST_RECORDS - 1, 'hull'), ...people(1, 'ely')]);
    const few = { least: 0, most: FEWEST_RECORDS / 1_050 };
    for (const value of ['hull', 'ely', 'nowhere']) expect(shares({ field: 'town', value })).toEqual(few);
    expect(shares({ field: 'town', value: 'york' })).toEqual({ least: 1_000 / 1_050, most: 1_000 / 1_050 });
  });

  test('is not taken for large where every bucket holds records of other values', () => {
    const many = Array.from({ length: 100 * BUCKETS }, (_, at) => [{ field: 'town', value: `town ${at}` } as const]);
    const shares = sharesOf([...many, ...people(4_000, 'york')]);
    const all = many.length + 4_000;
    for (let at = 0; at < 1_000; at++)
      expect(shares({ field: 'town', value: `town ${at}` })?.least).toBeLessThan(0.0002);
    const york = shares({ field: 'town', value: 'york' });
    expect(york?.least).toBeGreaterThan((0.95 * 4_000) / all);
    expect(york?.most).toBeLessThan((1.05 * 4_000) / all);
  });
});

import type { CountedField, CountedValue } from '../fields/counted-value.ts';
import type { CountedShare, CountedShares } from '../score/counted-share.ts';

/**
 * How many of the shop's records have the values of a field, by a hash of the value: a count-min sketch of one row. A bucket
 * holds the records of all values with this hash, so it never counts too few, and it says nothing of which value they have.
 * https://dsf.berkeley.edu/cs286/papers/countmin-latin2004.pdf
 */
type FieldCounts = {
  /** The number of records that have a value. */
  readonly records: number;
  readonly buckets: readonly number[];
};

export type ValueCounts = Readonly<Record<CountedField, FieldCounts>>;

/** So many that a rare value seldom shares its bucket with a frequent one, and so few that a function reads them all. */
export const BUCKETS = 4_096;

/** What a record adds to a bucket. */
export type BucketDelta = {
  readonly field: CountedField;
  readonly bucket: number;
  /** The number of values: 1, or -1 to withdraw it. */
  readonly values: number;
  /** The number of records: 0 for a second value of the field. */
  readonly records: number;
};

/** What a change adds: the values after it, minus the values before it. */
export function diffValues(before: readonly CountedValue[], after: readonly CountedValue[]): readonly BucketDelta[] {
  const sums = new Map<string, BucketDelta>();
  for (const [values, sign] of [
    [before, -1],
    [after, 1],
  ] as const)
    for (const delta of deltasOf(values)) {
      const key = `${delta.field} ${delta.bucket}`;
      const sum = sums.get(key) ?? { ...delta, values: 0, records: 0 };
      sums.set(key, {
        ...sum,
        values: sum.values + sign * delta.values,
        records: sum.records + sign * delta.records,
      });
    }
  return [...sums.values()].filter(({ values, records }) => values !== 0 || records !== 0);
}

/** The first value of each field counts the record. */
const deltasOf = (values: readonly CountedValue[]): readonly BucketDelta[] =>
  values.map(({ field, value }, at) => ({
    ...{ field, bucket: bucketOf(value), values: 1 },
    records: values.findIndex((one) => one.field === field) === at ? 1 : 0,
  }));

/** FNV-1a over code units with the final mix of murmur3, since values that differ in one letter differ in few bits. */
export function bucketOf(value: string): number {
  let state = 0x811c9dc5;
  for (let index = 0; index < value.length; index++) state = Math.imul(state ^ value.charCodeAt(index), 0x01000193);
  state = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
  state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35);
  return ((state ^ (state >>> 16)) >>> 0) % BUCKETS;
}

export function sumDeltas(deltas: readonly BucketDelta[]): ValueCounts {
  const sumOf = (wanted: CountedField): FieldCounts => {
    const buckets = Array<number>(BUCKETS).fill(0);
    let sum = 0;
    for (const { field, bucket, values, records } of deltas)
      if (field === wanted) {
        buckets[bucket] = (buckets[bucket] ?? 0) + values;
        sum += records;
      }
    return { records: sum, buckets };
  };
  return mapFields(sumOf);
}

const mapFields = <T>(fieldOf: (field: CountedField) => T): Readonly<Record<CountedField, T>> => ({
  givenName: fieldOf('givenName'),
  familyName: fieldOf('familyName'),
  birthDate: fieldOf('birthDate'),
  town: fieldOf('town'),
  postcode: fieldOf('postcode'),
});

/**
 * A value that fewer records have counts as if so many had it. A person has at most ten records, so a value that counts as
 * frequent is that of at least five people.
 */
export const FEWEST_RECORDS = 50;

/** Between which shares of the records a value is. */
export function sharesIn(counts: ValueCounts): CountedShares {
  const usual = mapFields((field) => usualCount(counts[field].buckets));
  return ({ field, value }): CountedShare | null => {
    const { records, buckets } = counts[field];
    if (records <= 0) return null;
    const most = buckets[bucketOf(value)] ?? 0;
    const least = most - usual[field];
    return {
      least: least < FEWEST_RECORDS ? 0 : Math.min(1, least / records),
      most: Math.min(1, Math.max(FEWEST_RECORDS, most) / records),
    };
  };
}

/** What nine of ten buckets do not exceed: so many records of other values may be in any bucket. */
const usualCount = (buckets: readonly number[]): number =>
  buckets.toSorted((one, other) => one - other)[Math.floor(buckets.length * USUAL_SHARE)] ?? 0;
const USUAL_SHARE = 0.9;

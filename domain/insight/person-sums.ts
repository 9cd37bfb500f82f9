import { survivorOf } from '../person/cluster.ts';
import { type CustomerValue, isSameSums, type PersonSums, personSumsOf, type RecordState } from './customer-value.ts';

/** Everybody who bought, from all records that there are. */
export function sumByPerson(states: readonly RecordState[]): readonly PersonSums[] {
  const people = Map.groupBy(states, ({ customer }) => survivorOf(customer));
  return [...people.values()]
    .map((theirs) => personSumsOf(theirs.toSorted(byRecordOrder)))
    .filter((sums) => sums !== null);
}

/** The ids of those of whom something else is kept than what they are. */
export function outdatedCustomerIds(people: readonly PersonSums[], kept: readonly CustomerValue[]): readonly string[] {
  const known = new Map(kept.map((value) => [value.customerId, value]));
  const behind = people.filter((sums) => {
    const value = known.get(sums.customerId);
    known.delete(sums.customerId);
    return value === undefined || !isSameSums(value, sums);
  });
  return [...behind.map(({ customerId }) => customerId), ...known.keys()];
}

const byRecordOrder = ({ customer: one }: RecordState, { customer: other }: RecordState): number =>
  one.records.indexOf(one.id) - other.records.indexOf(other.id);

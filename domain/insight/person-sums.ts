import { survivorOf } from '../person/cluster.ts';
import { type CustomerValue, isUpToDate, type PersonSums, personSumsOf, type RecordState } from './customer-value.ts';

/** The sums of every person who bought, from all records of the shop. */
export function sumByPerson(states: readonly RecordState[]): readonly PersonSums[] {
  const people = Map.groupBy(states, ({ customer }) => survivorOf(customer));
  return [...people.values()]
    .map((records) => personSumsOf(records.toSorted(byRecordOrder)))
    .filter((sums) => sums !== null);
}

/** The ids of the people whose stored value differs from their current sums. */
export function outdatedCustomerIds(
  people: readonly PersonSums[],
  stored: readonly CustomerValue[],
): readonly string[] {
  const unmatched = new Map(stored.map((value) => [value.customerId, value]));
  const changed = people.filter((sums) => {
    const value = unmatched.get(sums.customerId);
    unmatched.delete(sums.customerId);
    return value === undefined || !isUpToDate(value, sums);
  });
  return [...changed.map(({ customerId }) => customerId), ...unmatched.keys()];
}

const byRecordOrder = ({ customer: one }: RecordState, { customer: other }: RecordState): number =>
  one.records.indexOf(one.id) - other.records.indexOf(other.id);

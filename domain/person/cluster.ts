import type { Customer } from '../customer/customer.ts';

/** All records of one person, the survivor first. */
export type Cluster = readonly [Customer, ...Customer[]];

/** How many records one person has at most. */
export const MOST_RECORDS = 10;
/** How many others a record keeps in mind as distinct. */
export const MOST_DISTINCT = 100;

type RecordLinks = Pick<Customer, 'id' | 'records'>;

/** The ids of all records of the person whom this record belongs to, the survivor first. */
export const recordIdsOf = ({ id, records }: RecordLinks): readonly string[] => (records.length === 0 ? [id] : records);

/** The id of the record under which the person is known. */
export const survivorOf = ({ id, records }: RecordLinks): string => records[0] ?? id;

/** Whether the person has more records than this one. */
export const isMerged = ({ records }: RecordLinks): boolean => records.length > 0;

/** Whether all records that these are one person with are among them: as they are unless some were read before a merge. */
export const isComplete = (person: Cluster): boolean =>
  person.every((record) => {
    const ids = recordIdsOf(record);
    return ids.length === person.length && person.every(({ id }) => ids.includes(id));
  });

/** Whether these records were told apart; either of them may say so. */
export const isDistinct = (one: Customer, other: Customer): boolean =>
  one.distinctFrom.includes(other.id) || other.distinctFrom.includes(one.id);

/** The records that are there and not erased, person by person, each person's in its order. */
export function groupByPerson(records: readonly (Customer | null)[]): readonly (readonly [Customer, ...Customer[]])[] {
  const there = records.filter((record) => record !== null).filter(({ status }) => status !== 'ERASED');
  return [...Map.groupBy(there, survivorOf).values()].flatMap((theirs) => {
    const [first, ...others] = theirs.toSorted((one, other) => indexInPerson(one) - indexInPerson(other));
    return first === undefined ? [] : [[first, ...others]];
  });
}

const indexInPerson = ({ id, records }: RecordLinks): number => records.indexOf(id);

/** Both records with the word that they are two people; null where neither has room left for it. */
export function markDistinct(one: Customer, other: Customer): readonly [Customer, Customer] | null {
  if (isDistinct(one, other)) return [one, other];
  const [left, right] = [withDistinct(one, other.id), withDistinct(other, one.id)];
  return left === one && right === other ? null : [left, right];
}

const withDistinct = (record: Customer, id: string): Customer =>
  record.distinctFrom.length < MOST_DISTINCT ? { ...record, distinctFrom: [...record.distinctFrom, id] } : record;

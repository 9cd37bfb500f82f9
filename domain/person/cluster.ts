import type { Customer } from '../customer/customer.ts';
import { joinHandles } from '../customer/handle.ts';

/** All records of one person, the survivor first. */
export type Cluster = readonly [Customer, ...Customer[]];

/** The most records of one person. */
export const MAX_RECORDS = 10;
/**
 * The most unidentified records of one person. Each makes every page of the history dearer by as many Queries as it has kinds
 * of entries.
 */
export const MAX_UNIDENTIFIED = 30;
/** The most other records that one record stores as distinct. */
export const MAX_DISTINCT = 100;

type RecordLinks = Pick<Customer, 'id' | 'records'>;
type HistoryLinks = RecordLinks & Pick<Customer, 'unidentified'>;

/** The ids of all records of this record's person, the survivor first. */
export const recordIdsOf = ({ id, records }: RecordLinks): readonly string[] => (records.length === 0 ? [id] : records);

/** The ids of the unidentified records of a person as shown, or of one record. */
export const unidentifiedIdsOf = ({ unidentified = [] }: Pick<Customer, 'unidentified'>): readonly string[] =>
  unidentified.map(({ id }) => id);

/** The ids of all records whose history is the person's: its own records, and those that were identified as the person. */
export const historyIdsOf = (person: HistoryLinks): readonly string[] => [
  ...recordIdsOf(person),
  ...unidentifiedIdsOf(person),
];

/** The handles of a person: its own, and those of the records that were identified as the person. */
export const shownHandles = ({ handles = [], unidentified = [] }: Pick<Customer, 'handles' | 'unidentified'>) =>
  joinHandles(
    handles,
    unidentified.flatMap(({ handle }) => handle ?? []),
  );

/** The id of the record that represents the person. */
export const survivorOf = ({ id, records }: RecordLinks): string => records[0] ?? id;

/** Whether the person has more records than this one. */
export const isMerged = ({ records }: RecordLinks): boolean => records.length > 0;

/** Whether these are all records of the person. They are not if some were read before a merge and some after it. */
export const isComplete = (person: Cluster): boolean =>
  person.every((record) => {
    const ids = recordIdsOf(record);
    return ids.length === person.length && person.every(({ id }) => ids.includes(id));
  });

/** Whether somebody decided that these records are different people; one of them may store it for both. */
export const isDistinct = (one: Customer, other: Customer): boolean =>
  one.distinctFrom.includes(other.id) || other.distinctFrom.includes(one.id);

/** Groups the records that exist and are not erased by person, each person's records in the person's order. */
export function groupByPerson(records: readonly (Customer | null)[]): readonly (readonly [Customer, ...Customer[]])[] {
  const existing = records.filter((record) => record !== null).filter(({ status }) => status !== 'ERASED');
  return [...Map.groupBy(existing, survivorOf).values()].flatMap((members) => {
    const [first, ...others] = members.toSorted((one, other) => indexInPerson(one) - indexInPerson(other));
    return first === undefined ? [] : [[first, ...others]];
  });
}

const indexInPerson = ({ id, records }: RecordLinks): number => records.indexOf(id);

/** Marks both records as different people, as far as each has room for it; null if neither has. */
export function markDistinct(one: Customer, other: Customer): readonly [Customer, Customer] | null {
  if (isDistinct(one, other)) return [one, other];
  const [left, right] = [withDistinct(one, other.id), withDistinct(other, one.id)];
  return left === one && right === other ? null : [left, right];
}

const withDistinct = (record: Customer, id: string): Customer =>
  record.distinctFrom.length < MAX_DISTINCT ? { ...record, distinctFrom: [...record.distinctFrom, id] } : record;

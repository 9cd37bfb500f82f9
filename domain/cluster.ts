import type { Customer } from './customer.ts';

type Merged = Pick<Customer, 'id' | 'records'>;

/** The ids of all records of the person whom this record belongs to, the survivor first. */
export const recordIdsOf = ({ id, records }: Merged): readonly string[] => (records.length === 0 ? [id] : records);

/** The id of the record under which the person is known. */
export const survivorOf = ({ id, records }: Merged): string => records[0] ?? id;

/** Whether the person has more records than this one. */
export const isMerged = ({ records }: Merged): boolean => records.length > 0;

/** Whether these records were told apart; either of them may say so. */
export const isDistinct = (one: Customer, other: Customer): boolean =>
  one.distinctFrom.includes(other.id) || other.distinctFrom.includes(one.id);

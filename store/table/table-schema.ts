/**
 * Names and keys of the one table, for the store, the stack and the local engine alike. Imports nothing.
 */
export const PARTITION_KEY = 'pk';
export const SORT_KEY = 'sk';
/** DynamoDB's limits for keys, also of an index. */
export const MAX_PK_BYTES = 2_048;
export const MAX_SK_BYTES = 1_024;
export const TTL_ATTRIBUTE = 'expiresAt';
export const STREAM_VIEW = 'NEW_AND_OLD_IMAGES';

/** Partition keys of members of staff begin with it: the trigger of their tokens may read these items only. */
export const STAFF_PREFIX = 'STAFF#';

/** Queries by time across customers: a store's sales of a day, its appointments, due inspections, the cases of a month. */
export const CALENDAR_INDEX = { name: 'calendar', partitionKey: 'calendarPk', sortKey: 'calendarSk' } as const;

/** Items that wait for work: open cases by their earliest promise, suggested matches by score. */
export const QUEUE_INDEX = { name: 'queue', partitionKey: 'queuePk', sortKey: 'queueSk' } as const;

export const INDEXES = [CALENDAR_INDEX, QUEUE_INDEX] as const;
export type Index = (typeof INDEXES)[number];

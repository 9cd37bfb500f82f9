/**
 * Names and keys of the one table, for the store, the stack and the local engine alike. Imports nothing.
 */
export const PARTITION_KEY = 'pk';
export const SORT_KEY = 'sk';
/** What DynamoDB takes of a key, also of an index. */
export const MOST_PK_BYTES = 2_048;
export const MOST_SK_BYTES = 1_024;
export const TTL_ATTRIBUTE = 'expiresAt';
export const STREAM_VIEW = 'NEW_AND_OLD_IMAGES';

/** Questions across customers: a store's sales of a day, its book of appointments, inspections due. */
export const CALENDAR_INDEX = { name: 'calendar', partitionKey: 'calendarPk', sortKey: 'calendarSk' } as const;

/** What waits for somebody: open cases by their earliest promise, suggested matches by score. */
export const QUEUE_INDEX = { name: 'queue', partitionKey: 'queuePk', sortKey: 'queueSk' } as const;

export const INDEXES = [CALENDAR_INDEX, QUEUE_INDEX] as const;
export type Index = (typeof INDEXES)[number];

/**
 * The functions that get lines of the GraphQL function's log, for the stack and for the local server. The name is the entry
 * point of the function in `lambdas/`. The file imports nothing.
 */

/** The message of a line about personal data that a request read. */
export const READ_MESSAGE = 'personal data was read';

/** Each function gets the lines with this message. */
export const LOG_SUBSCRIPTIONS = { 'audit-reads': READ_MESSAGE } as const;

export type LogConsumerName = keyof typeof LOG_SUBSCRIPTIONS;

export const LOG_CONSUMER_NAMES: readonly LogConsumerName[] = ['audit-reads'];

import type { Key } from '../table/item.ts';

/** How long an item outlives its minute: longer than the clocks of two processes differ. */
const RETENTION_MS = 3 * 60_000;

/**
 * One item for each client and minute. A bucket that is filled again needs no condition on its former minute then, so that
 * a single update is always enough.
 * @param minute milliseconds since 1970
 */
export const budgetKey = (owner: string, minute: number): Key => ({
  pk: `BUDGET#${owner}`,
  sk: `MINUTE#${new Date(minute).toISOString()}`,
});

/** In seconds since 1970, as DynamoDB's time to live. */
export const budgetExpiry = (minute: number): number => Math.ceil((minute + RETENTION_MS) / 1_000);

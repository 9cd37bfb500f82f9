import { setTimeout as wait } from 'node:timers/promises';

const BASE_DELAY_MS = 10;
const MAX_DELAY_MS = 400;

/**
 * Waits a random while that grows with each attempt; false where the time left is too short for another.
 * @param remaining milliseconds
 */
export async function backoff(attempt: number, remaining: () => number): Promise<boolean> {
  const longest = Math.min(MAX_DELAY_MS, BASE_DELAY_MS * 2 ** attempt);
  if (remaining() < 2 * MAX_DELAY_MS) return false;
  await wait(Math.random() * longest);
  return true;
}

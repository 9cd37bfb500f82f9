import { setTimeout as wait } from 'node:timers/promises';

const FIRST_PAUSE = 10;
const LONGEST_PAUSE = 400;

/**
 * Waits a random while that grows with each attempt; false where the time left is too short for another.
 * @param remaining milliseconds
 */
export async function pauseFor(attempt: number, remaining: () => number): Promise<boolean> {
  const longest = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** attempt);
  if (remaining() < 2 * LONGEST_PAUSE) return false;
  await wait(Math.random() * longest);
  return true;
}

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type RunningSchedule, runOnSchedule } from '../../../local/schedule/schedule.ts';

const MINUTE = 60_000;
const EACH_MINUTE = { everyMs: MINUTE, timeoutMs: MINUTE };
let schedule: RunningSchedule;
beforeEach(() => vi.useFakeTimers());
afterEach(async () => {
  await schedule.close();
  vi.useRealTimers();
});

const minutes = (count: number) => vi.advanceTimersByTimeAsync(count * MINUTE);

test('a schedule runs at once and then at each interval, with a minute for each run', async () => {
  const remainingTimes: number[] = [];
  const handler = async (_: object, context: { getRemainingTimeInMillis(): number }) =>
    void remainingTimes.push(context.getRemainingTimeInMillis());
  schedule = runOnSchedule(handler, EACH_MINUTE, () => {});
  await minutes(3);
  expect(remainingTimes).toEqual([MINUTE, MINUTE, MINUTE, MINUTE]);
});

test('two runs never overlap, and a failed run is reported', async () => {
  let [running, maxRunning, runs] = [0, 0, 0];
  const faults: unknown[] = [];
  const handler = async () => {
    runs += 1;
    running += 1;
    maxRunning = Math.max(maxRunning, running);
    await new Promise((resolve) => setTimeout(resolve, 2.5 * MINUTE));
    running -= 1;
    if (runs === 1) throw new Error('not now');
  };
  schedule = runOnSchedule(handler, EACH_MINUTE, (error) => faults.push(error));
  await minutes(9);
  expect([maxRunning, runs]).toEqual([1, 4]);
  expect(faults).toEqual([new Error('not now')]);
  const closing = schedule.close();
  await minutes(3);
  await closing;
});

test('a closed schedule lets its run end, and runs no more', async () => {
  let ended = 0;
  const handler = () => new Promise<void>((resolve) => setTimeout(resolve, MINUTE / 2)).then(() => void ended++);
  schedule = runOnSchedule(handler, EACH_MINUTE, () => {});
  const closing = schedule.close();
  await minutes(0.5);
  await closing;
  await minutes(5);
  expect(ended).toBe(1);
});

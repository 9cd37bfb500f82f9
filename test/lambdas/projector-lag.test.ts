import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { createFollower, metricReader } from '../../lambdas/projector-lag.ts';
import { readLagFile, writeLagFile } from '../../store/lag-file.ts';
import { openProvider } from '../support/provider-server.ts';

/** A clock that only waiting moves, and what the reader says. */
function createWorld(lags: readonly (number | Error)[]) {
  let [now, reads] = [0, 0];
  const follower = createFollower(
    async () => {
      const lag = lags[Math.min(reads++, lags.length - 1)] ?? 0;
      if (lag instanceof Error) throw lag;
      return { seconds: lag, records: null };
    },
    10_000,
    () => now,
    async (milliseconds) => {
      now += milliseconds;
    },
  );
  return { follower, reads: () => reads, now: () => now, pass: (milliseconds: number) => (now += milliseconds) };
}

test('an import that is not behind does not wait, and reads the lag once in a period', async () => {
  const { follower, reads, now, pass } = createWorld([5]);
  for (let thing = 0; thing < 100; thing++) {
    await follower.pause();
    pass(300);
  }
  expect([now(), reads()]).toEqual([30_000, 3]);
  expect(follower.lag()).toEqual({ seconds: 5, records: null });
});

test('one that is far behind writes in a tenth of the time, until the projectors have followed', async () => {
  const { follower, now, pass } = createWorld([600, 600, 0]);
  const begins: number[] = [];
  for (let thing = 0; thing < 400; thing++) {
    await follower.pause();
    await Promise.resolve();
    begins.push(now());
    pass(50);
  }
  const inPeriod = (from: number) => begins.filter((at) => at >= from && at < from + 10_000).length;
  // 20 things a second where nothing holds them: two in a tenth of it.
  expect(inPeriod(10_000)).toBeGreaterThanOrEqual(18);
  expect(inPeriod(10_000)).toBeLessThanOrEqual(24);
  expect(inPeriod(22_000)).toBeGreaterThan(150);
});

test('a reader that fails leaves the lag as it was', async () => {
  const { follower, pass } = createWorld([70, new Error('throttled')]);
  await follower.pause();
  await Promise.resolve();
  pass(10_000);
  await follower.pause();
  await new Promise(setImmediate);
  expect(follower.lag()).toEqual({ seconds: 70, records: null });
});

test('the lag on AWS is the greatest age that CloudWatch has of one of the consumers', async () => {
  const latest = (Id: string, Values: readonly number[]) => ({
    Id,
    Values,
    Timestamps: Values.map(() => 1_767_000_000),
  });
  const body = { MetricDataResults: [latest('age0', [4_200, 99_000]), latest('age1', [93_500]), latest('age2', [])] };
  const { requests, endpoint } = await openProvider({ status: 200, body });
  vi.stubEnv('AWS_REGION', 'eu-west-1');
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'id');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'secret');
  vi.stubEnv('AWS_ENDPOINT_URL_CLOUDWATCH', endpoint);
  expect(await metricReader(['changes', 'matcher', 'idle'])()).toEqual({ seconds: 94, records: null });
  expect(requests).toHaveLength(1);
  const { MetricDataQueries: queries, StartTime, EndTime } = requests[0]?.body ?? {};
  expect(EndTime - StartTime).toBe(300);
  expect(queries[1]).toEqual({
    Id: 'age1',
    MetricStat: {
      Metric: {
        ...{ Namespace: 'AWS/Lambda', MetricName: 'IteratorAge' },
        Dimensions: [{ Name: 'FunctionName', Value: 'matcher' }],
      },
      ...{ Period: 60, Stat: 'Maximum' },
    },
  });
  vi.unstubAllEnvs();
});

test('the lag of this machine is in a file, and one that nobody writes any more says nothing', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'lag-'));
  const file = join(folder, 'lag.json');
  expect(readLagFile(file)).toBeNull();
  writeLagFile(file, { seconds: 12, records: 3_400 });
  expect(readLagFile(file)).toEqual({ seconds: 12, records: 3_400 });
  await writeFile(file, JSON.stringify({ at: Date.now() - 60_000, seconds: 12, records: 1 }));
  expect(readLagFile(file)).toBeNull();
  await writeFile(file, '{"at":');
  expect(readLagFile(file)).toBeNull();
  await rm(folder, { recursive: true });
  writeLagFile(file, { seconds: 1, records: 1 });
});

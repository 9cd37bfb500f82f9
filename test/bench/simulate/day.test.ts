import { expect, test } from 'vitest';
import { arrivalTimes, hoursOfDay, sampledHours, seededRandom, sumOfDay } from '../../../bench/simulate/day.ts';
import { drawSale } from '../../../bench/simulate/sales.ts';
import { partitionOfKey, partitionsFor, sampledShards } from '../../../bench/simulate/shards.ts';

test('the busiest hour has the given rate, and the ordinary one is near the mean', () => {
  const { peak, ordinary } = sampledHours(100);
  const rates = hoursOfDay(100).map(({ ordersPerSecond }) => ordersPerSecond);
  expect(rates).toHaveLength(24);
  expect(Math.max(...rates)).toBe(100);
  expect(peak).toEqual({ hour: 18, ordersPerSecond: 100 });
  const mean = rates.reduce((sum, one) => sum + one, 0) / 24;
  expect(Math.abs(ordinary.ordersPerSecond - mean)).toBeLessThan(5);
});

test('a day sums every hour, with what an order takes at its rate', () => {
  const hours = [
    { hour: 0, ordersPerSecond: 10 },
    { hour: 1, ordersPerSecond: 20 },
    { hour: 2, ordersPerSecond: 15 },
    { hour: 3, ordersPerSecond: 5 },
  ];
  const measured = [
    { rate: 10, each: 40 },
    { rate: 20, each: 20 },
  ] as const;
  expect(sumOfDay(hours, measured)).toBe(3_600 * (10 * 40 + 20 * 20 + 15 * 30 + 5 * 40));
});

test('arrivals come in order, as often as the rate says, for small seeds too', () => {
  const counts = Array.from({ length: 50 }, (_, seed) => {
    const times = arrivalTimes(seededRandom(seed), 2, 50);
    expect(times.toSorted((one, other) => one - other)).toEqual(times);
    expect(times.every((at) => at > 0 && at < 50)).toBe(true);
    return times.length;
  });
  const mean = counts.reduce((sum, one) => sum + one, 0) / counts.length;
  // 5,000 arrivals: the deviation of the mean is 1.4.
  expect(Math.abs(mean - 100)).toBeLessThan(6);
  expect(arrivalTimes(seededRandom(3), 2, 50)).toEqual(arrivalTimes(seededRandom(3), 2, 50));
});

test('some customers buy far more often than others, and stores differ in size', () => {
  const random = seededRandom(1);
  const sales = Array.from({ length: 5_000 }, () => drawSale(random, { customers: 10_000, newShare: 5 }));
  const share = (isIt: (sale: (typeof sales)[number]) => boolean) => sales.filter(isIt).length / sales.length;
  expect(share(({ customer }) => customer?.isNew === false && customer.number < 100)).toBeGreaterThan(0.12);
  expect(share(({ customer }) => customer === null)).toBeGreaterThan(0.1);
  expect(share(({ customer }) => customer?.isNew === true)).toBeGreaterThan(0.03);
  expect(share(({ store }) => store === null)).toBeGreaterThan(0.3);
  const [large, small] = [
    share(({ store }) => store !== null && store < 100),
    share(({ store }) => Number(store) >= 900),
  ];
  expect(large).toBeGreaterThan(2 * small);
});

test('the table has a partition for each thousand units, and never fewer than a new one', () => {
  expect(partitionsFor(1, 50)).toBe(4);
  expect(partitionsFor(100, 50)).toBe(5);
  expect(partitionsFor(10_000, 50)).toBe(500);
});

test('so many shards are run that about the given orders arrive', () => {
  expect(sampledShards(4, 60, 640)).toBe(4);
  expect(sampledShards(500, 80_000, 640)).toBe(4);
  expect(sampledShards(500, 80_000, 6_400)).toBe(40);
});

test('keys spread evenly over partitions', () => {
  const counts = Map.groupBy(
    Array.from({ length: 4_000 }, (_, index) => `CUSTOMER#${index}`),
    (pk) => partitionOfKey(pk, 4),
  );
  expect([...counts.keys()].toSorted()).toEqual([0, 1, 2, 3]);
  for (const { length } of counts.values()) expect(Math.abs(length - 1_000)).toBeLessThan(150);
});

import { createHash } from 'node:crypto';
import { createRandom, type Random } from '../../local/synthetic-data/random.ts';

/** Orders by hour, as parts of those of the busiest hour: few at night, when only the web shop sells, most in the evening. */
const HOURS = [
  ...[0.06, 0.04, 0.03, 0.02, 0.02, 0.03, 0.06, 0.12, 0.24, 0.4, 0.52, 0.62],
  ...[0.7, 0.64, 0.58, 0.6, 0.7, 0.86, 1, 0.9, 0.66, 0.44, 0.26, 0.13],
];

export type Hour = { readonly hour: number; readonly ordersPerSecond: number };

/** The hours of a day whose busiest has this rate. */
export const hoursOfDay = (peak: number): readonly Hour[] =>
  HOURS.map((part, hour) => ({ hour, ordersPerSecond: peak * part }));

/** The busiest hour, and the one whose rate is closest to the mean of the day. */
export function sampledHours(peak: number): { readonly peak: Hour; readonly ordinary: Hour } {
  const hours = hoursOfDay(peak);
  const mean = hours.reduce((sum, { ordersPerSecond }) => sum + ordersPerSecond, 0) / hours.length;
  const closest = (rate: number) =>
    hours.reduce((best, one) =>
      Math.abs(one.ordersPerSecond - rate) < Math.abs(best.ordersPerSecond - rate) ? one : best,
    );
  return { peak: closest(peak), ordinary: closest(mean) };
}

/** The sum over a day of something that an order takes, between the two measured rates in proportion to the rate. */
export function sumOfDay(
  hours: readonly Hour[],
  [low, high]: readonly [{ rate: number; each: number }, { rate: number; each: number }],
): number {
  const eachAt = (rate: number) => {
    const share = Math.min(1, Math.max(0, (rate - low.rate) / (high.rate - low.rate)));
    return low.each + share * (high.each - low.each);
  };
  return hours.reduce((sum, { ordersPerSecond: rate }) => sum + rate * 3_600 * eachAt(rate), 0);
}

/** Times of arrivals in seconds, by the process of Poisson: an arrival says nothing about the next one. */
export function arrivalTimes(random: Random, ordersPerSecond: number, seconds: number): readonly number[] {
  const times: number[] = [];
  for (let at = gap(random, ordersPerSecond); at < seconds; at += gap(random, ordersPerSecond)) times.push(at);
  return times;
}

const gap = (random: Random, rate: number): number => -Math.log(1 - fraction(random)) / rate;

/** From 0 to below 1. */
export const fraction = (random: Random): number => random.between(0, 2 ** 30 - 1) / 2 ** 30;

/** Small seeds give small first numbers, so the seed is a hash of what is given. */
export const seededRandom = (seed: number): Random =>
  createRandom(createHash('md5').update(String(seed)).digest().readInt32BE(0));

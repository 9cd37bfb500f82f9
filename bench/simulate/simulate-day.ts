import { mapInParallel } from '../../domain/kernel/in-parallel.ts';
import type { Random } from '../../local/synthetic-data/random.ts';
import { CONCURRENT, catchUp, runWindow, type TimedSale, type Window } from './clock-run.ts';
import { arrivalTimes, type Hour, sampledHours, seededRandom } from './day.ts';
import { pastSales } from './past-sales.ts';
import { drawSale, type Population } from './sales.ts';
import { partitionsFor, sampledShards } from './shards.ts';
import { modelOfShop } from './shop-model.ts';
import type { ShopRun } from './shop-run.ts';
import { sum } from './totals.ts';

export type DaySettings = {
  /** In the busiest hour. */
  readonly ordersPerSecond: number;
  /** Of each window; null: as long as needed for enough orders. */
  readonly seconds: number | null;
  /** Of the whole shop, with the share of sales to new ones. */
  readonly population: Population;
  readonly seed: number;
};

/** Some seconds of an hour, in some of the shards. */
export type SampledHour = Window & {
  readonly hour: Hour;
  readonly seconds: number;
  readonly partitions: number;
  readonly shards: number;
};

export type SampledDay = { readonly peak: SampledHour; readonly ordinary: SampledHour };

/** Orders in a window, about. More take longer, and their rates have a smaller error. */
const MOST_ORDERS = 640;
/** For the number of partitions alone. */
const ROUGH_ORDERS = 200;
const LEAST_ORDERS = 60;
const LEAST_SECONDS = 8;
/** Of the simulated clock: two batches form. */
const WARM_UP = 2;
/** Units of an order in the table, without indexes, before any is measured. */
const FIRST_GUESS = 40;

/**
 * Runs windows of the busiest hour and of an ordinary one. The batches depend on the number of shards, which follows from the units, which depend
 * on the batches: the busiest hour is run again until the number of shards fits. DynamoDB does not join partitions, so the ordinary hour has the
 * same.
 */
export async function simulateDay(run: ShopRun, settings: DaySettings): Promise<SampledDay> {
  const random = seededRandom(settings.seed);
  // Of its own: the sales of a day stay the same.
  await run.saveModel(modelOfShop(seededRandom(settings.seed + MODEL_SEED), settings.population));
  const known: Known = { customers: new Set(), stores: new Set() };
  const hours = sampledHours(settings.ordersPerSecond);
  const sample = (hour: Hour, partitions: number, orders: number) =>
    sampleHour(run, settings, { hour, partitions, orders }, known, random);
  let partitions = partitionsFor(settings.ordersPerSecond, FIRST_GUESS);
  for (let attempt = 1; ; attempt++) {
    const isRough = attempt === 1 && partitions > partitionsFor(0, 0);
    const peak = await sample(hours.peak, partitions, isRough ? ROUGH_ORDERS : MOST_ORDERS);
    const needed = partitionsFor(settings.ordersPerSecond, tableUnitsOf(peak));
    const isFitting = Math.abs(needed - partitions) <= partitions * TOLERANCE;
    if (!isRough && (isFitting || attempt === ATTEMPTS))
      return { peak, ordinary: await sample(hours.ordinary, partitions, MOST_ORDERS) };
    partitions = needed;
  }
}

const MODEL_SEED = 2 ** 31;
const TOLERANCE = 0.15;
const ATTEMPTS = 3;

/** The write units of an order in the table, without indexes. */
export const tableUnitsOf = ({ writes, orders }: SampledHour): number => sum(writes.map(({ table }) => table)) / orders;

type Known = { readonly customers: Set<number>; readonly stores: Set<number> };

/**
 * A part of the shards with their part of the customers: what happens in it is what happens in each shard of the whole, where batches are
 * just as large.
 */
async function sampleHour(
  run: ShopRun,
  { ordersPerSecond: peak, seconds: given, population }: DaySettings,
  { hour, partitions, orders }: { readonly hour: Hour; readonly partitions: number; readonly orders: number },
  known: Known,
  random: Random,
): Promise<SampledHour> {
  const seconds = given ?? Math.max(LEAST_SECONDS, Math.ceil(LEAST_ORDERS / hour.ordersPerSecond));
  const shards = sampledShards(partitions, peak * seconds, orders);
  const part = shards / partitions;
  const sliced = { ...population, customers: Math.ceil(population.customers * part) };
  const sales = arrivalTimes(random, hour.ordersPerSecond * part, WARM_UP + seconds).map((at) => ({
    at,
    sale: drawSale(random, sliced),
  }));
  await prepare(run, sales, sliced, known, random);
  const window = await runWindow(run, sales, { shards, warmUp: WARM_UP, window: seconds });
  return { ...window, hour, seconds, partitions, shards };
}

/** Saves the stores, and the returning customers with orders of the past. */
async function prepare(
  run: ShopRun,
  sales: readonly TimedSale[],
  population: Population,
  known: Known,
  random: Random,
): Promise<void> {
  const stores = new Set(sales.map(({ sale }) => sale.store));
  const histories = new Map<number, readonly TimedSale[]>();
  for (const { sale } of sales) {
    const { customer } = sale;
    if (customer === null || customer.isNew || known.customers.has(customer.number)) continue;
    known.customers.add(customer.number);
    const history = pastSales(random, population, customer.number);
    histories.set(customer.number, history);
    for (const past of history) stores.add(past.sale.store);
  }
  for (const store of stores)
    if (store !== null && !known.stores.has(store)) {
      known.stores.add(store);
      await run.openStore(store);
    }
  const waiting = [...histories];
  async function work(): Promise<void> {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      await run.register(next[0]);
      for (const { at, sale } of next[1]) await run.sell(sale, at);
    }
  }
  await mapInParallel(Array.from({ length: CONCURRENT }), work);
  await catchUp(run);
}

import { readFile } from 'node:fs/promises';
import { print } from 'graphql';
import { TillCustomerDocument } from '../../packages/client/generated/till.js';
import { CONSUMER_NAMES } from '../../store/stream-consumers.ts';
import { catchUp } from '../simulate/clock-run.ts';
import { seededRandom } from '../simulate/day.ts';
import { drawSale } from '../simulate/sales.ts';
import { FRONT, type ShopRun } from '../simulate/shop-run.ts';
import type { SampledHour } from '../simulate/simulate-day.ts';
import { sum } from '../simulate/totals.ts';
import type { Measurements } from './measurements.ts';

const REPEATS = 30;
/** A process is slow until it has compiled what it runs. */
const WARM_UP = 10;
/** Beyond the customers of the simulation. */
const FIRST_CUSTOMER = 5 * 10 ** 9;

type Measured = Pick<Measurements, 'ordersPerSecond' | 'order' | 'profileRead' | 'customer'>;

/** What orders took in a window, and what customers, orders and profile reads take one after the other. */
export async function measure(run: ShopRun, peak: SampledHour, eventFile: string): Promise<Measured> {
  const { consumed, orders, newCustomers, batches, processorMs, hour } = peak;
  const each = (count: number) => round(count / orders);
  const unitsOf = (sources: readonly string[], pick: 'reads' | 'writes') =>
    each(sum(sources.map((source) => consumed.get(source)?.[pick] ?? 0)));
  const stored = await measureStorage(run, eventFile);
  return {
    ordersPerSecond: hour.ordersPerSecond,
    order: {
      requests: round(1 + newCustomers / orders),
      frontReads: unitsOf([FRONT], 'reads'),
      frontWrites: unitsOf([FRONT], 'writes'),
      streamReads: unitsOf(CONSUMER_NAMES, 'reads'),
      streamWrites: unitsOf(CONSUMER_NAMES, 'writes'),
      batches: each(sum([...batches.values()].map(({ count }) => count))),
      frontMs: each(processorMs.front),
      streamMs: each(processorMs.stream),
      ...stored.order,
    },
    profileRead: await measureProfileReads(run),
    customer: stored.customer,
  };
}

async function measureStorage(run: ShopRun, eventFile: string) {
  const random = seededRandom(REPEATS);
  const numbers = Array.from({ length: REPEATS }, (_, index) => FIRST_CUSTOMER + index);
  const countEvents = async () => (await readFile(eventFile, 'utf8').catch(() => '')).split('\n').length;
  await catchUp(run);
  const empty = run.recorder.storage();
  for (const number of numbers) await run.register(number);
  await catchUp(run);
  const [registered, events] = [run.recorder.storage(), await countEvents()];
  for (const number of numbers) {
    const { lines } = drawSale(random, { customers: 1, newShare: 0 });
    await run.sell({ customer: { number, isNew: false }, store: null, lines }, Date.now());
  }
  await catchUp(run);
  const sold = run.recorder.storage();
  const each = (count: number) => round(count / REPEATS);
  return {
    customer: { storedBytes: each(registered.bytes - empty.bytes) },
    order: {
      events: each((await countEvents()) - events),
      storedBytes: each(sold.bytes - registered.bytes),
      expiringByteDays: each(sold.expiringByteDays - registered.expiringByteDays),
    },
  };
}

async function measureProfileReads(run: ShopRun): Promise<Measurements['profileRead']> {
  const id = await run.customerId(FIRST_CUSTOMER);
  const query = print(TillCustomerDocument);
  for (let time = 0; time < WARM_UP; time++) await run.graph.run(query, { id });
  run.recorder.take();
  const before = process.cpuUsage();
  for (let time = 0; time < REPEATS; time++) await run.graph.run(query, { id });
  const { user, system } = process.cpuUsage(before);
  const { reads } = run.recorder.take().consumed.get(FRONT) ?? { reads: 0 };
  return { reads: round(reads / REPEATS), processorMs: round((user + system) / 1_000 / REPEATS) };
}

const round = (number: number): number => Math.round(number * 100) / 100;

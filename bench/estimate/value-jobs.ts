import { v7 } from 'uuid';
import { refreshPredictions } from '../../domain/insight/refresh-predictions.ts';
import { predictionToStore } from '../../domain/insight/stored-prediction.ts';
import type { CustomerValueStore } from '../../domain/insight/update-customer-value.ts';
import { DEFAULT_VALUE_MODEL, type ValueModel } from '../../domain/insight/value-model.ts';
import { DAY_MS } from '../../domain/kernel/duration.ts';
import { addMilliseconds, type Instant, utcDayOf } from '../../domain/kernel/instant.ts';
import type { Partitions } from '../../domain/kernel/partition-job.ts';
import type { OrderCommandContext } from '../../domain/order/context.ts';
import { valueOrders } from '../../domain/order/value-orders.ts';
import { UNSAVED_SHOP } from '../../domain/shop/shop.ts';
import { fitTable } from '../../local/fit-table.ts';
import type { Table } from '../../store/dynamo/dynamo-client.ts';
import { valueItem } from '../../store/insight/customer-value-items.ts';
import { customerValueStore } from '../../store/insight/customer-value-store.ts';
import { PAGE_MS, SCHEDULES } from '../../store/schedules.ts';
import { jobCursors } from '../../store/table/job-cursors.ts';
import { LEAST_SHARDS } from '../../store/table/shard-layout.ts';
import { shardLayout } from '../../store/table/shards.ts';
import type { MeasuredJob, Runs } from './job-time.ts';
import { beyondEmptyList, lockstepTable, type Taken } from './lockstep.ts';

/** In each part of the list: one page, with place for those that follow. */
const CUSTOMERS_A_PART = 990;
/** Of the predictions, which is more than a night has (test/domain/insight/stored-prediction.test.ts). */
const DUE_EVERY = 100;
const NOW = '2026-06-30T12:00:00.000Z';
const BATCH = 25;

/** The jobs over the values of all who bought, each for one page of each part of their list. */
export async function measureValueJobs(table: Table): Promise<readonly MeasuredJob[]> {
  const customers = await putValues(table);
  const keys = shardLayout().count;
  const measured = (name: string, runs: Runs, taken: Taken): MeasuredJob => ({ name, runs, keys, customers, taken });
  const nights = runsOf('value-predictions');
  return [
    measured('predictions of a night', nights, await measurePredictions(table, DEFAULT_VALUE_MODEL, 0)),
    measured('fit of the value model', COMMAND, await measureFit(table)),
    measured('predictions of a new model', nights, await measurePredictions(table, OTHER_MODEL, 1)),
    measured('orders without a value', runsOf('order-values'), await measureOrderValues(table)),
  ];
}

/** One run at a time: it has all partitions. The next one begins when its time is over. */
function runsOf(name: 'order-values' | 'value-predictions'): Runs {
  const { runs, timeoutMinutes } = SCHEDULES[name];
  return { most: 1, schedule: { ...runs, lifeMinutes: timeoutMinutes - PAGE_MS[name] / 60_000 } };
}

/** It works until it is done. */
const COMMAND: Runs = { most: 1, schedule: null };

/** All customers are alike here, so no model fits them: it reads them twice, to fit and to compare their predictions. What a new model writes is measured beside it. */
async function measureFit(table: Table): Promise<Taken> {
  const lockstep = lockstepTable(table);
  await fitTable(lockstep, NOW);
  return lockstep.take();
}

/** Changes each prediction by more than the tolerance. */
const OTHER_MODEL: ValueModel = {
  ...{ ...DEFAULT_VALUE_MODEL, version: 1 },
  mbgNbd: { ...DEFAULT_VALUE_MODEL.mbgNbd, r: 4 * DEFAULT_VALUE_MODEL.mbgNbd.r },
};

async function putValues({ client, name }: Table): Promise<number> {
  const customers = CUSTOMERS_A_PART * LEAST_SHARDS;
  const sums = {
    ...{ orderCount: 10, valuedOrders: 10, lifetimeValue: 50_000 },
    ...{ firstOrderAt: '2024-01-01T12:00:00.000Z', lastOrderAt: '2026-05-01T12:00:00.000Z' },
  };
  const stored = predictionToStore(DEFAULT_VALUE_MODEL, sums, NOW);
  const due = { predictedValue: 2 * (stored.predictedValue ?? 0) };
  const items = Array.from({ length: customers }, (_, number) =>
    valueItem({
      // Consecutive numbers are in consecutive shards.
      customerId: `cus_01900000-0000-7000-8000-${number.toString(16).padStart(12, '0')}`,
      ...sums,
      ...(Math.floor(number / shardLayout().count) % DUE_EVERY === 0 ? due : stored),
      days: { first: utcDayOf(sums.firstOrderAt), last: utcDayOf(sums.lastOrderAt) },
      token: v7(),
    }),
  );
  for (let start = 0; start < items.length; start += BATCH)
    await client.call('BatchWriteItem', {
      RequestItems: { [name]: items.slice(start, start + BATCH).map((Item) => ({ PutRequest: { Item } })) },
    });
  return customers;
}

/** What a job takes for its list, beyond what it takes for an empty one. */
async function beyondEmpty(
  table: Table,
  run: (table: Table, values: Partitions<never> | null, now: Instant) => Promise<void>,
  day: number,
): Promise<Taken> {
  const lockstep = lockstepTable(table);
  const none: Partitions<never> = { count: LEAST_SHARDS, page: async () => ({ items: [], next: null }) };
  await run(lockstep, none, addMilliseconds(NOW, -(day + 1) * DAY_MS));
  const empty = lockstep.take();
  await run(lockstep, null, addMilliseconds(NOW, day * DAY_MS));
  return beyondEmptyList(lockstep.take(), empty);
}

const measurePredictions = (table: Table, model: ValueModel, day: number): Promise<Taken> =>
  beyondEmpty(
    table,
    async (on, values, now) => {
      const store: CustomerValueStore = { ...customerValueStore(on), ...(values === null ? {} : { values }) };
      const { failed } = await refreshPredictions(
        ...([store, { model, now, newToken: v7 }, jobCursors(on), () => true] as const),
      );
      if (failed.length > 0) throw new Error(`predictions failed: ${failed}`);
    },
    day,
  );

const measureOrderValues = (table: Table): Promise<Taken> =>
  beyondEmpty(
    table,
    async (on, values, now) => {
      const { values: all, storedValues } = customerValueStore(on);
      const freshShop = async () => ({ ...UNSAVED_SHOP, currency: 'GBP' });
      const context = { repositories: { freshShop }, now: () => now } as unknown as OrderCommandContext;
      await valueOrders(
        ...([() => context, { partitions: values ?? all, byIds: storedValues }, jobCursors(on), () => true] as const),
      );
    },
    0,
  );

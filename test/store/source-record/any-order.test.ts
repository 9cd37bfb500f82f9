import fc from 'fast-check';
import { expect, it } from 'vitest';
import { applySourceRecord } from '../../../domain/source-record/apply-source-record.ts';
import type { SourceRecord } from '../../../domain/source-record/record/source-record.ts';
import type { SourceContext } from '../../../domain/source-record/run/source-context.ts';
import type { Table } from '../../../store/dynamo/dynamo-client.ts';
import { injectCrashes } from '../../support/crash-injection.ts';
import { saveSourceShop, sourceContext } from '../../support/source-records.ts';
import { viewOf } from '../../support/source-view.ts';
import { type SourceWorld, sourceWorld } from '../../support/source-world.ts';
import { freshTable } from '../../support/table.ts';

const TIMEOUT_MS = 600_000;
const OPTIONS = { numRuns: 12, endOnFailure: true } as const;

/**
 * Applies records as the worker does: one at a time, and again what a record wakes.
 * @param run runs one try, and again if it was killed; null if it is given up: the delivery is replayed after all others
 */
async function deliver(context: SourceContext, records: readonly SourceRecord[], run = retried): Promise<void> {
  const named = new Map<string, SourceRecord>();
  const queue = records.map((record, index): [string, SourceRecord] => [`delivery-${index}`, record]);
  const replayed: [string, SourceRecord][] = [];
  const all = function* () {
    yield* queue;
    yield* replayed;
  };
  for (const [waiter, record] of all()) {
    named.set(waiter, record);
    for (let next: string | undefined = waiter, rest: string[] = []; next !== undefined; next = rest.shift()) {
      const again = named.get(next);
      if (again === undefined) continue;
      const name = next;
      const outcome = await run(() => applySourceRecord({ ...context, waiter: name }, again));
      if (outcome === null) replayed.push([name, again]);
      else if ('wakes' in outcome) rest.push(...(outcome.wakes ?? []));
    }
  }
}

/** As a queue delivers again what a killed worker left. */
async function retried<T>(work: () => Promise<T>): Promise<T | null> {
  for (;;)
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof Error && error.name === 'Killed')) throw error;
    }
}

/** As a queue gives up what was killed in every try. */
const triedOnce = async <T>(work: () => Promise<T>): Promise<T | null> => {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Error && error.name === 'Killed') return null;
    throw error;
  }
};

async function shopTable(): Promise<Table> {
  const table = await freshTable();
  await saveSourceShop(table);
  return table;
}

async function viewAfter(records: readonly SourceRecord[], table?: Table): Promise<unknown> {
  const target = table ?? (await shopTable());
  await deliver(sourceContext(target), records);
  return viewOf(target);
}

/** The records in any order, some of them several times. */
const shuffled = (records: readonly SourceRecord[]) =>
  fc.array(fc.nat(Math.max(0, records.length - 1)), { maxLength: 4 }).chain((again) =>
    fc.shuffledSubarray([...records, ...again.flatMap((index) => records[index] ?? [])], {
      minLength: records.length + again.length,
    }),
  );

type Deliveries = { readonly world: SourceWorld; readonly records: readonly SourceRecord[] };
const deliveriesOf = (worlds: fc.Arbitrary<SourceWorld>): fc.Arbitrary<Deliveries> =>
  worlds.chain((world) => shuffled(world).map((records) => ({ world, records })));

it(
  'deliveries in any order, with repetitions, end in the state of those in order',
  async () => {
    await fc.assert(
      fc.asyncProperty(deliveriesOf(sourceWorld()), async ({ world, records }) => {
        expect(await viewAfter(records)).toEqual(await viewAfter(world));
      }),
      OPTIONS,
    );
  },
  TIMEOUT_MS,
);

const kills = fc.infiniteStream(
  fc.oneof(
    { weight: 18, arbitrary: fc.constant('no' as const) },
    fc.constant('before' as const),
    fc.constant('after' as const),
  ),
);

const killedWorker = (deliveries: fc.Arbitrary<Deliveries>, run: typeof triedOnce) =>
  fc.assert(
    fc.asyncProperty(deliveries, kills, async ({ world, records }, killed) => {
      const table = await shopTable();
      const crashes = injectCrashes(table.client, () => killed.next().value ?? 'no');
      await deliver(sourceContext(table), records, run);
      crashes.stop();
      expect(await viewOf(table)).toEqual(await viewAfter(world));
    }),
    OPTIONS,
  );

it(
  'a worker that is killed at any request, and tries again, ends in the same state',
  () => killedWorker(deliveriesOf(sourceWorld()), retried),
  TIMEOUT_MS,
);

/**
 * Sales to guests, with their refunds and steps. What a killed try registered of a customer would become a record that another try
 * adds to. No state says that the sale is cancelled, because the number of a cancelled sale is free.
 */
const sales = sourceWorld().map((world) =>
  world.flatMap((record): SourceWorld => {
    if (record.kind === 'order')
      return [{ ...record, customer: null, status: record.status === 'CANCELLED' ? 'PAID' : record.status }];
    return record.kind === 'refund' || record.kind === 'fulfilment' ? [record] : [];
  }),
);

it(
  'a worker that is killed at any request, gives up, and gets the delivery again after all others, ends in the same state',
  () => killedWorker(deliveriesOf(sales), triedOnce),
  TIMEOUT_MS,
);

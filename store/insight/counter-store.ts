import type { Instant } from '../../domain/kernel/instant.ts';
import { Unavailable } from '../../domain/kernel/unavailable.ts';
import { backoff } from '../dynamo/backoff.ts';
import type { Table } from '../dynamo/dynamo-client.ts';
import { type Reader, readerOf } from '../table/dynamo-read.ts';
import { TRANSACTION_LIMITS, transact } from '../table/dynamo-transaction.ts';
import { nameOf } from '../table/item.ts';
import { type AdditionsOf, type CounterBatch, type Delta, markerWrite } from './counter-batches.ts';
import { deltaWrites } from './counter-writes.ts';

/** Per transaction, so that the update of one item does not exceed the size limit of an expression. */
const MAX_BATCHES = 40;
const MAX_ATTEMPTS = 8;

/**
 * Adds batches to the counters, each batch once even if it is given again. A transaction adds the sum of several batches
 * and puts their markers. If it is refused, the next attempt leaves out batches that another process has applied.
 * @throws Unavailable if no attempt can commit; batches that are committed by then stay counted
 */
export async function applyDeltaBatches<D extends Delta>(
  table: Table,
  batches: readonly CounterBatch<D>[],
  now: () => Instant,
  additionsOf: AdditionsOf<D>,
): Promise<void> {
  const reader = readerOf(table, true, now);
  for (let rest = batches; rest.length > 0; ) {
    const together = rest.slice(0, countFittingBatches(rest, additionsOf));
    await applyInOneTransaction(table, reader, together, now, additionsOf);
    rest = rest.slice(together.length);
  }
}

async function applyInOneTransaction<D extends Delta>(
  table: Table,
  reader: Reader,
  batches: readonly CounterBatch<D>[],
  now: () => Instant,
  additionsOf: AdditionsOf<D>,
): Promise<void> {
  let pending = batches;
  for (let attempt = 0; pending.length > 0; attempt++) {
    if (attempt === MAX_ATTEMPTS) throw new Unavailable('no attempt could commit a transaction of counters');
    if (attempt > 0) await backoff(attempt);
    const markers = pending.map((batch) => markerWrite(batch, now()));
    const deltas = pending.flatMap((batch) => batch.deltas);
    const outcome = await transact(table, [...markers, ...deltaWrites(deltas, additionsOf)]);
    if (outcome === 'committed') return;
    if (outcome === 'tooLarge') throw new Error('a transaction of counters is too large');
    const applied = await reader.getMany(pending.map(({ marker }) => marker));
    pending = pending.filter((_, index) => applied[index] === null);
  }
}

/** The number of these batches that fit into one transaction. */
function countFittingBatches<D extends Delta>(
  batches: readonly CounterBatch<D>[],
  additionsOf: AdditionsOf<D>,
): number {
  const items = new Set<string>();
  for (const [index, { deltas }] of batches.slice(0, MAX_BATCHES).entries()) {
    for (const { key } of deltas.flatMap((delta) => additionsOf(delta, 0))) items.add(nameOf(key));
    if (items.size + index + 1 > TRANSACTION_LIMITS.items) return Math.max(1, index);
  }
  return Math.min(batches.length, MAX_BATCHES);
}

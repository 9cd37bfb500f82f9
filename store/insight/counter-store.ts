import { type CounterDelta, type Counts, sumCounters } from '../../domain/insight/counters.ts';
import type { Instant } from '../../domain/kernel/instant.ts';
import { Unavailable } from '../../domain/kernel/unavailable.ts';
import { backoff } from '../table/backoff.ts';
import type { Table } from '../table/dynamo-client.ts';
import { type Reader, readerOf } from '../table/dynamo-read.ts';
import { TRANSACTION_LIMITS, transact } from '../table/dynamo-transaction.ts';
import type { Key } from '../table/item.ts';
import type { WriteItem } from '../table/write-item.ts';
import { type CounterBatch, markerWrite } from './counter-batches.ts';
import { COUNTER_SHARDS, counterKeys } from './counter-items.ts';

/** A transaction claims at most so many parts, so that no item is added to under more names than an expression holds. */
const MAX_BATCHES = 40;
const MOST_ATTEMPTS = 8;
/** Attempts end this work, not the time. */
const TIME_BUDGET_MS = 60_000;

/**
 * Counts what changes count, each change once however often it is given: what they add up to is added in transactions
 * that claim them. Of one that is refused, what somebody else claimed meanwhile is left out, and the rest done again.
 * @throws Error where that does not come to an end; what was counted by then stays counted
 */
export async function applyCounterBatches(
  table: Table,
  parts: readonly CounterBatch[],
  now: () => Instant,
): Promise<void> {
  const reader = readerOf(table, true);
  for (let rest = parts; rest.length > 0; ) {
    const together = rest.slice(0, countFittingBatches(rest));
    await applyInOneTransaction(table, reader, together, now);
    rest = rest.slice(together.length);
  }
}

async function applyInOneTransaction(
  table: Table,
  reader: Reader,
  parts: readonly CounterBatch[],
  now: () => Instant,
): Promise<void> {
  let open = parts;
  for (let attempt = 0; open.length > 0; attempt++) {
    if (attempt === MOST_ATTEMPTS) throw new Unavailable('a transaction of counters found no moment to commit');
    if (attempt > 0) await backoff(attempt, () => TIME_BUDGET_MS);
    const claims = open.map((part) => markerWrite(part, now()));
    const outcome = await transact(table, [...claims, ...counterWrites(open.flatMap(({ deltas }) => deltas))]);
    if (outcome === 'committed') return;
    if (outcome === 'tooLarge') throw new Error('a transaction of counters is too large');
    const claimed = await reader.getMany(open.map(({ marker }) => marker));
    open = open.filter((_, index) => claimed[index] === null);
  }
}

/** How many of these parts one transaction holds. */
function countFittingBatches(parts: readonly CounterBatch[]): number {
  const items = new Set<string>();
  for (const [index, { deltas }] of parts.slice(0, MAX_BATCHES).entries()) {
    for (const key of deltas.flatMap((delta) => counterKeys(delta, 0))) items.add(nameOf(key));
    if (items.size + index + 1 > TRANSACTION_LIMITS.items) return Math.max(1, index);
  }
  return Math.min(parts.length, MAX_BATCHES);
}

/** What tallies add to the items of one shard, whichever, so that writers seldom meet; once an item. */
export function counterWrites(deltas: readonly CounterDelta[]): readonly WriteItem[] {
  const shard = Math.floor(Math.random() * COUNTER_SHARDS);
  const byItem = new Map<string, { readonly key: Key; readonly counts: Counts[] }>();
  for (const delta of deltas)
    for (const key of counterKeys(delta, shard)) {
      const item = byItem.get(nameOf(key)) ?? { key, counts: [] };
      item.counts.push(delta.counts);
      byItem.set(nameOf(key), item);
    }
  return [...byItem.values()]
    .map(({ key, counts }) => ({ update: key, add: sumCounters(counts) }))
    .filter(({ add }) => Object.keys(add).length > 0);
}

const nameOf = ({ pk, sk }: Key): string => `${pk}\n${sk}`;

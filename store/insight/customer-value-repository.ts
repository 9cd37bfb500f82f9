import { ALL_DAYS, BUYER_BOARD } from '../../domain/insight/buyer-counters.ts';
import type { CustomerValueRepository, ValueMeasure } from '../../domain/insight/customer-value.ts';
import type { ValueModelRepository } from '../../domain/insight/value-model.ts';
import type { ValueSketch, ValueSketchRepository } from '../../domain/insight/value-sketch.ts';
import { inParallel, mapInParallel } from '../../domain/kernel/in-parallel.ts';
import type { Instant } from '../../domain/kernel/instant.ts';
import { type Entry, type Page, pageOf, type Slice } from '../../domain/kernel/page.ts';
import { cache } from '../table/cached.ts';
import { HIGHEST_CHARACTER, type Range, type Reader } from '../table/dynamo-read.ts';
import { entriesAfter } from '../table/entries-after.ts';
import { stringOf } from '../table/item.ts';
import { CALENDAR_INDEX, QUEUE_INDEX, SORT_KEY } from '../table/table-schema.ts';
import { counterRepository } from './counter-repository.ts';
import { customerIdAt, rankingPks } from './customer-value-items.ts';
import { readFormerSketch } from './former-values.ts';
import { readValueModel } from './value-model-items.ts';
import { readSketchAmounts, sketchOf } from './value-sketch-items.ts';

/** What a customer's sums are compared with: the sketch and the model of all customers. */
export type ValueBenchmarkRepository = ValueModelRepository & ValueSketchRepository;

export function valueBenchmarkRepository(reader: Reader): ValueBenchmarkRepository {
  return { valueModel: () => readValueModel(reader), valueSketch: () => valueSketch(reader) };
}

const CACHE_TTL_MS = 60_000;

/** Caches the benchmarks in the process: they are the same for all customers, and change slowly. */
export function cacheValueBenchmarks(reader: Reader, now: () => Instant): ValueBenchmarkRepository {
  const { valueModel, valueSketch } = valueBenchmarkRepository(reader);
  const options = { ttlMs: CACHE_TTL_MS, now };
  return {
    valueModel: cache(valueModel, { ...options, isCacheable: ({ version }) => version > 0 }).get,
    valueSketch: cache(valueSketch, { ...options, isCacheable: ({ FREQUENCY }) => FREQUENCY.size > 0 }).get,
  };
}

export function customerValueRepository(reader: Reader): CustomerValueRepository {
  return { bestCustomers: (measure, slice) => bestCustomers(reader, measure, slice) };
}

/** Reads a page of each partition and merges them. */
async function bestCustomers(reader: Reader, measure: ValueMeasure, slice: Slice): Promise<Page<string>> {
  const { first, after } = slice;
  const best = await mapInParallel(rankingParts(reader, measure), ({ pk, read, sortKey }) => {
    const range = { pk, from: ' ', to: after ?? HIGHEST_CHARACTER, descending: true };
    const query = (count: number) => read({ ...range, limit: count });
    return entriesAfter(after, first + 1, query, (item) => rankingEntry(stringOf(item, sortKey)));
  });
  const entries = best.flat().toSorted((one, other) => (one.position < other.position ? 1 : -1));
  return pageOf(entries, first);
}

/** The rankings by money stand in the indexes, and in partitions of their own where a former version wrote the value. */
function rankingParts(reader: Reader, measure: ValueMeasure) {
  const parts = rankingPks(measure).map((pk) => ({ pk, read: reader.query, sortKey: SORT_KEY as string }));
  if (measure === 'ORDER_COUNT') return parts;
  const index = measure === 'LIFETIME_VALUE' ? CALENDAR_INDEX : QUEUE_INDEX;
  const read = (range: Range) => reader.queryIndex(index, range);
  return [...parts, ...rankingPks(measure).map((pk) => ({ pk, read, sortKey: index.sortKey as string }))];
}

const rankingEntry = (position: string): Entry<string> => ({ item: customerIdAt(position), position });

async function valueSketch(reader: Reader): Promise<ValueSketch> {
  const [amounts, days, former] = await inParallel(
    () => readSketchAmounts(reader),
    () => counterRepository(reader).counterSums(BUYER_BOARD, 'DAY', ALL_DAYS),
    () => readFormerSketch(reader),
  );
  return sketchOf(amounts, days, former);
}

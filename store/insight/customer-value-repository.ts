import type { CustomerValueRepository, ValueMeasure } from '../../domain/insight/customer-value.ts';
import type { ValueModelRepository } from '../../domain/insight/value-model.ts';
import { VALUE_ASPECTS, type ValueSketch, type ValueSketchRepository } from '../../domain/insight/value-sketch.ts';
import { mapInParallel } from '../../domain/kernel/in-parallel.ts';
import type { Instant } from '../../domain/kernel/instant.ts';
import { type Entry, type Page, pageOf, type Slice } from '../../domain/kernel/page.ts';
import { cache } from '../table/cached.ts';
import { HIGHEST_CHARACTER, type Reader } from '../table/dynamo-read.ts';
import { entriesAfter } from '../table/entries-after.ts';
import { type Attributes, stringOf } from '../table/item.ts';
import { customerIdAt, rankingPks, SKETCH_PKS } from './customer-value-items.ts';
import { readValueModel } from './value-model-items.ts';

/** What a customer's sums are compared with: the sketch and the model of all customers. */
export type ValueBenchmarkRepository = ValueModelRepository & ValueSketchRepository;

export function valueBenchmarkRepository(reader: Reader): ValueBenchmarkRepository {
  return { valueModel: () => readValueModel(reader), valueSketch: () => readSketch(reader) };
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
  const best = await mapInParallel(rankingPks(measure), (pk) => {
    const range = { pk, from: ' ', to: after ?? HIGHEST_CHARACTER, descending: true };
    const query = (count: number) => reader.query({ ...range, limit: count });
    return entriesAfter(after, first + 1, query, rankingEntry);
  });
  const entries = best.flat().toSorted((one, other) => (one.position < other.position ? 1 : -1));
  return pageOf(entries, first);
}

function rankingEntry(item: Attributes): Entry<string> {
  const position = stringOf(item, 'sk');
  return { item: customerIdAt(position), position };
}

async function readSketch(reader: Reader): Promise<ValueSketch> {
  const parts = await mapInParallel(SKETCH_PKS, (pk) => reader.query({ pk, from: ' ', to: HIGHEST_CHARACTER }));
  const sketch = {
    RECENCY: new Map<number, number>(),
    FREQUENCY: new Map<number, number>(),
    MONETARY: new Map<number, number>(),
  };
  for (const item of parts.flat()) {
    const [name, bucket] = stringOf(item, 'sk').split('#');
    const aspect = VALUE_ASPECTS.find((candidate) => candidate === name);
    const count = Number(item['count']?.N);
    if (aspect !== undefined && count !== 0)
      sketch[aspect].set(Number(bucket), (sketch[aspect].get(Number(bucket)) ?? 0) + count);
  }
  return sketch;
}

import { ALL_DAYS, BUYER_BOARD } from '../../domain/insight/buyer-counters.ts';
import type { CustomerValueRepository, RankedCustomer } from '../../domain/insight/customer-value.ts';
import type { ValueMeasure } from '../../domain/insight/ranking-bounds.ts';
import type { ValueModelRepository } from '../../domain/insight/value-model.ts';
import type { ValueSketch, ValueSketchRepository } from '../../domain/insight/value-sketch.ts';
import { inParallel } from '../../domain/kernel/in-parallel.ts';
import type { Instant } from '../../domain/kernel/instant.ts';
import { type Page, pageOf, type Slice } from '../../domain/kernel/page.ts';
import { cache } from '../table/cached.ts';
import type { Reader } from '../table/dynamo-read.ts';
import { stringOf } from '../table/item.ts';
import { descendingPart, firstMerged, type Part } from '../table/merge-parts.ts';
import { CALENDAR_INDEX, QUEUE_INDEX, SORT_KEY } from '../table/table-schema.ts';
import { counterRepository } from './counter-repository.ts';
import { rankedAt, rankingPks } from './customer-value-items.ts';
import { formerRankingPks, readFormerSketch } from './former-values.ts';
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

async function bestCustomers(
  reader: Reader,
  measure: ValueMeasure,
  { first, after }: Slice,
): Promise<Page<RankedCustomer>> {
  return pageOf(await firstMerged(rankingParts(reader, measure), after, first + 1), first);
}

/** The rankings by money stand in the indexes, and in partitions of their own where a former version wrote the value. */
function rankingParts(reader: Reader, measure: ValueMeasure): readonly Part<RankedCustomer>[] {
  const table = (pk: string) => rankingPart(pk, reader.query, SORT_KEY);
  if (measure === 'ORDER_COUNT') return rankingPks(measure).map(table);
  const index = measure === 'LIFETIME_VALUE' ? CALENDAR_INDEX : QUEUE_INDEX;
  return [
    ...formerRankingPks(measure).map(table),
    ...rankingPks(measure).map((pk) => rankingPart(pk, (range) => reader.queryIndex(index, range), index.sortKey)),
  ];
}

const rankingPart = (pk: string, query: Reader['query'], sortKey: string): Part<RankedCustomer> =>
  descendingPart(pk, query, (item) => {
    const position = stringOf(item, sortKey);
    return { item: rankedAt(position), position };
  });

async function valueSketch(reader: Reader): Promise<ValueSketch> {
  const [amounts, days, former] = await inParallel(
    () => readSketchAmounts(reader),
    () => counterRepository(reader).counterSums(BUYER_BOARD, 'DAY', ALL_DAYS),
    () => readFormerSketch(reader),
  );
  return sketchOf(amounts, days, former);
}

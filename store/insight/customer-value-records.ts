import type { CustomerValueRepository, ValueMeasure } from '../../domain/insight/customer-value.ts';
import type { ValueModelRepository } from '../../domain/insight/value-model.ts';
import { VALUE_ASPECTS, type ValueSketch, type ValueSketchRepository } from '../../domain/insight/value-sketch.ts';
import { mapInParallel } from '../../domain/kernel/in-parallel.ts';
import type { Instant } from '../../domain/kernel/instant.ts';
import { type Entry, type Page, pageOf, type Slice } from '../../domain/kernel/page.ts';
import { LAST, type Reader } from '../table/dynamo-read.ts';
import { type Attributes, stringOf } from '../table/item.ts';
import { keep } from '../table/kept.ts';
import { customerIdAt, rankingPks, SKETCH_PKS } from './customer-value-items.ts';
import { readValueModel } from './value-model-items.ts';

/** What a customer's own sums are set against: everybody's, and the model of everybody. */
export type ValueScale = ValueModelRepository & ValueSketchRepository;

export function valueScale(reader: Reader): ValueScale {
  return { valueModel: () => readValueModel(reader), valueSketch: () => readSketch(reader) };
}

const KEPT_MS = 60_000;

/** The scale as one process keeps it: it is the same for every customer, and moves slowly. */
export function keepValueScale(reader: Reader, now: () => Instant): ValueScale {
  const { valueModel, valueSketch } = valueScale(reader);
  const kept = { milliseconds: KEPT_MS, now };
  return {
    valueModel: keep(valueModel, { ...kept, isThere: ({ version }) => version > 0 }).get,
    valueSketch: keep(valueSketch, { ...kept, isThere: ({ FREQUENCY }) => FREQUENCY.size > 0 }).get,
  };
}

export function customerValueRepository(reader: Reader): CustomerValueRepository {
  return { bestCustomers: (measure, slice) => bestCustomers(reader, measure, slice) };
}

/** The best of each partition, of which the best are the page. */
async function bestCustomers(reader: Reader, measure: ValueMeasure, slice: Slice): Promise<Page<string>> {
  const { first, after } = slice;
  const best = await mapInParallel(rankingPks(measure), (pk) =>
    // The range holds the entry at `after` itself, where it still is there: read one more, and leave it out.
    reader.query({
      pk,
      from: ' ',
      to: after ?? LAST,
      descending: true,
      limit: after === null ? first + 1 : first + 2,
    }),
  );
  const entries = best
    .flat()
    .map(placeOf)
    .filter(({ position }) => position !== after)
    .toSorted((one, other) => (one.position < other.position ? 1 : -1));
  return pageOf(entries, first);
}

function placeOf(item: Attributes): Entry<string> {
  const position = stringOf(item, 'sk');
  return { item: customerIdAt(position), position };
}

async function readSketch(reader: Reader): Promise<ValueSketch> {
  const parts = await mapInParallel(SKETCH_PKS, (pk) => reader.query({ pk, from: ' ', to: LAST }));
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

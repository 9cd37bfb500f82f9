import { VALUE_ASPECTS, type ValueAspect } from '../../domain/insight/value-sketch.ts';
import type { StoredBenchmark } from '../../domain/segment/benchmark.ts';
import type { Benchmark } from '../../domain/segment/person-facts.ts';
import type { Reader } from '../table/dynamo-read.ts';
import { type Attributes, entityOf, itemOf, type Key } from '../table/item.ts';
import { isUnchanged, type WriteItem } from '../table/write-item.ts';
import { SEGMENT_PK } from './segment-items.ts';

const BENCHMARK_SK = '#BENCHMARK';
const KEY: Key = { pk: SEGMENT_PK, sk: BENCHMARK_SK };

/** Stored as text: a sketch has thousands of numbers. */
export function benchmarkWrites(before: StoredBenchmark | null, after: StoredBenchmark): readonly WriteItem[] {
  const { version, takenAt, former } = after;
  const stored = { version, takenAt, current: textOf(after), former: former === null ? null : textOf(former) };
  return [{ put: itemOf(KEY, stored), condition: isUnchanged(before) }];
}

export async function readBenchmark(reader: Reader): Promise<StoredBenchmark | null> {
  const item = await reader.get(KEY);
  return item === null ? null : benchmarkFrom(item);
}

function benchmarkFrom(item: Attributes): StoredBenchmark {
  const { version, takenAt, current, former } = entityOf<{
    version: number;
    takenAt: string;
    current: string;
    former: string | null;
  }>(item);
  return { version, takenAt, ...parse(current), former: former === null ? null : parse(former) };
}

const textOf = ({ sketch, model }: Benchmark): string =>
  JSON.stringify({ model, sketch: VALUE_ASPECTS.map((aspect) => [...sketch[aspect]]) });

function parse(text: string): Benchmark {
  const { model, sketch } = JSON.parse(text);
  const countsOf = (aspect: ValueAspect) => new Map<number, number>(sketch[VALUE_ASPECTS.indexOf(aspect)]);
  return {
    model,
    sketch: { RECENCY: countsOf('RECENCY'), FREQUENCY: countsOf('FREQUENCY'), MONETARY: countsOf('MONETARY') },
  };
}

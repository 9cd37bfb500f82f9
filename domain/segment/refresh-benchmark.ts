import { isDeepStrictEqual } from 'node:util';
import type { CustomerValue } from '../insight/customer-value.ts';
import { sizeOf, type ValueSketch } from '../insight/value-sketch.ts';
import { DAY_MS } from '../kernel/duration.ts';
import { passIn, runPartitionJob } from '../kernel/partition-job.ts';
import type { Shop } from '../shop/shop.ts';
import type { StoredBenchmark } from './benchmark.ts';
import { type BuildPorts, jobOptions } from './build-segments.ts';
import { factsUsedBy } from './evaluate-person.ts';
import { type Benchmark, insightFact, shopDayOf } from './person-facts.ts';
import type { Segment, Segments } from './segment.ts';
import { definitionsOf, listChange, nextGeneration } from './segment-generations.ts';
import type { SegmentSave } from './segment-save.ts';

const BENCHMARK_JOB = 'segment-benchmark';

/**
 * Keeps what people are evaluated with up to date: the days and the currency of the shop, and what all customers are compared
 * with. Where a day begins elsewhere, or the model of buying changed, segments are built again. Where only the distribution of
 * all customers moved, it evaluates those who are in another tier or another group now.
 * @returns whether people may be evaluated: everything is as it is now
 */
export async function refreshBenchmark(ports: BuildPorts): Promise<boolean> {
  const { store, now } = ports;
  const segments = await store.segments();
  if (segments.version === 0) return true;
  const context = contextOf(await ports.shop());
  if (segments.context !== context) {
    const affected = segments.context === undefined ? [] : segments.all.filter(({ enabled }) => enabled);
    const outcome = await store.commitSegments([...rebuilt(affected), listChange(segments, context)]);
    // Nothing may be built before the benchmark is taken, too.
    return outcome === 'committed' && refreshBenchmark(ports);
  }
  if (!factsUsedBy(definitionsOf(segments.all)).has('insights')) return true;
  const before = await store.readBenchmark();
  if (before !== null && !(await sweep(ports, before))) return true;
  const sketch = await store.valueSketch();
  const model = await store.valueModel();
  if (before !== null && !isOutdated(before, { sketch, model }, now())) return true;
  return replaceBenchmark(ports, segments, before, { sketch, model });
}

/** What the facts of a person depend on beside the person and the benchmark. */
const contextOf = ({ timeZone, currency, stores }: Shop): string =>
  JSON.stringify([
    timeZone,
    currency,
    stores.filter((store) => store.timeZone !== timeZone).map((s) => [s.code, s.timeZone]),
  ]);

const rebuilt = (segments: readonly Segment[]): readonly SegmentSave[] =>
  segments.map((before) => ({
    ...{ entity: 'segment' as const, before },
    after: { ...nextGeneration(before, true), revision: before.revision + 1 },
  }));

async function replaceBenchmark(
  { store, now }: BuildPorts,
  segments: Segments,
  before: StoredBenchmark | null,
  current: Benchmark,
): Promise<boolean> {
  // Some people may have been evaluated without a benchmark: a segment may have been saved since its absence was read.
  const isOther = before?.model.version !== current.model.version;
  const affected = isOther ? segments.all.filter(usesInsights) : [];
  const former = before === null || isOther ? null : { sketch: before.sketch, model: before.model };
  const after = { ...current, version: (before?.version ?? 0) + 1, takenAt: now(), former };
  const changes = [...rebuilt(affected), listChange(segments)];
  return (await store.commitSegments(changes, { before, after })) === 'committed';
}

const usesInsights = (segment: Segment): boolean => factsUsedBy(definitionsOf([segment])).has('insights');

/** While a shop has few customers, each moves the others, and evaluating them costs little. */
const FEW_CUSTOMERS = 1_000;
const MAX_GROWTH = 0.05;

function isOutdated(before: StoredBenchmark, { sketch, model }: Benchmark, now: string): boolean {
  if (before.model.version !== model.version) return true;
  const [size, former] = [sizeOf(sketch), sizeOf(before.sketch)];
  const hasMoved = !isSameSketch(before.sketch, sketch);
  if (size <= FEW_CUSTOMERS) return hasMoved;
  return (
    Math.abs(size - former) > MAX_GROWTH * former || (hasMoved && Date.parse(now) - Date.parse(before.takenAt) > DAY_MS)
  );
}

const isSameSketch = (one: ValueSketch, other: ValueSketch): boolean =>
  Object.entries(one).every(([aspect, counts]) =>
    isDeepStrictEqual(sorted(counts), sorted(other[aspect as keyof ValueSketch])),
  );

const sorted = (counts: ReadonlyMap<number, number>) => [...counts].toSorted(([one], [other]) => one - other);

/**
 * Evaluates everybody who has another tier or RFM segment than by the benchmark before. It reads the sums that rankings are
 * kept by, and not the customers. It begins in the run after the benchmark was replaced, when nobody uses the former one any more.
 * @returns whether it is finished
 */
async function sweep(ports: BuildPorts, benchmark: StoredBenchmark): Promise<boolean> {
  const { store, cursors, shop, now, evaluate } = ports;
  const { former, version } = benchmark;
  if (former === null) return true;
  const today = shopDayOf(await shop(), now());
  const hasMoved = (value: CustomerValue): boolean => {
    const [one, other] = [insightFact(value, former, today), insightFact(value, benchmark, today)];
    return one.tier !== other.tier || one.rfmSegment !== other.rfmSegment;
  };
  const { failed } = await runPartitionJob(cursors, {
    ...{ job: BENCHMARK_JOB, pass: String(version), partitions: store.values, ...jobOptions(ports) },
    async work(values) {
      const moved = values.filter(hasMoved).map(({ customerId }) => customerId);
      return { changed: moved.length, failures: await evaluate(moved) };
    },
    byIds: store.storedValues,
  });
  ports.reportFailed(failed);
  const pass = passIn(await cursors.jobCursor(BENCHMARK_JOB));
  return pass?.isFinished === true && pass.pass === String(version);
}

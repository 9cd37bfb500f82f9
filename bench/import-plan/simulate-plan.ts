import { chunkCountFor } from '../../domain/import-job/plan-import.ts';
import { createRandom } from '../../local/synthetic-data/random.ts';
import { PRICES } from '../cost/prices.ts';

/** What one order costs, measured. Reads are in read units, writes in write units. */
export type OrderUnits = {
  readonly fileBytes: number;
  readonly importReads: number;
  readonly importWrites: number;
  /** By the consumers of the stream. */
  readonly consumerReads: number;
  readonly consumerWrites: number;
  /** Processor time of a worker. */
  readonly workerSeconds: number;
};

export type PlanSettings = {
  readonly orders: number;
  readonly workers: number;
  readonly writeUnitsPerWorker: number;
  /** Of the worker, which bounds its memory and so its processor too. */
  readonly memoryGigabytes: number;
};

export type ImportPlanFigures = {
  readonly chunks: number;
  readonly invocations: number;
  readonly stateTransitions: number;
  readonly hours: number;
  readonly ordersPerSecond: number;
  /** Write units a second, at the same time as the tills. */
  readonly importRate: number;
  readonly consumerRate: number;
  readonly dollars: {
    readonly onDemand: number;
    readonly provisioned: number;
    readonly stepFunctions: number;
    readonly lambda: number;
    readonly cloudWatch: number;
  };
};

/** As `cdk/import-workers.ts` has it. */
const INVOCATION_S = 900 - 5;
/** ApplyChunk, IsChunkDone, and ChunkDone; a chunk that goes on passes WaitForChunk and the first two again. */
const TRANSITIONS_PER_CHUNK = 3;
const TRANSITIONS_PER_TURN = 3;
const WAIT_S = 2;

/** Runs the chunks of a file through the workers, in time that is not waited for. The same arguments give the same figures. */
export function simulatePlan(units: OrderUnits, settings: PlanSettings, seed = 1): ImportPlanFigures {
  const { orders, workers, writeUnitsPerWorker, memoryGigabytes } = settings;
  const chunks = chunkCountFor(orders * units.fileBytes);
  // Lambda gives one processor for each 1,769 MB. https://docs.aws.amazon.com/lambda/latest/dg/configuration-memory.html
  const processors = Math.min(1, memoryGigabytes / 1.769);
  const secondsPerOrder = Math.max(units.importWrites / writeUnitsPerWorker, units.workerSeconds / processors);
  const free = Array.from({ length: Math.min(workers, chunks) }, () => 0);
  let [invocations, busySeconds] = [0, 0];
  for (const size of chunkSizes(orders, chunks, seed)) {
    const worker = free.indexOf(Math.min(...free));
    const work = size * secondsPerOrder;
    const turns = Math.max(1, Math.ceil(work / INVOCATION_S));
    invocations += turns;
    busySeconds += work;
    free[worker] = (free[worker] ?? 0) + work + (turns - 1) * WAIT_S;
  }
  const seconds = Math.max(...free);
  const stateTransitions = 1 + chunks * TRANSITIONS_PER_CHUNK + (invocations - chunks) * TRANSITIONS_PER_TURN;
  const ordersPerSecond = orders / seconds;
  const hours = seconds / 3_600;
  const [reads, writes] = [units.importReads + units.consumerReads, units.importWrites + units.consumerWrites];
  return {
    ...{ chunks, invocations, stateTransitions, hours, ordersPerSecond },
    importRate: units.importWrites * ordersPerSecond,
    consumerRate: units.consumerWrites * ordersPerSecond,
    dollars: {
      onDemand: (orders * (writes * PRICES.writeRequestUnits + reads * PRICES.readRequestUnits)) / 1e6,
      provisioned: hours * ordersPerSecond * (writes * PRICES.writeCapacityUnit + reads * PRICES.readCapacityUnit),
      stepFunctions: (stateTransitions / 1_000) * PRICES.stateTransitions,
      lambda: busySeconds * memoryGigabytes * PRICES.lambdaGigabyteSecond + (invocations / 1e6) * PRICES.lambdaRequests,
      // Two metrics a minute for each worker.
      cloudWatch: ((hours * 60 * workers * 2) / 1_000) * PRICES.metricsRequested,
    },
  };
}

/** Groups are spread by a hash: the chunks have about the same size, and more of them differ less. */
function chunkSizes(orders: number, chunks: number, seed: number): readonly number[] {
  const random = createRandom(seed);
  const mean = orders / chunks;
  // The sum of twelve even numbers is close to normal, with a deviation of one.
  const sizes = Array.from({ length: chunks }, () => {
    const normal = Array.from({ length: 12 }, () => random.between(0, 1_000_000) / 1e6).reduce(
      (sum, one) => sum + one,
      -6,
    );
    return Math.max(1, mean + normal * Math.sqrt(mean));
  });
  const factor = orders / sizes.reduce((sum, one) => sum + one, 0);
  return sizes.map((size) => size * factor);
}

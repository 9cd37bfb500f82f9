import type { Instant } from '../kernel/instant.ts';
import type { Benchmark } from './person-facts.ts';

/** What all customers are compared with until the next one is taken. It is taken at most once a minute. */
export type StoredBenchmark = Benchmark & {
  readonly version: number;
  readonly takenAt: Instant;
  /** The one before, with which some people may still be stored; null: there was none, or nobody is. */
  readonly former: Benchmark | null;
};

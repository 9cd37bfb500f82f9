import type { Shop } from '../shop/shop.ts';
import { factsUsedBy, purchasesIn } from './evaluate-person.ts';
import type { Benchmark, FactContext } from './person-facts.ts';
import type { Segments } from './segment.ts';
import { definitionsOf, type SegmentDefinition } from './segment-generations.ts';

/** Everything beside the person that memberships follow from. */
export type SegmentContext = FactContext & {
  readonly listVersion: number;
  readonly definitions: readonly SegmentDefinition[];
  /** The facts that conditions use, such as `metrics`. */
  readonly facts: ReadonlySet<string>;
  /** Whether some playbook waits for people who enter. */
  readonly isAwaited: boolean;
};

/** The context of one batch of people. */
export type SegmentSession = {
  context(): Promise<SegmentContext>;
  /** To be called when it turns out to be older than what others use: the next one is read again. */
  outdate(): void;
};

export function segmentContext(
  segments: Segments,
  shop: Shop,
  benchmark: Benchmark | null,
  isAwaited: boolean,
): SegmentContext {
  const definitions = definitionsOf(segments.all);
  return {
    ...{ listVersion: segments.version, definitions, facts: factsUsedBy(definitions), isAwaited },
    ...{ shop, benchmark, purchaseRefs: purchasesIn(definitions) },
  };
}

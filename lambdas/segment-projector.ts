import { mapByWorkers } from '../domain/kernel/in-parallel.ts';
import type { Instant } from '../domain/kernel/instant.ts';
import { customerIdIn } from '../store/customer/customer-keys.ts';
import type { Table } from '../store/dynamo/dynamo-client.ts';
import type { ItemChange } from '../store/table/item-change.ts';
import { segmentEvaluation } from './segment-evaluation.ts';
import type { Consumer, Failure } from './stream-function.ts';

/** How many people are evaluated in parallel. */
const CONCURRENCY = 8;

/** The facts that an item holds, by the prefix of its sort key. A profile also says which records are the person. */
const FACTS: readonly (readonly [prefix: string, facts: readonly string[] | 'ALL'])[] = [
  ['#PROFILE', 'ALL'],
  ['#METRICS', ['metrics', 'insights', 'warranties']],
  ['#PREFERENCES', ['preferences']],
  ['#WARRANTY#', ['warranties']],
  ['ORDER#', ['purchases']],
];

/**
 * Keeps the members of segments when customers change. It evaluates a person once per batch, however many changes of the
 * person the batch contains.
 */
export function segmentProjector(table: Table, now: () => Instant): Consumer {
  const batches = segmentEvaluation(table, now, 'CHANGE');
  return {
    name: 'segments',
    async consume(changes) {
      const candidates = changes.filter(({ key }) => customerIdIn(key.pk) !== null && factsIn(key.sk) !== null);
      if (candidates.length === 0) return [];
      const { context, evaluate } = batches();
      const { definitions, facts } = await context();
      if (definitions.length === 0) return [];
      const relevant = candidates.filter((change) => isRelevant(change, facts));
      const people = [...Map.groupBy(relevant, ({ key }) => customerIdIn(key.pk) ?? '')];
      const failures: Failure[] = [];
      await mapByWorkers(people, CONCURRENCY, ([customerId, [change]]) =>
        evaluate(customerId).catch((error: unknown) => {
          if (change !== undefined) failures.push({ change, error });
        }),
      );
      return failures;
    },
  };
}

const factsIn = (sk: string): readonly string[] | 'ALL' | null =>
  FACTS.find(([prefix]) => sk.startsWith(prefix))?.[1] ?? null;

function isRelevant({ key }: ItemChange, used: ReadonlySet<string>): boolean {
  const facts = factsIn(key.sk);
  return facts === 'ALL' || (facts ?? []).some((fact) => used.has(fact));
}

import type { CommitOutcome } from '../kernel/command.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Partitions } from '../kernel/partition-job.ts';
import { recordIdsOf } from '../person/cluster.ts';
import { type CustomerValue, diffCustomerValues, type RecordState, type ValueChange } from './customer-value.ts';
import type { ValueModel } from './value-model.ts';

/** Stores the values of customers. All reads are consistent; results are in the order of the ids. */
export type CustomerValueStore = {
  storedValues(customerIds: readonly string[]): Promise<readonly (CustomerValue | null)[]>;
  /** The state of each record by itself, without the records that it is merged with. */
  recordStates(customerIds: readonly string[]): Promise<readonly (RecordState | null)[]>;
  /** All stored values, in partitions that may be read in parallel. */
  readonly values: Partitions<CustomerValue>;
  /** Commits all changes or none, if every stored value is still as it was before. */
  commit(changes: readonly ValueChange[]): Promise<CommitOutcome>;
  /** Waits a random time that grows with each attempt. */
  backoff(attempt: number): Promise<void>;
};

/** What a prediction is computed with. */
export type PredictionContext = { readonly model: ValueModel; readonly now: Instant; readonly newToken: () => string };

const MAX_ATTEMPTS = 12;

/**
 * Updates the stored value of the record's person to the current state of the person's records. Runs after each change of
 * a record. It reads the stored values before the records, and replaces them only if they have not changed since. So of
 * two runs the one that read later wins, and a repeated run changes nothing.
 * @throws Error if the records or the stored values change during every attempt
 */
export async function updateCustomerValue(
  store: CustomerValueStore,
  customerId: string,
  context: PredictionContext,
): Promise<void> {
  let ids: readonly string[] = [customerId];
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
    const stored = await store.storedValues(ids);
    const states = await store.recordStates(ids);
    const person = personOf(customerId, states[ids.indexOf(customerId)] ?? null);
    if (isPerson(ids, person, states)) {
      const records = ids.map((id, index) => ({ id, state: states[index] ?? null, stored: stored[index] ?? null }));
      const changes = diffCustomerValues(records, context);
      if (changes === null || (await store.commit(changes)) === 'committed') return;
    }
    if (attempt > 0) await store.backoff(attempt);
    ids = person;
  }
  throw new Error('the value of a customer, or the records behind it, changed during every attempt');
}

const personOf = (customerId: string, state: RecordState | null): readonly string[] =>
  state === null ? [customerId] : recordIdsOf(state.customer);

/** Whether these records are the whole person, and no merge happened between the reads. */
function isPerson(ids: readonly string[], person: readonly string[], states: readonly (RecordState | null)[]): boolean {
  const all = person.join();
  return ids.join() === all && states.every((state) => state === null || recordIdsOf(state.customer).join() === all);
}

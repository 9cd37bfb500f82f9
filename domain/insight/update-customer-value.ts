import type { CommitOutcome } from '../kernel/command.ts';
import { mapInGroups } from '../kernel/in-parallel.ts';
import type { Partitions } from '../kernel/partition-job.ts';
import { recordIdsOf } from '../person/cluster.ts';
import {
  type CustomerValue,
  diffCustomerValues,
  type RecordState,
  type ValueChange,
  type ValueContext,
} from './customer-value.ts';

/** Stores the values of customers. All reads are consistent; results are in the order of the ids. */
export type CustomerValueStore = {
  storedValues(customerIds: readonly string[]): Promise<readonly (CustomerValue | null)[]>;
  /** The state of each record by itself, without the records that it is merged with. */
  recordStates(customerIds: readonly string[]): Promise<readonly (RecordState | null)[]>;
  /** All stored values, in partitions that may be read in parallel. */
  readonly values: Partitions<CustomerValue>;
  /** Commits all changes or none, if every stored value is still as it was before. */
  commit(changes: readonly ValueChange[]): Promise<CommitOutcome>;
  /**
   * Commits the changes of many people, as many as fit together in each transaction.
   * @returns those that are not committed
   */
  commitEach(people: readonly (readonly ValueChange[])[]): Promise<readonly (readonly ValueChange[])[]>;
  /** Replaces a prediction and the places in rankings, if the stored value is still as it was before. @returns whether it did */
  replacePrediction(before: CustomerValue, after: CustomerValue): Promise<boolean>;
  /** Waits a random time that grows with each attempt. */
  backoff(attempt: number): Promise<void>;
};

const MAX_ATTEMPTS = 12;
/** People who are updated one by one at the same time. */
const CONCURRENCY = 4;

/**
 * Updates the stored value of the record's person to the current state of the person's records. Runs after each change of
 * a record. It reads the stored values before the records, and replaces them only if they have not changed since. So of
 * two runs the one that read later wins, and a repeated run changes nothing.
 * @throws Error if the records or the stored values change during every attempt
 */
export async function updateCustomerValue(
  store: CustomerValueStore,
  customerId: string,
  context: ValueContext,
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

/**
 * The same for many records. People of one record are read and written together, so that what they add to common sums is
 * written once for many of them; all others, and those whose value changed meanwhile, one by one.
 * @returns the errors of the records whose value could not be updated
 */
export async function updateCustomerValues(
  store: CustomerValueStore,
  customerIds: readonly string[],
  context: ValueContext,
): Promise<ReadonlyMap<string, unknown>> {
  const stored = await store.storedValues(customerIds);
  const states = await store.recordStates(customerIds);
  const others: string[] = [];
  const together: (readonly ValueChange[])[] = [];
  for (const [index, id] of customerIds.entries()) {
    const state = states[index] ?? null;
    if (!isPerson([id], personOf(id, state), [state])) others.push(id);
    else together.push(diffCustomerValues([{ id, state, stored: stored[index] ?? null }], context) ?? []);
  }
  const left = await store.commitEach(together.filter((changes) => changes.length > 0));
  const failures = new Map<string, unknown>();
  await mapInGroups([...others, ...left.flat().map(({ customerId }) => customerId)], CONCURRENCY, (id) =>
    updateCustomerValue(store, id, context).catch((error: unknown) => failures.set(id, error)),
  );
  return failures;
}

const personOf = (customerId: string, state: RecordState | null): readonly string[] =>
  state === null ? [customerId] : recordIdsOf(state.customer);

/** Whether these records are the whole person, and no merge happened between the reads. */
function isPerson(ids: readonly string[], person: readonly string[], states: readonly (RecordState | null)[]): boolean {
  const all = person.join();
  return ids.join() === all && states.every((state) => state === null || recordIdsOf(state.customer).join() === all);
}

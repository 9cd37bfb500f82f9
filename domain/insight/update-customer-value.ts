import type { CommitOutcome } from '../kernel/command.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Partitions } from '../kernel/partition-job.ts';
import { recordIdsOf } from '../person/cluster.ts';
import { type CustomerValue, diffCustomerValues, type RecordState, type ValueChange } from './customer-value.ts';
import type { ValueModel } from './value-model.ts';

/** Where the values of customers are kept. All is read consistently, in the order of the ids. */
export type CustomerValueStore = {
  storedValues(customerIds: readonly string[]): Promise<readonly (CustomerValue | null)[]>;
  /** As each record itself stands, whoever it is merged with. */
  recordStates(customerIds: readonly string[]): Promise<readonly (RecordState | null)[]>;
  /** Everything that is kept, over partitions that may be read side by side. */
  readonly values: Partitions<CustomerValue>;
  /** All of it or nothing, if everything is as it was before. */
  commit(changes: readonly ValueChange[]): Promise<CommitOutcome>;
  /** Waits a random while that grows with each attempt. */
  backoff(attempt: number): Promise<void>;
};

/** With what values are reckoned. */
export type PredictionContext = { readonly model: ValueModel; readonly now: Instant; readonly newToken: () => string };

const MOST_ATTEMPTS = 12;

/**
 * Brings what is kept of the record's person to what the person's records say now; to be run after each change of one.
 * What is kept is read before what it follows from and replaced only as it was read: so of two runs the one that read
 * later decides, in whatever order they began, and a run that comes again changes nothing.
 * @throws Error where the records or what is kept never stood still
 */
export async function updateCustomerValue(
  ledger: CustomerValueStore,
  customerId: string,
  reckoning: PredictionContext,
): Promise<void> {
  let ids: readonly string[] = [customerId];
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
    const kept = await ledger.storedValues(ids);
    const states = await ledger.recordStates(ids);
    const person = personOf(customerId, states[ids.indexOf(customerId)] ?? null);
    if (isPerson(ids, person, states)) {
      const records = ids.map((id, index) => ({ id, state: states[index] ?? null, kept: kept[index] ?? null }));
      const changes = diffCustomerValues(records, reckoning);
      if (changes === null || (await ledger.commit(changes)) === 'committed') return;
    }
    if (attempt > 0) await ledger.backoff(attempt);
    ids = person;
  }
  throw new Error('what is kept of a customer, or what it follows from, never stood still');
}

const personOf = (customerId: string, state: RecordState | null): readonly string[] =>
  state === null ? [customerId] : recordIdsOf(state.customer);

/** Whether these records are the whole person, and were not read in the midst of a merge. */
function isPerson(ids: readonly string[], person: readonly string[], states: readonly (RecordState | null)[]): boolean {
  const all = person.join();
  return ids.join() === all && states.every((state) => state === null || recordIdsOf(state.customer).join() === all);
}

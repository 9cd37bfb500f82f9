import { mapInParallel } from '../in-parallel.ts';
import type { CustomerValue, ValueChange } from './customer-value.ts';
import type { Reckoning, ValueLedger } from './keep-customer-value.ts';
import { predict } from './value-model.ts';

/** So many at once: each takes three items of a transaction's hundred. */
const AT_ONCE = 30;

/**
 * Predicts anew what everybody will be worth, since time passes also for those who do nothing. Whoever changes meanwhile
 * is left to the change, which reckons as of now itself.
 * @returns of how many customers the prediction is another than it was
 */
export async function refreshPredictions(ledger: ValueLedger, reckoning: Reckoning): Promise<number> {
  const counts = await mapInParallel(ledger.partitions(), (values) => refreshPartition(ledger, values, reckoning));
  return counts.reduce((sum, count) => sum + count, 0);
}

async function refreshPartition(
  ledger: ValueLedger,
  partition: AsyncIterable<readonly CustomerValue[]>,
  reckoning: Reckoning,
): Promise<number> {
  let refreshed = 0;
  for await (const values of partition) {
    const changes = values.map((value) => refreshedOf(value, reckoning)).filter((change) => change !== null);
    for (let from = 0; from < changes.length; from += AT_ONCE)
      refreshed += await commit(ledger, changes.slice(from, from + AT_ONCE));
  }
  return refreshed;
}

function refreshedOf(value: CustomerValue, { model, now, newToken }: Reckoning): ValueChange | null {
  const predictedValue = predict(model, value, now)?.value ?? null;
  if (predictedValue === value.predictedValue) return null;
  return { customerId: value.customerId, before: value, after: { ...value, predictedValue, token: newToken() } };
}

async function commit(ledger: ValueLedger, changes: readonly ValueChange[]): Promise<number> {
  if ((await ledger.commit(changes)) === 'committed') return changes.length;
  let refreshed = 0;
  for (const change of changes) if ((await ledger.commit([change])) === 'committed') refreshed++;
  return refreshed;
}

import { expect, test } from 'vitest';
import { refreshPredictions } from '../../../domain/insight/refresh-predictions.ts';
import { updateCustomerValue } from '../../../domain/insight/update-customer-value.ts';
import { DEFAULT_VALUE_MODEL } from '../../../domain/insight/value-model.ts';
import type { Table } from '../../../store/dynamo/dynamo-client.ts';
import { customerValueStore } from '../../../store/insight/customer-value-store.ts';
import { jobCursors } from '../../../store/table/job-cursors.ts';
import { injectCrashes } from '../../support/crash-injection.ts';
import { customerIdOf, metricsOf, putRecord, readCustomerValues, readRankings } from '../../support/customer-values.ts';
import { intercept } from '../../support/intercept.ts';
import { copyOf, freshTable } from '../../support/table.ts';

const BUYERS = 24;
const day = (number: number) => `2026-01-${String(number + 1).padStart(2, '0')}T10:00:00.000Z`;
let tokens = 0;
const contextAt = (now: string) => ({
  ...{ model: DEFAULT_VALUE_MODEL, now, zone: 'UTC', newToken: () => `token-${++tokens}` },
});

async function openShop(): Promise<Table> {
  const table = await freshTable();
  for (let number = 0; number < BUYERS; number++) {
    await putRecord(table, metricsOf(number, [day(number % 20), day((number % 20) + 3)]));
    await updateCustomerValue(customerValueStore(table), customerIdOf(number), contextAt('2026-06-30T12:00:00.000Z'));
  }
  return table;
}

const NIGHT = contextAt('2026-12-30T03:00:00.000Z');
const MINUTE_MS = 60_000;

/** @param run its number: each begins more than a minute after the one before, when nobody has a lease any more */
const refresh = (table: Table, run = 0) =>
  refreshPredictions(...([customerValueStore(table), NIGHT, jobCursors(table), () => true] as const), () =>
    new Date(Date.parse(NIGHT.now) + run * (MINUTE_MS + 1)).toISOString(),
  );

const predictionsIn = async (table: Table) =>
  (await readCustomerValues(table)).map(({ customerId, predictedValue }) => [customerId, predictedValue]);

test('a night that is killed at each of its requests goes on, writes no prediction twice, and ends as if nothing had happened', async () => {
  const killed = await openShop();
  const whole = await copyOf(killed);
  expect(await refresh(whole)).toEqual({ changed: BUYERS, failed: [] });
  let [left, kills, puts] = [0, 0, 0];
  // A process that is killed sends no other request.
  const crashes = injectCrashes(killed.client, () => {
    if (left-- > 0) return 'no';
    return left === -1 && kills % 2 === 1 ? 'after' : 'before';
  });
  intercept(killed.client, 'puts', ({ operation, input }, send) => {
    if (operation === 'PutItem') puts++;
    return send(input);
  });
  for (; ; kills++) {
    left = kills;
    await refresh(killed, kills).catch((error: Error) => expect(error.name).toBe('Killed'));
    if (left >= 0) break;
  }
  crashes.stop();
  expect(kills).toBeGreaterThan(10);
  expect(await predictionsIn(killed)).toEqual(await predictionsIn(whole));
  expect(await readRankings(killed)).toEqual(await readRankings(whole));
  expect(puts).toBe(BUYERS);
});

import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isCloseAt } from '../../domain/insight/stored-prediction.ts';
import { updateCustomerValues } from '../../domain/insight/update-customer-value.ts';
import { DEFAULT_VALUE_MODEL } from '../../domain/insight/value-model.ts';
import type { Metrics } from '../../domain/profile/metrics.ts';
import { runInPartitions } from '../../local/common/partitioned-work.ts';
import { fitTable } from '../../local/fit-table.ts';
import type { Table } from '../../store/dynamo/dynamo-client.ts';
import { customerValueStore } from '../../store/insight/customer-value-store.ts';
import { createRepositories } from '../../store/repositories.ts';
import { createBuyerSimulator } from '../support/buyer-simulator.ts';
import { run } from '../support/command.ts';
import { metricsOf, putRecord, readCustomerValues } from '../support/customer-values.ts';
import { freshTable } from '../support/table.ts';

const NOW = '2026-06-30T12:00:00.000Z';
const weeksAgo = (weeks: number) => new Date(Date.parse(NOW) - weeks * 7 * 24 * 3_600_000).toISOString();

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fit-'));
});
afterAll(() => rm(folder, { recursive: true }));

const CONTEXT = { model: DEFAULT_VALUE_MODEL, now: NOW, zone: 'UTC', newToken: randomUUID };

/** People who bought, in the rankings. */
async function putBuyers(table: Table, people: readonly Metrics[]): Promise<void> {
  await runInPartitions(people, { partitions: 8, keyOf: ({ customerId }) => customerId }, (metrics) =>
    putRecord(table, metrics),
  );
  const ids = people.map(({ customerId }) => customerId);
  expect((await updateCustomerValues(customerValueStore(table), ids, CONTEXT)).size).toBe(0);
}

function simulatedBuyers(count: number): readonly Metrics[] {
  const { history, uniform } = createBuyerSimulator(5);
  return Array.from({ length: count }, (_, number) => {
    const age = 20 + 60 * uniform();
    const { repeats, recency } = history({ r: 1.2, alpha: 8, a: 0.6, b: 3 }, age);
    const times = [age, ...Array.from({ length: repeats }, () => age - recency)].map(weeksAgo);
    const value = Math.round((repeats + 1) * (500 + 4_000 * uniform()));
    return { ...metricsOf(number, times), lifetimeValue: value };
  });
}

test('a fit reads the values of all who bought, stores a model, and replaces predictions that it moves', {
  timeout: 300_000,
}, async () => {
  const table = await freshTable();
  await putBuyers(table, simulatedBuyers(300));
  const before = await readCustomerValues(table);
  table.meter.reset();
  const first = await fitTable(table, NOW);
  expect(first).toMatchObject({ buyers: 300, problem: null, model: { version: 1, customers: 300, fittedAt: NOW } });
  // The list twice, once to fit and once to replace predictions, and the former model. It scans nothing.
  expect(table.meter.operations.filter((operation) => operation === 'Query')).toHaveLength(2 * 4);
  expect(new Set(table.meter.operations)).toEqual(new Set(['GetItem', 'Query', 'PutItem', 'TransactWriteItems']));
  const repositories = createRepositories(table, { consistent: true });
  expect(await repositories.valueModel()).toEqual(first.model);
  const after = await readCustomerValues(table);
  expect(first.refreshed).toBeGreaterThan(100);
  expect(after.filter(({ token }, index) => token !== before[index]?.token)).toHaveLength(first.refreshed);
  for (const value of after) expect(isCloseAt(first.model ?? DEFAULT_VALUE_MODEL, value, NOW)).toBe(true);
  const second = await fitTable(table, NOW);
  expect(second).toMatchObject({ model: { version: 2 }, refreshed: 0 });
  expect(second.model?.mbgNbd).toEqual(first.model?.mbgNbd);
});

test('a fit to a sample counts all customers, and always draws the same ones', async () => {
  const table = await freshTable();
  await putBuyers(table, simulatedBuyers(600));
  const [one, other] = [await fitTable(table, NOW, 250), await fitTable(table, NOW, 250)];
  expect(one).toMatchObject({ buyers: 600, model: { version: 1, customers: 600 } });
  expect(other.model?.mbgNbd).toEqual(one.model?.mbgNbd);
  const whole = await fitTable(table, NOW);
  expect(whole.model?.mbgNbd).not.toEqual(one.model?.mbgNbd);
});

test('with too few data a fit says so and keeps the former model', async () => {
  const table = await freshTable();
  await putBuyers(table, [metricsOf(1, [weeksAgo(3)])]);
  const fit = await fitTable(table, NOW);
  expect(fit).toMatchObject({
    ...{ buyers: 1, model: null, refreshed: 0 },
    problem: expect.stringMatching(/^Too few data: 1 /),
  });
  expect(await createRepositories(table, { consistent: true }).valueModel()).toEqual(DEFAULT_VALUE_MODEL);
});

test('the command prints the result', async () => {
  const { ended } = run('fit-value-model', ['--data', folder]);
  expect(await ended).toMatchObject({
    code: 0,
    output: expect.stringMatching(/^0 customers bought\.\nToo few data: 0 .*\nThe model stays as it is\./),
    errors: '',
  });
  expect(await run('fit-value-model', ['--help']).ended).toMatchObject({
    code: 0,
    output: expect.stringContaining('--table NAME'),
  });
});

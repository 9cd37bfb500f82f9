import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DEFAULT_VALUE_MODEL } from '../../domain/insight/value-model.ts';
import { runInPartitions } from '../../local/common/partitioned-work.ts';
import { fitTable } from '../../local/fit-table.ts';
import { createRepositories } from '../../store/repositories.ts';
import { transact } from '../../store/table/dynamo-transaction.ts';
import { createBuyerSimulator } from '../support/buyer-simulator.ts';
import { run } from '../support/command.ts';
import {
  customerIdOf,
  customerPut,
  metricsOf,
  putRecord,
  readCustomerValues,
  readRankings,
} from '../support/customer-values.ts';
import { freshTable } from '../support/table.ts';

const NOW = '2026-06-30T12:00:00.000Z';
const weeksAgo = (weeks: number) => new Date(Date.parse(NOW) - weeks * 7 * 24 * 3_600_000).toISOString();

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fit-'));
});
afterAll(() => rm(folder, { recursive: true }));

test('a fit reads all customers, stores a model, and updates outdated rankings', {
  timeout: 300_000,
}, async () => {
  const table = await freshTable();
  const { history, uniform } = createBuyerSimulator(5);
  const people = Array.from({ length: 300 }, (_, number) => {
    const age = 20 + 60 * uniform();
    const { repeats, recency } = history({ r: 1.2, alpha: 8, a: 0.6, b: 3 }, age);
    const times = [age, ...Array.from({ length: repeats }, () => age - recency)].map(weeksAgo);
    const value = Math.round((repeats + 1) * (500 + 4_000 * uniform()));
    return { ...metricsOf(number, times), lifetimeValue: value };
  });
  await runInPartitions(people, { partitions: 8, keyOf: ({ customerId }) => customerId }, (metrics) =>
    putRecord(table, metrics),
  );

  const first = await fitTable(table, NOW);
  expect(first).toMatchObject({
    buyers: 300,
    outdated: 300,
    problem: null,
    model: { version: 1, customers: 300, fittedAt: NOW },
  });
  const repositories = createRepositories(table, { consistent: true });
  expect(await repositories.valueModel()).toEqual(first.model);
  expect((await readCustomerValues(table)).length).toBe(300);
  const byValue = people.toSorted(
    (one, other) => other.lifetimeValue - one.lifetimeValue || (one.customerId < other.customerId ? 1 : -1),
  );
  expect((await readRankings(table)).LIFETIME_VALUE).toEqual(byValue.slice(0, 100).map(({ customerId }) => customerId));

  // Two records become one person, but nothing updates the rankings.
  const ids = [customerIdOf(0), customerIdOf(1)];
  await transact(
    table,
    [0, 1].map((number) => customerPut(number, { records: ids })),
  );
  expect(await fitTable(table, NOW)).toMatchObject({ buyers: 299, outdated: 2, model: { version: 2, customers: 299 } });
  expect((await readCustomerValues(table)).filter(({ customerId }) => ids.includes(customerId))).toMatchObject([
    { customerId: ids[0], orderCount: (people[0]?.orderCount ?? 0) + (people[1]?.orderCount ?? 0) },
  ]);
  expect(await fitTable(table, NOW)).toMatchObject({ outdated: 0, model: { version: 3 } });
});

test('with too few data a fit says so and keeps the former model, but still updates the rankings', async () => {
  const table = await freshTable();
  await putRecord(table, metricsOf(1, [weeksAgo(3)]));
  const fit = await fitTable(table, NOW);
  expect(fit).toMatchObject({
    buyers: 1,
    outdated: 1,
    model: null,
    refreshed: 0,
    problem: expect.stringMatching(/^Too few data: 1 /),
  });
  expect(await createRepositories(table, { consistent: true }).valueModel()).toEqual(DEFAULT_VALUE_MODEL);
  expect(await readCustomerValues(table)).toHaveLength(1);
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

import { beforeAll, beforeEach, expect, test } from 'vitest';
import type { SubmitFeedbackInput } from '../../../domain/feedback/draft-feedback.ts';
import { submitFeedback } from '../../../domain/feedback/submit-feedback.ts';
import { registerCustomer } from '../../../domain/person/register-customer.ts';
import { newMetrics } from '../../../domain/profile/metrics.ts';
import { metricsKey } from '../../../store/profile/metrics-items.ts';
import { createRepositories } from '../../../store/repositories.ts';
import { itemOf } from '../../../store/table/item.ts';
import { commandContextOn } from '../../support/command-context.ts';
import { expectUnits, type Meter } from '../../support/meter.ts';
import { freshTable } from '../../support/table.ts';

let table: Awaited<ReturnType<typeof freshTable>>;
let meter: Meter;
let customerId: string;
beforeAll(async () => {
  table = await freshTable();
  meter = table.meter;
  const registered = await registerCustomer(
    commandContextOn(table, { operation: 'registerCustomer', idempotencyKey: 'customer' }),
    { name: { given: 'Ana' } },
  );
  if (!('value' in registered)) throw new Error('The customer was not registered.');
  customerId = registered.value.customer.id;
});
beforeEach(() => meter.reset());

const day = (n: number): string => `2026-01-0${n}T10:00:00.000Z`;

const submit = (key: string, input: Partial<SubmitFeedbackInput> = {}) =>
  submitFeedback(commandContextOn(table, { operation: 'submitFeedback', idempotencyKey: key }), {
    customer: { id: customerId },
    metric: 'NPS',
    score: 9,
    occurredAt: day(3),
    ...input,
  });
const latest = async () => (await createRepositories(table, { consistent: true }).metrics(customerId))?.latestScores;

test('reads the shop, its playbooks, the counted score, the profile and its metrics, and writes one transaction', async () => {
  await submit('k');
  expect(meter.operations.toSorted()).toEqual(['BatchGetItem', 'GetItem', 'Query', 'Query', 'TransactWriteItems']);
  // Feedback, pointer, metrics, counted score, idempotency record and the check of the customer at two units each, and one for
  // the list of all feedback. Five consistent reads.
  expectUnits(meter, 6 * 2 + 1 + 5);
  expect(await latest()).toEqual({ NPS: { score: 9, occurredAt: day(3) } });
});

test('that is older than the latest score leaves the metrics as they are', async () => {
  await submit('late', { score: 1, occurredAt: day(1) });
  // A low score is in the calendar too.
  expectUnits(meter, 5 * 2 + 1 + 5 + 1);
  expect(await latest()).toEqual({ NPS: { score: 9, occurredAt: day(3) } });
});

test('about the same matter replaces the counted score, and an older one leaves it as it is', async () => {
  const { countedScore } = createRepositories(table, { consistent: true });
  await submit('again', { score: 4, occurredAt: '2026-01-03T11:00:00.000Z' });
  expectUnits(meter, 6 * 2 + 1 + 5 + 1);
  const counted = await countedScore(customerId, 'NPS', '2026-01-03');
  expect(counted).toMatchObject({ version: 2, score: 4, matter: '2026-01-03' });
  meter.reset();
  await submit('older', { score: 9 });
  expectUnits(meter, 4 * 2 + 1 + 5);
  expect(await countedScore(customerId, 'NPS', '2026-01-03')).toEqual(counted);
});

test('without a known customer has its own collection', async () => {
  const submitted = await submit('handle', { customer: null, handle: '@sparkle' });
  expect(meter.operations.toSorted()).toEqual(['Query', 'Query', 'TransactWriteItems']);
  expectUnits(meter, 3 * 2 + 1 + 2);
  if (!('value' in submitted)) throw new Error('The feedback was rejected.');
  const [found] = await createRepositories(table, { consistent: true }).feedback([submitted.value.feedback.id]);
  expect(found).toEqual(submitted.value.feedback);
});

test('adds to metrics that were stored before they had scores', async () => {
  const { latestScores: _, ...older } = newMetrics(customerId);
  await table.client.call('PutItem', { TableName: table.name, Item: itemOf(metricsKey(customerId), older) });
  expect(await latest()).toEqual({});
  await submit('on old metrics', { metric: 'CES', score: 2 });
  expect(await latest()).toEqual({ CES: { score: 2, occurredAt: day(3) } });
});

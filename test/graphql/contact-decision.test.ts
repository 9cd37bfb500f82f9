import { beforeAll, beforeEach, expect, test } from 'vitest';
import { registerCustomer } from '../../domain/person/register-customer.ts';
import { setContactConsents } from '../../domain/preferences/set-contact-consents.ts';
import { setContactRules } from '../../domain/preferences/set-contact-rules.ts';
import { createUnitOfWork } from '../../store/dynamo-unit-of-work.ts';
import { commandContextOn } from '../support/command-context.ts';
import { expectUnits } from '../support/meter.ts';
import { openMeteredGraph } from '../support/metered-graph.ts';

let graph: Awaited<ReturnType<typeof openMeteredGraph>>;
let ids: readonly string[];
beforeAll(async () => {
  graph = await openMeteredGraph();
  ids = await Promise.all(Array.from({ length: 100 }, (_, index) => person(index)));
  await openShop();
  await graph.run('{ shop { name } }');
});
beforeEach(() => graph.meter.reset());

async function person(index: number): Promise<string> {
  const context = (operation: string) =>
    commandContextOn(graph.table, { operation, idempotencyKey: `${operation} ${index}` });
  const registered = await registerCustomer(context('registerCustomer'), { name: { given: `Ana ${index}` } });
  if (!('value' in registered)) throw new Error('not registered');
  const { id } = registered.value.customer;
  await setContactRules(context('setContactRules'), { customer: { id }, weeklyCap: 1 });
  return id;
}

/** The process caches a shop that is set up, so it costs nothing after the first read. */
async function openShop(): Promise<void> {
  const shop = { version: 1, name: 'Vantage', currency: 'GBP', timeZone: 'Europe/London', defaultRegion: 'GB' };
  const now = new Date().toISOString();
  const command = { operation: 'saveShop', client: 'c', subject: null, idempotencyKey: 'k', fingerprint: '' };
  await createUnitOfWork(graph.table, { now: () => now, remaining: () => 20_000 }).commit(
    [{ entity: 'shop', before: null, after: { ...shop, stores: [] } }],
    command,
    { fingerprint: '', refs: {} },
  );
}

const ONE = `query ($id: ID!) { customer(id: $id) {
  email: contactDecision(channel: EMAIL, purpose: MARKETING, sku: "RING") { allowed avoidSkus }
  sms: contactDecision(channel: SMS, purpose: SERVICE) { allowed alternatives }
} }`;
const MANY = `query ($ids: [ID!]!) { contactDecisions(customerIds: $ids, channel: EMAIL, purpose: MARKETING) { allowed } }`;

test('any number of decisions about one person cost the head, a consistent read of preferences and one Query of orders', async () => {
  await graph.run(ONE, { id: ids[0] });
  expect(graph.meter.operations.toSorted()).toEqual(['BatchGetItem', 'Query', 'Query']);
  expectUnits(graph.meter, 0.5 + 1 + 0.5);
});

test('decisions about a hundred people cost three batches, and one Query of orders for each person', async () => {
  const { contactDecisions } = await graph.run(MANY, { ids });
  expect(contactDecisions).toHaveLength(100);
  expect(graph.meter.operations.toSorted()).toEqual([
    'BatchGetItem',
    'BatchGetItem',
    'BatchGetItem',
    ...Array.from({ length: 100 }, () => 'Query'),
  ]);
  // Half a unit for each person's profile, metrics and orders, and one for preferences, which are read consistently.
  expectUnits(graph.meter, 50 + 100 + 50 + 50);
});

test('a decision about the past costs one further Query for the answers until then', async () => {
  const [id = ''] = ids;
  const consents = (consent: 'GRANTED' | 'DENIED', occurredAt: string) =>
    setContactConsents(
      commandContextOn(graph.table, { operation: 'setContactConsents', idempotencyKey: `${consent} ${occurredAt}` }),
      { customer: { id }, occurredAt, answers: [{ channel: 'EMAIL', purpose: 'MARKETING', consent }] },
    );
  await consents('DENIED', '2024-05-01T00:00:00.000Z');
  await consents('GRANTED', '2025-05-01T00:00:00.000Z');
  graph.meter.reset();
  const query = `query ($id: ID!) { customer(id: $id) {
    contactDecision(channel: EMAIL, purpose: MARKETING, at: "2024-06-01T00:00:00Z") { reasons { code } } } }`;
  const { customer } = await graph.run(query, { id });
  expect(customer).toMatchObject({ contactDecision: { reasons: [{ code: 'DENIED' }, { code: 'NO_ADDRESS' }] } });
  expect(graph.meter.operations.toSorted()).toEqual(['BatchGetItem', 'Query', 'Query', 'Query']);
  expectUnits(graph.meter, 0.5 + 1 + 0.5 + 1);
});

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

/** A shop that was set up is kept by the process, and costs nothing after its first read. */
async function openShop(): Promise<void> {
  const shop = { version: 1, name: 'Vantage', currency: 'GBP', timeZone: 'Europe/London', defaultRegion: 'GB' };
  const now = new Date().toISOString();
  const command = { operation: 'saveShop', client: 'c', subject: null, idempotencyKey: 'k', fingerprint: '' };
  await createUnitOfWork(
    graph.table,
    () => now,
    () => 20_000,
  ).commit([{ entity: 'shop', before: null, after: { ...shop, stores: [] } }], command, { fingerprint: '', refs: {} });
}

const ONE = `query ($id: ID!) { customer(id: $id) {
  email: contactDecision(channel: EMAIL, purpose: MARKETING, sku: "RING") { allowed avoidSkus }
  sms: contactDecision(channel: SMS, purpose: SERVICE) { allowed alternatives }
} }`;
const MANY = `query ($ids: [ID!]!) { contactDecisions(customerIds: $ids, channel: EMAIL, purpose: MARKETING) { allowed } }`;

test('decisions on one person cost the head, the preferences read consistently and one Query of orders, however many are asked', async () => {
  await graph.run(ONE, { id: ids[0] });
  expect(graph.meter.operations.toSorted()).toEqual(['BatchGetItem', 'Query', 'Query']);
  expectUnits(graph.meter, 0.5 + 1 + 0.5);
});

test('decisions on a hundred people cost three batches, and a Query of orders for each', async () => {
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

test('a decision about the past costs one Query of the answers until then more', async () => {
  const [id = ''] = ids;
  const consents = (consent: 'GRANTED' | 'DENIED', occurredAt: string) =>
    setContactConsents(
      commandContextOn(graph.table, { operation: 'setContactConsents', idempotencyKey: `${consent} ${occurredAt}` }),
      { customer: { id }, occurredAt, answers: [{ channel: 'EMAIL', purpose: 'MARKETING', consent }] },
    );
  await consents('DENIED', '2024-05-01T00:00:00.000Z');
  await consents('GRANTED', '2025-05-01T00:00:00.000Z');
  graph.meter.reset();
  const asked = `query ($id: ID!) { customer(id: $id) {
    contactDecision(channel: EMAIL, purpose: MARKETING, at: "2024-06-01T00:00:00Z") { reasons { code } } } }`;
  const { customer } = await graph.run(asked, { id });
  expect(customer).toMatchObject({ contactDecision: { reasons: [{ code: 'DENIED' }, { code: 'NO_ADDRESS' }] } });
  expect(graph.meter.operations.toSorted()).toEqual(['BatchGetItem', 'Query', 'Query', 'Query']);
  expectUnits(graph.meter, 0.5 + 1 + 0.5 + 1);
});

import { beforeAll, expect, test } from 'vitest';
import { openGraph, type TestGraph } from '../support/graph.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await openGraph();
});

const REGISTER = `mutation ($input: RegisterCustomerInput!) {
  registerCustomer(input: $input) { outcome customer { id version name { display } emails { address primary } } userErrors { code path message } }
}`;

test('a customer who is registered is found by her id and her email, however it is written', async () => {
  const till = graph.as('pos', { store: 'york' });
  const input = {
    idempotencyKey: 'r1',
    name: { given: 'Ana', family: 'García' },
    emails: [{ address: 'Ana+shop@Example.com' }],
  };
  const { registerCustomer } = await till.run(REGISTER, { input });
  expect(registerCustomer).toMatchObject({
    outcome: 'CREATED',
    userErrors: [],
    customer: { name: { display: 'Ana García' } },
  });
  const { id } = registerCustomer.customer;
  const { customer, customersBy } = await till.run(
    `query ($id: ID!) { customer(id: $id) { id } customersBy(key: { email: "ANA@example.com" }) { id } }`,
    { id },
  );
  expect(customer.id).toBe(id);
  expect(customersBy).toEqual([{ id }]);
});

test('50 retries at once register one customer, and another input under the same key is refused', async () => {
  const till = graph.as('pos', { store: 'york' });
  const input = { idempotencyKey: 'r2', name: { given: 'Bo' }, loyalty: { number: 'L-2' } };
  const answers = await Promise.all(Array.from({ length: 50 }, () => till.run(REGISTER, { input })));
  const ids = new Set(answers.map((answer) => answer.registerCustomer.customer.id));
  expect(ids.size).toBe(1);
  const reused = await till.run(REGISTER, { input: { ...input, name: { given: 'Ben' } } });
  expect(reused.registerCustomer).toEqual({
    outcome: null,
    customer: null,
    userErrors: [{ code: 'IDEMPOTENCY_KEY_REUSED', path: ['input', 'idempotencyKey'], message: expect.any(String) }],
  });
});

test('a customer who is matched stays as she is where nothing new is told', async () => {
  const till = graph.as('pos', { store: 'york' });
  const known = { name: { given: 'Cy', family: 'Twombly' }, loyalty: { number: 'L-3', tier: 'gold' } };
  const told = (idempotencyKey: string, more: object = {}) =>
    till.run(REGISTER, { input: { idempotencyKey, ...known, ...more } });
  await told('r3');
  expect(await told('r4')).toMatchObject({ registerCustomer: { outcome: 'MATCHED', customer: { version: 1 } } });
  const more = await told('r5', { emails: [{ address: 'cy@example.com' }] });
  expect(more).toMatchObject({ registerCustomer: { outcome: 'MATCHED', customer: { version: 2 } } });
});

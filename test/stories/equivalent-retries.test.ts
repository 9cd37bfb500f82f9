import { createHmac, randomUUID } from 'node:crypto';
import { marshall } from '@aws-sdk/util-dynamodb';
import { beforeAll, describe, expect, test } from 'vitest';
import { openGraph, type TestGraph } from '../support/graph.ts';
import { scanItems } from '../support/items.ts';
import { createOrderDesk, fresh, sale } from '../support/order-desk.ts';

let graph: TestGraph;
let shop: ReturnType<typeof createOrderDesk>;
beforeAll(async () => {
  graph = await openGraph();
  shop = createOrderDesk(graph);
  await shop.openShop();
});

const reused = [expect.objectContaining({ code: 'IDEMPOTENCY_KEY_REUSED', path: ['input', 'idempotencyKey'] })];

describe('a sale that is sent again', () => {
  test.each<[string, object]>([
    ['with zeros left out', { total: '12.5' }],
    ['with milliseconds', { placedAt: '2026-03-02T12:00:00.000Z' }],
    ['in another offset', { placedAt: '2026-03-02T13:00:00+01:00' }],
    ['with null for absent fields', { store: null, customer: null, contact: null, exchangeRate: null }],
    ['with the defaults', { status: 'PAID', ifUnknown: 'KEEP_AS_GUEST', taxIncluded: true, discount: '0.00' }],
  ])('%s, is the same sale', async (_, again) => {
    const input = sale({ total: '12.50' });
    const { order } = await shop.record(input);
    const repeated = await shop.record({ ...input, ...again });
    expect([repeated.userErrors, repeated.order?.id]).toEqual([[], order.id]);
    expect((await shop.recordMany([{ ...input, ...again }]))[0]).toEqual(repeated);
    expect((await shop.record({ ...input, ...again, number: fresh('R') })).userErrors).toEqual(reused);
  });

  test('as a literal, is the same sale', async () => {
    const input = sale({ total: '12.50' });
    const { order } = await shop.record(input);
    const { recordOrder } = await shop.till.run(
      `mutation ($at: DateTime!) { recordOrder(input: {
      lines: { unitPrice: "12.500", quantity: 1, description: "Pearl earrings", sku: "EAR-1" }, currency: "GBP", placedAt: $at,
      source: POS, number: ${JSON.stringify(input.number)}, idempotencyKey: ${JSON.stringify(input.idempotencyKey)}, total: "12.50"
    }) { order { id } userErrors { code } } }`,
      { at: input.placedAt },
    );
    expect(recordOrder).toEqual({ order: { id: order.id }, userErrors: [] });
  });
});

test('a patch that is sent again with null for an absent field is another call', async () => {
  const customer = await shop.register({ name: { given: 'Ana' }, birthDate: '1990-01-01' });
  const update = async (more: object) =>
    (
      await graph
        .as('support')
        .run('mutation ($input: UpdateCustomerInput!) { updateCustomer(input: $input) { userErrors { code path } } }', {
          input: { idempotencyKey: `patch ${customer}`, customerId: customer, locale: 'en-GB', ...more },
        })
    ).updateCustomer.userErrors;
  expect(await update({})).toEqual([]);
  expect(await update({ expectedVersion: null })).toEqual([]);
  expect(await update({ birthDate: null })).toEqual(reused);
});

/** The hash of a former version, with sorted keys. */
const formerHash = (operation: string, input: object): string => {
  const inOrder = JSON.stringify(input, (_, part) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
  return createHmac('sha256', 'a secret for tests').update(`${operation}\n${inOrder}`).digest('base64url');
};

/** Replaces the fingerprint in an idempotency record. */
async function replaceFingerprint(idempotencyKey: string, fingerprint: string): Promise<void> {
  const record = (await scanItems(graph.table)).find(
    ({ pk }) => String(pk).startsWith('IDEMPOTENCY#') && String(pk).endsWith(`#${idempotencyKey}`),
  );
  const Item = marshall({ ...record, fingerprint });
  await graph.table.client.call('PutItem', { TableName: graph.table.name, Item });
}

test('a phone number in national notation is the same input, also in a call that a former version recorded', async () => {
  const register = async (idempotencyKey: string, number: string) => {
    const { registerCustomer } = await shop.till.run(
      `mutation ($input: RegisterCustomerInput!) { registerCustomer(input: $input) { customer { id } userErrors { code path } } }`,
      { input: { idempotencyKey, phones: [{ number }] } },
    );
    return { id: registerCustomer.customer?.id, errors: registerCustomer.userErrors };
  };
  const idempotencyKey = randomUUID();
  const { id } = await register(idempotencyKey, '+44 20 7946 0018');
  expect(await register(idempotencyKey, '020 7946 0018')).toEqual({ id, errors: [] });
  expect((await register(idempotencyKey, '020 7946 0019')).errors).toEqual(reused);
  // The former version hashed whole numbers, without separators.
  const former = { idempotencyKey, phones: [{ number: '+442079460018' }] };
  await replaceFingerprint(idempotencyKey, `2.${formerHash('registerCustomer', former)}`);
  expect(await register(idempotencyKey, '+44 (20) 7946-0018')).toEqual({ id, errors: [] });
  expect((await register(idempotencyKey, '020 7946 0018')).errors).toEqual(reused);
});

describe('a sale that a former version recorded', () => {
  /** Replaces the fingerprint in the sale's idempotency record by one of the input as the client sent it. */
  async function recordedBefore(input: ReturnType<typeof sale>) {
    const { order } = await shop.record(input);
    await replaceFingerprint(input.idempotencyKey, formerHash('recordOrder', input));
    return order.id;
  }

  test('is the same sale when it is sent again, alone and in a batch', async () => {
    const input = sale({ idempotencyKey: randomUUID(), customer: { email: 'Ana@example.com' } });
    const id = await recordedBefore(input);
    expect(await shop.record(input)).toMatchObject({ order: { id }, userErrors: [] });
    expect(await shop.recordMany([input])).toMatchObject([{ order: { id }, userErrors: [] }]);
  });

  test('is another one with another input', async () => {
    const input = sale({ idempotencyKey: randomUUID() });
    await recordedBefore(input);
    expect((await shop.record({ ...input, number: fresh('R') })).userErrors).toEqual(reused);
  });
});

import { beforeAll, describe, expect, test } from 'vitest';
import { openGraphWithStream, type TestCaller } from '../support/graph.ts';
import { scanItems } from '../support/items.ts';
import { dayFromNow, freshKey, openJeweller } from '../support/jeweller.ts';
import { READ_LINES, subscribeToReads } from '../support/read-lines.ts';

const CLERK = 'stf_0190a000-0000-7000-8000-00000000c1e7';
const AUDITOR = 'stf_0190a000-0000-7000-8000-0000000a0d17';

const AUDIT = `query ($id: ID!) { auditTrail(customerId: $id, first: 100) {
  nodes { customerId by byStaffId action fields correlationId } } }`;
const STAFF_AUDIT = `query ($id: ID!, $from: Date!, $to: Date!) { staffAuditTrail(staffId: $id, from: $from, to: $to, first: 100) {
  nodes { customerId action fields } } }`;

let graph: Awaited<ReturnType<typeof openGraphWithStream>>;
let shop: Awaited<ReturnType<typeof openJeweller>>;
let reads: Awaited<ReturnType<typeof subscribeToReads>>;
let clerk: TestCaller;
let auditor: TestCaller;
beforeAll(async () => {
  graph = await openGraphWithStream();
  reads = await subscribeToReads(graph.table);
  shop = await openJeweller(Promise.resolve(graph));
  clerk = graph.as('pos', { store: 'york', system: 'till-york', staff: CLERK });
  auditor = graph.as('admin', { system: 'back-office', staff: AUDITOR });
});

type Entry = { readonly action: string; readonly fields: readonly string[] } & Record<string, unknown>;

async function auditOf(id: string): Promise<readonly Entry[]> {
  await graph.stream.drain();
  await reads.deliver(true);
  return (await auditor.run(AUDIT, { id })).auditTrail.nodes;
}
const readsOf = async (id: string) =>
  (await auditOf(id)).filter(({ action }) => action.startsWith('read:') && action !== 'read:auditTrail');

/** Since yesterday, because the test may run at midnight. */
const days = () => ({ from: dayFromNow({ days: -1 }), to: dayFromNow() });

describe('what a clerk reads of a customer', () => {
  test('is in the audit, with the clerk, the till, the fields and the request, once for each request', async () => {
    const id = await shop.customer({ name: { given: 'Anabel' }, emails: [{ address: 'anabel@example.com' }] });
    const PROFILE =
      'query ($id: ID!) { mine: customer(id: $id) { id version name { display } secret: emails { address } } }';
    await clerk.run(PROFILE, { id });
    await clerk.run(PROFILE, { id });
    const entries = await readsOf(id);
    expect(entries).toMatchObject([
      { customerId: id, by: 'till-york', byStaffId: CLERK, action: 'read:customer', fields: ['name', 'emails'] },
      { action: 'read:customer' },
    ]);
    expect(new Set(entries.map(({ correlationId }) => correlationId)).size).toBe(2);
    expect(READ_LINES.join()).toContain(id);
    expect(READ_LINES.join()).not.toMatch(/anabel|mine|secret/i);
  });

  test('and changes, is in the audit together', async () => {
    const id = await shop.customer({ name: { given: 'Beatrix' } });
    await clerk.run('query ($id: ID!) { customer(id: $id) { name { display } } }', { id });
    const phones = [{ number: '+44 7700 900124', verified: true }];
    await shop.mutate('updateCustomer', 'customer { id }', { customerId: id, phones }, clerk);
    const seen = (await auditOf(id)).filter(({ byStaffId }) => byStaffId === CLERK);
    expect(seen.map(({ action, fields }) => [action, fields])).toEqual([
      ['updateCustomer', ['phones']],
      ['read:customer', ['name']],
    ]);
    const items = (await scanItems(graph.table)).filter(({ pk }) => String(pk).startsWith('AUDIT#'));
    expect(JSON.stringify(items)).not.toMatch(/beatrix|7700900/i);
  });

  test('of everything below the customer, by lists, fragments and interfaces', async () => {
    const id = await shop.customer({ name: { given: 'Cara' } });
    const note = { customer: { id }, type: 'NOTE', occurredAt: '2026-01-01T00:00:00Z', body: 'Pearls' };
    await shop.mutate('recordInteraction', 'interaction { id }', note);
    await clerk.run(
      `query ($id: ID!, $no: Boolean!) { customer(id: $id) {
        ...name addresses @include(if: $no) { lines } timeline { nodes { summary ... on Interaction { body } ... on Order { total { amount } } } } } }
        fragment name on Customer { name { display } }`,
      { id, no: false },
    );
    expect((await readsOf(id))[0]?.fields.toSorted()).toEqual([
      'interaction.body',
      'interaction.summary',
      'name',
      'timeline',
    ]);
  });

  test('by the id of a thing alone', async () => {
    const id = await shop.customer();
    const cover = await shop.register({ customer: { id } }, clerk);
    await clerk.run('query ($id: ID!) { node(id: $id) { id ... on Warranty { sku } } }', { id: cover.warranty.id });
    expect((await readsOf(id)).map(({ action, fields }) => [action, fields])).toContainEqual([
      'read:node',
      ['warranty.sku'],
    ]);
  });

  test('does not count where only ids are read, or nothing', async () => {
    const id = await shop.customer();
    await clerk.run('query ($id: ID!) { customer(id: $id) { id version __typename } }', { id });
    const nobody = 'cus_0190a000-0000-7000-8000-00000000dead';
    await clerk.run('query ($id: ID!) { customer(id: $id) { name { display } } }', { id: nobody });
    expect(await readsOf(id)).toEqual([]);
    expect(await readsOf(nobody)).toEqual([]);
  });

  test('does not count where it is forbidden', async () => {
    const id = await shop.customer();
    const web = graph.as('commerce', { system: 'web-shop' });
    const note = { customer: { id }, type: 'NOTE', occurredAt: '2026-01-01T00:00:00Z' };
    const { interaction } = await shop.mutate('recordInteraction', 'interaction { id }', note);
    const viewer = graph.as('support', { scopes: ['orders:read'], staff: CLERK });
    const READ =
      'query ($id: ID!) { node(id: $id) { ... on Interaction { body } ... on Customer { name { display } } } }';
    for (const node of [id, interaction.id])
      expect((await viewer.ask(READ, { id: node })).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    expect(await readsOf(id)).toEqual([]);
    await web.run(READ, { id });
    expect(await readsOf(id)).toMatchObject([{ by: 'web-shop', byStaffId: null }]);
  });
});

test('a search counts for every customer that it returns, and for no other', async () => {
  const [one, other] = [
    await shop.customer({ name: { family: 'Zymborska' } }),
    await shop.customer({ name: { family: 'Zymborskaja' } }),
  ];
  const third = await shop.customer({ name: { family: 'Quist' } });
  await clerk.run(
    '{ searchCustomers(text: "Zymborska") { nodes { name { display } } edges { node { phones { number } } } } }',
  );
  for (const id of [one, other])
    expect(await readsOf(id)).toMatchObject([{ action: 'read:searchCustomers', fields: ['name', 'phones'] }]);
  expect(await readsOf(third)).toEqual([]);
});

test('a mutation counts for what its payload shows', async () => {
  const id = await shop.customer({ name: { given: 'Dora' } });
  await shop.mutate('updateCustomer', 'customer { name { display } }', { customerId: id, locale: 'en' }, clerk);
  expect((await readsOf(id)).map(({ action }) => action)).toEqual(['read:updateCustomer']);
});

test('questions by id count for the customers that they name', async () => {
  const [one, other] = [await shop.customer({ locale: 'en' }), await shop.customer({ locale: 'en' })];
  await auditor.run('query ($l: ID!, $r: ID!) { matchExplanation(left: $l, right: $r) { score } }', {
    l: one,
    r: other,
  });
  const DECIDE =
    'query ($ids: [ID!]!) { contactDecisions(customerIds: $ids, channel: EMAIL, purpose: MARKETING) { allowed } }';
  await auditor.run(DECIDE, { ids: [one, 'ana@example.com'] });
  expect((await readsOf(one)).map(({ action }) => action).toSorted()).toEqual([
    'read:contactDecisions',
    'read:matchExplanation',
  ]);
  expect((await readsOf(other)).map(({ action }) => action)).toEqual(['read:matchExplanation']);
  expect(READ_LINES.join()).not.toContain('ana@example.com');
});

test('what customers read about themselves does not count', async () => {
  const id = await shop.customer({ name: { given: 'Eve' } });
  const before = READ_LINES.length;
  await shop.asCustomer(id).run('{ me { name { display } } }');
  expect(READ_LINES).toHaveLength(before);
});

test('who reads the audit is in it', async () => {
  const id = await shop.customer();
  await auditOf(id);
  const read = (await auditOf(id)).filter(({ action }) => action === 'read:auditTrail');
  expect(read).toMatchObject([{ customerId: id, byStaffId: AUDITOR }]);
  await auditor.run(STAFF_AUDIT, { id: CLERK, ...days() });
  await reads.deliver();
  const { staffAuditTrail } = await auditor.run(STAFF_AUDIT, { id: AUDITOR, ...days() });
  expect(staffAuditTrail.nodes).toContainEqual({
    ...{ customerId: null, action: 'read:staffAuditTrail', fields: ['staffAuditTrail'] },
  });
});

test('a repeated key is not a second change, but its answer is a second read', async () => {
  const id = await shop.customer({ name: { given: 'Fay' } });
  const input = { ...freshKey(), customerId: id, locale: 'de' };
  const UPDATE =
    'mutation ($input: UpdateCustomerInput!) { updateCustomer(input: $input) { customer { name { display } } userErrors { code } } }';
  for (let times = 0; times < 2; times++) await clerk.run(UPDATE, { input });
  const actions = (await auditOf(id)).map(({ action }) => action).filter((action) => action.includes('updateCustomer'));
  expect(actions.toSorted()).toEqual(['read:updateCustomer', 'read:updateCustomer', 'updateCustomer']);
});

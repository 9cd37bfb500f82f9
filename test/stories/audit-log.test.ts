import { beforeAll, describe, expect, test } from 'vitest';
import { faultsOf } from '../support/audit.ts';
import { openGraphWithStream, type TestCaller } from '../support/graph.ts';
import { scanItems } from '../support/items.ts';
import { dayFromNow, freshKey, openJeweller } from '../support/jeweller.ts';

const CLERK = 'stf_0190a000-0000-7000-8000-00000000c1e7';
const OTHER = 'stf_0190a000-0000-7000-8000-0000000007e7';

const AUDIT = `query ($id: ID!, $first: Int, $after: String) { auditTrail(customerId: $id, first: $first, after: $after) {
  nodes { id customerId at by byStaffId action fields correlationId } pageInfo { hasNextPage endCursor } } }`;
const STAFF_AUDIT = `query ($id: ID!, $from: Date!, $to: Date!) { staffAuditTrail(staffId: $id, from: $from, to: $to, first: 100) {
  nodes { customerId byStaffId action fields } } }`;

let graph: Awaited<ReturnType<typeof openGraphWithStream>>;
let shop: Awaited<ReturnType<typeof openJeweller>>;
let clerk: TestCaller;
let auditor: TestCaller;
beforeAll(async () => {
  graph = await openGraphWithStream();
  shop = await openJeweller(Promise.resolve(graph));
  clerk = graph.as('pos', { store: 'york', system: 'till-york', staff: CLERK });
  auditor = graph.as('admin', { system: 'back-office', scopes: ['privacy:audit'] });
});

type Entry = { readonly action: string; readonly fields: readonly string[]; readonly customerId: string | null };

/** The changes in the audit of a customer, newest first, after the stream is processed. */
async function changesOf(id: string): Promise<readonly (Entry & Record<string, unknown>)[]> {
  await graph.stream.drain();
  const { auditTrail } = await auditor.run(AUDIT, { id, first: 100 });
  return auditTrail.nodes.filter(({ action }: Entry) => !action.startsWith('read:'));
}

describe('what a clerk changes', () => {
  test('is in the audit of the customer, with the clerk, the till, the fields, and nothing personal', async () => {
    const ana = await shop.customer({ name: { given: 'Anabel' }, emails: [{ address: 'anabel@example.com' }] });
    const phones = [{ number: '+44 7700 900123', verified: true }];
    await shop.mutate('updateCustomer', 'customer { id }', { customerId: ana, expectedVersion: 1, phones }, clerk);
    const audit = await changesOf(ana);
    expect(audit).toMatchObject([
      { customerId: ana, by: 'till-york', byStaffId: CLERK, action: 'updateCustomer', fields: ['phones'] },
      { customerId: ana, by: 'support', byStaffId: null, action: 'registerCustomer' },
    ]);
    expect(new Set(audit.map(({ id }) => id)).size).toBe(2);
    expect(audit[0]?.['correlationId']).toMatch(/^[0-9a-f-]{36}$/);
    const items = (await scanItems(graph.table)).filter(({ pk }) => /^(AUDIT|IDEMPOTENCY)#/.test(String(pk)));
    expect(items.length).toBeGreaterThan(2);
    expect(JSON.stringify(items)).not.toMatch(/anabel|7700900/i);
  });

  test('is there once, also if the clerk sends it again', async () => {
    const id = await shop.customer();
    const input = { ...freshKey(), customer: { id }, type: 'NOTE', occurredAt: '2026-01-01T00:00:00Z', body: 'Pearls' };
    const NOTE = `mutation ($input: RecordInteractionInput!) { recordInteraction(input: $input) { interaction { id } userErrors { message } } }`;
    for (let times = 0; times < 3; times++) await clerk.run(NOTE, { input });
    expect((await changesOf(id)).map(({ action, fields }) => [action, fields])).toEqual([
      ['recordInteraction', ['interaction']],
      ['registerCustomer', expect.anything()],
    ]);
  });

  test('is absent where the command was rejected', async () => {
    const id = await shop.customer();
    const rejected = await shop.mutate(
      'updateCustomer',
      'customer { id }',
      { customerId: id, expectedVersion: 9, locale: 'en' },
      clerk,
    );
    expect(rejected.userErrors).toMatchObject([{ code: 'VERSION_CONFLICT' }]);
    expect(await changesOf(id)).toHaveLength(1);
  });

  test('is in the audit of the clerk, with what was about no customer, and not in that of another', async () => {
    const admin = graph.as('admin', { staff: OTHER, system: 'back-office' });
    await shop.mutate('saveStore', 'shop { name }', { code: 'bath', name: 'Bath' }, admin);
    await graph.stream.drain();
    const days = { from: dayFromNow({ days: -1 }), to: dayFromNow() };
    const of = async (id: string) =>
      (await auditor.run(STAFF_AUDIT, { id, ...days })).staffAuditTrail.nodes.filter(
        ({ action }: Entry) => !action.startsWith('read:'),
      );
    expect(await of(OTHER)).toMatchObject([
      { customerId: null, byStaffId: OTHER, action: 'saveStore', fields: ['store'] },
    ]);
    expect((await of(CLERK)).map(({ action }: Entry) => action)).toContain('updateCustomer');
    expect((await of(CLERK)).every(({ byStaffId }: { byStaffId: string }) => byStaffId === CLERK)).toBe(true);
  });
});

test('what a customer changes is in the audit, under the app', async () => {
  const id = await shop.customer({ name: { given: 'Eve' } });
  const own = graph.as('customer', { customer: id, system: 'customer-app', staff: CLERK });
  await shop.mutate('updateCustomer', 'customer { id }', { locale: 'fr' }, own);
  expect((await changesOf(id))[0]).toMatchObject({ by: 'customer-app', byStaffId: null, fields: ['locale'] });
});

test('a merged person has the audit of all records, with the merge, and so has each record after it is taken out', async () => {
  const [ann, bob] = [await shop.customer({ locale: 'en' }), await shop.customer({ locale: 'de' })];
  const support = graph.as('support', { staff: CLERK });
  await shop.mutate('mergeCustomers', 'customer { id }', { survivor: ann, others: [bob], reason: 'same' }, support);
  const [one, other] = [await changesOf(ann), await changesOf(bob)];
  expect(one).toEqual(other);
  expect(one.map(({ action, customerId }) => [action, customerId]).toSorted()).toEqual(
    [
      ['mergeCustomers', ann],
      ['mergeCustomers', bob],
      ['registerCustomer', ann],
      ['registerCustomer', bob],
    ].toSorted(),
  );
  await shop.mutate('unmergeCustomer', 'restored { id }', { recordId: bob, reason: 'not the same' }, support);
  expect((await changesOf(bob)).map(({ action }) => action)).toEqual([
    'unmergeCustomer',
    'mergeCustomers',
    'registerCustomer',
  ]);
});

describe('the audit', () => {
  test('is read in pages, each entry once', async () => {
    const id = await shop.customer();
    for (const locale of ['en', 'fr', 'de', 'it'])
      await shop.mutate('updateCustomer', 'customer { id }', { customerId: id, locale });
    const all = await changesOf(id);
    const seen: unknown[] = [];
    let after: string | null = null;
    do {
      const {
        auditTrail,
      }: { auditTrail: { nodes: unknown[]; pageInfo: { hasNextPage: boolean; endCursor: string } } } =
        await auditor.run(AUDIT, { id, first: 2, after });
      seen.push(...auditTrail.nodes);
      after = auditTrail.pageInfo.hasNextPage ? auditTrail.pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen).toEqual(all);
  });

  test('is for those who hold the scope, and never for a customer', async () => {
    const id = await shop.customer();
    const self = graph.as('customer', { customer: id, scopes: ['self', 'privacy:audit'] });
    for (const caller of [clerk, shop.desk, graph.as('analyst'), self]) {
      expect((await caller.ask(AUDIT, { id })).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
      const days = { from: '2026-01-01', to: '2026-01-02' };
      expect((await caller.ask(STAFF_AUDIT, { id: CLERK, ...days })).errors).toMatchObject([
        { extensions: { code: 'FORBIDDEN' } },
      ]);
    }
  });

  test('of an unknown customer is empty, and a span of many years is refused', async () => {
    expect((await auditor.run(AUDIT, { id: 'cus_nobody' })).auditTrail.nodes).toEqual([]);
    const { errors } = await auditor.ask(STAFF_AUDIT, { id: CLERK, from: '1990-01-01', to: '2026-01-01' });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });
});

test('the table is sound', async () => {
  expect(faultsOf(await scanItems(graph.table))).toEqual([]);
});

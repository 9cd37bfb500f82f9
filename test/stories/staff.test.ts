import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { faultsOf } from '../support/audit.ts';
import { openGraphWithStream, type TestCaller } from '../support/graph.ts';
import { testIdempotency } from '../support/idempotency.ts';
import { scanItems } from '../support/items.ts';
import { sale } from '../support/order-desk.ts';
import { openStaffPool, type StaffPool, type TokenEvent } from '../support/staff-pool.ts';
import { formatUserErrors } from '../support/user-errors.ts';

const MEMBER = 'id version email name role stores enabled';
const SAVE = `mutation ($input: SaveStaffMemberInput!) {
  saveStaffMember(input: $input) { member { ${MEMBER} } userErrors { code message path } }
}`;
const VIEWER = '{ viewer { kind store stores staff { name role } } }';
const STAFF = `query ($store: String, $text: String, $enabled: Boolean, $first: Int, $after: String) {
  staff(store: $store, text: $text, enabled: $enabled, first: $first, after: $after) {
    nodes { id name } pageInfo { hasNextPage endCursor }
  }
}`;

type Graph = Awaited<ReturnType<typeof openGraphWithStream>>;
let graph: Graph;
let pool: StaffPool;
let machine: TestCaller;

const loadTrigger = async (): Promise<{ handler: (event: TokenEvent) => Promise<TokenEvent> }> =>
  import(/* @vite-ignore */ new URL('../../dist/staff-token-claims/index.mjs', import.meta.url).href);

beforeAll(async () => {
  graph = await openGraphWithStream();
  pool = await openStaffPool(graph.table, loadTrigger);
  machine = graph.as('admin');
  const shop = { name: 'Vantage', currency: 'GBP', timeZone: 'Europe/London', defaultRegion: 'GB' };
  await machine.run('mutation ($input: SaveShopInput!) { saveShop(input: $input) { shop { name } } }', {
    input: { idempotencyKey: 'shop', ...shop },
  });
  for (const code of ['york', 'leeds'])
    await machine.run('mutation ($input: SaveStoreInput!) { saveStore(input: $input) { shop { name } } }', {
      input: { idempotencyKey: code, code, name: code },
    });
});
afterAll(() => pool.close());

const save = async (input: object, caller: TestCaller = machine) =>
  (await caller.run(SAVE, { input: { idempotencyKey: randomUUID(), ...input } })).saveStaffMember;

async function invite(name: string, more: object = {}): Promise<{ readonly id: string; readonly version: number }> {
  const email = `${name.toLowerCase().replaceAll(' ', '.')}@shop.example`;
  const { member, userErrors } = await save({ name, email, role: 'CLERK', stores: ['york'], ...more });
  expect(userErrors).toEqual([]);
  return member;
}

/** A caller with the token that the pool issues to a person now. */
const signIn = async (userName: string, metadata?: Record<string, string>): Promise<TestCaller> =>
  graph.withClaims(await pool.claimsOf({ userName, ...(metadata === undefined ? {} : { metadata }) }));

const till = { userName: 'till-york-1', client: 'device-client' };
const TILL_ATTRIBUTES = { 'custom:store': 'york', 'custom:system': 'till-york-1' };
/** The access token of the till itself. */
const deviceToken = async () => pool.sign(await pool.claimsOf({ ...till, attributes: TILL_ATTRIBUTES }));
const signInAtTill = async (userName: string) => signIn(userName, { device_token: await deviceToken() });

describe('an admin', () => {
  test('who signs in invites a clerk, and the token of the clerk names her', async () => {
    const boss = await invite('Bo Admin', { role: 'ADMIN', stores: [] });
    const asBoss = await signIn(boss.id);
    expect((await asBoss.run(VIEWER)).viewer).toEqual({
      ...{ kind: 'ADMIN', store: null, stores: [], staff: { name: 'Bo Admin', role: 'ADMIN' } },
    });
    const { member } = await save(
      { name: 'Ana Bell', email: 'ana@shop.example', role: 'CLERK', stores: ['york', 'leeds'] },
      asBoss,
    );
    expect(member).toMatchObject({ version: 1, email: 'ana@shop.example', stores: ['leeds', 'york'], enabled: true });
    expect((await (await signIn(member.id)).run(VIEWER)).viewer).toEqual({
      ...{ kind: 'CLERK', store: null, stores: ['leeds', 'york'], staff: { name: 'Ana Bell', role: 'CLERK' } },
    });
  });

  test('changes role and stores, which count from the next token on', async () => {
    const clerk = await invite('Cleo Hart');
    const before = await signIn(clerk.id);
    await save({ id: clerk.id, expectedVersion: 1, role: 'SUPPORT', stores: [] });
    expect((await before.run(VIEWER)).viewer).toMatchObject({ kind: 'CLERK', stores: ['york'] });
    expect((await (await signIn(clerk.id)).run(VIEWER)).viewer).toMatchObject({ kind: 'SUPPORT', stores: [] });
    expect(formatUserErrors((await save({ id: clerk.id, expectedVersion: 1, name: 'X' })).userErrors)).toEqual([
      'VERSION_CONFLICT input.expectedVersion',
    ]);
  });

  test('disables a clerk, who gets no further token, and invites nobody with her address', async () => {
    const clerk = await invite('Dora Fox');
    await save({ id: clerk.id, enabled: false });
    await expect(signIn(clerk.id)).rejects.toThrow('This account is not enabled.');
    await expect(signInAtTill(clerk.id)).rejects.toThrow('This account is not enabled.');
    const again = { name: 'Dora Again', email: 'DORA.FOX@shop.example', role: 'ANALYST' };
    expect(formatUserErrors((await save(again)).userErrors)).toEqual(['ALREADY_EXISTS input.email']);
    await save({ id: clerk.id, enabled: true });
    expect((await (await signIn(clerk.id)).run(VIEWER)).viewer.staff.name).toBe('Dora Fox');
  });

  test('and nobody else may save members, or see addresses', async () => {
    const clerk = await invite('Eve Clerk');
    const asClerk = await signIn(clerk.id);
    for (const caller of [asClerk, graph.as('support'), graph.as('customer', { customer: 'cus_1' })]) {
      const { data, errors } = await caller.ask(SAVE, { input: { idempotencyKey: 'k', id: clerk.id, role: 'ADMIN' } });
      expect([data.saveStaffMember, errors?.[0]?.extensions['code']]).toEqual([null, 'FORBIDDEN']);
    }
    const { data, errors } = await asClerk.ask(
      `query ($id: ID!) { node(id: $id) { ... on StaffMember { name email } } }`,
      {
        id: clerk.id,
      },
    );
    expect(data.node).toEqual({ name: 'Eve Clerk', email: null });
    expect(errors).toMatchObject([{ path: ['node', 'email'], extensions: { code: 'FORBIDDEN' } }]);
    const own = graph.as('customer', { customer: 'cus_1' });
    for (const query of ['{ staff { nodes { name } } }', `{ node(id: "${clerk.id}") { id } }`])
      expect((await own.ask(query)).errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
    expect(await own.run('{ viewer { kind stores staff { name } } }').catch(String)).toContain('FORBIDDEN');
  });
});

describe('two admins', () => {
  test('who disable each other at the same time: one of them stays, and the other can undo nothing', async () => {
    const others = (await machine.run('{ staff(first: 100) { nodes { id role } } }')).staff.nodes;
    const [one, two] = [await invite('Una Admin', { role: 'ADMIN' }), await invite('Duo Admin', { role: 'ADMIN' })];
    for (const { id, role } of others) if (role === 'ADMIN') await save({ id, enabled: false });
    const [asOne, asTwo] = [await signIn(one.id), await signIn(two.id)];
    const results = await Promise.all([
      save({ id: two.id, enabled: false }, asOne),
      save({ id: one.id, enabled: false }, asTwo),
    ]);
    expect(results.flatMap(({ userErrors }) => formatUserErrors(userErrors))).toHaveLength(1);
    const { staff } = await machine.run('{ staff(first: 100) { nodes { id role } } }');
    const admins = staff.nodes.filter(({ role }: { role: string }) => role === 'ADMIN');
    expect(admins).toHaveLength(1);
    const [survivor] = admins;
    const [removed, asRemoved] = survivor.id === one.id ? [two, asTwo] : [one, asOne];
    // The token of the removed one is still good for an hour.
    for (const input of [
      { id: removed.id, enabled: true },
      { id: survivor.id, enabled: false },
    ])
      expect(formatUserErrors((await save(input, asRemoved)).userErrors)).toEqual(['NOT_ALLOWED input']);
    for (const input of [{ enabled: false }, { role: 'CLERK', stores: ['york'] }])
      for (const caller of [machine, await signIn(survivor.id)])
        expect(formatUserErrors((await save({ id: survivor.id, ...input }, caller)).userErrors)[0]).toMatch(
          /^NOT_ALLOWED/,
        );
    expect(faultsOf((await scanItems(graph.table)).filter(({ pk }) => String(pk).startsWith('STAFF')))).toEqual([]);
  });
});

describe('a clerk at a till', () => {
  test('has a token that names both, and writes for its store', async () => {
    const clerk = await invite('Fay Hill', { stores: ['york', 'leeds'] });
    expect((await (await signInAtTill(clerk.id)).run(VIEWER)).viewer).toEqual({
      ...{ kind: 'CLERK', store: 'york', stores: ['york'], staff: { name: 'Fay Hill', role: 'CLERK' } },
    });
  });

  test('who sends a sale again after a change of the clerk records it once', async () => {
    const [first, second] = [await invite('Gus Moss'), await invite('Hal Nash')];
    const input = { ...sale({ number: 'R-1' }), idempotencyKey: 'sale-1' };
    const record = async (caller: TestCaller) =>
      (
        await caller.run(
          'mutation ($input: RecordOrderInput!) { recordOrder(input: $input) { order { id } userErrors { code path } } }',
          { input },
        )
      ).recordOrder;
    const recorded = await record(await signInAtTill(first.id));
    expect(recorded.userErrors).toEqual([]);
    expect(await record(await signInAtTill(second.id))).toEqual(recorded);
    // Also after everybody has signed out.
    expect(await record(graph.withClaims(await pool.claimsOf({ ...till, attributes: TILL_ATTRIBUTES })))).toEqual(
      recorded,
    );
    // Without the till, a person has keys of the own.
    const elsewhere = await record(await signIn(second.id));
    expect(elsewhere.order?.id).not.toBe(recorded.order.id);
  });

  test('without a clerk is a till', async () => {
    const alone = graph.withClaims(await pool.claimsOf({ ...till, attributes: TILL_ATTRIBUTES }));
    expect((await alone.run(VIEWER.replace('staff { name role }', ''))).viewer).toEqual({
      ...{ kind: 'POS', store: 'york', stores: ['york'] },
    });
  });
});

describe('the list of staff', () => {
  test('is found by store and by name, page by page, also by a clerk', async () => {
    for (const name of ['Ida List', 'Jan List', 'Kay List']) await invite(name, { stores: ['leeds'] });
    const asClerk = await signIn((await invite('Lea List', { stores: ['leeds'] })).id);
    const namesOf = ({ staff }: { staff: { nodes: { name: string }[] } }) => staff.nodes.map(({ name }) => name);
    const first = await asClerk.run(STAFF, { store: 'leeds', text: 'list', enabled: true, first: 3 });
    expect(namesOf(first)).toEqual(['Ida List', 'Jan List', 'Kay List']);
    const { endCursor } = first.staff.pageInfo;
    expect(
      namesOf(await asClerk.run(STAFF, { store: 'leeds', text: 'list', enabled: true, after: endCursor })),
    ).toEqual(['Lea List']);
    const byEmail = { text: 'ida.list@shop.example', enabled: true };
    expect([namesOf(await machine.run(STAFF, byEmail)), namesOf(await asClerk.run(STAFF, byEmail))]).toEqual([
      ['Ida List'],
      [],
    ]);
  });
});

describe('the account of a member', () => {
  test('follows the member, after the transaction', async () => {
    const clerk = await invite('Mia Post', { email: 'mia@shop.example' });
    await graph.stream.drain();
    await save({ id: clerk.id, stores: ['leeds'] });
    await save({ id: clerk.id, enabled: false });
    await graph.stream.drain();
    const mine = (await graph.stream.staffAccounts()).filter(({ id }) => id === clerk.id);
    const account = { id: clerk.id, email: 'mia@shop.example', name: 'Mia Post' };
    expect(mine).toEqual([
      { ...account, enabled: true },
      { ...account, enabled: false },
    ]);
  });
});

testIdempotency('saveStaffMember', async () => {
  const suffix = randomUUID().slice(0, 8);
  const count = async () => (await scanItems(graph.table)).filter(({ sk }) => sk === '#MEMBER').length;
  const input = { name: `Ned ${suffix}`, email: `${suffix}@shop.example`, role: 'ANALYST' };
  return {
    caller: machine,
    otherClient: graph.as('admin', { client: 'admin-2' }),
    send: async (caller, sent) => (await caller.run(SAVE, { input: sent })).saveStaffMember,
    input,
    otherInput: { ...input, email: `other-${suffix}@shop.example` },
    effects: count,
    moveOn: async () => {
      const { staff } = await machine.run(STAFF, { text: `${suffix}@shop.example` });
      await save({ id: staff.nodes[0].id, name: `Moved ${suffix}` });
    },
    lasting: ({ member }) => member.id,
  };
});

import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { StaffMember } from '../../domain/staff/staff-member.ts';
import { cognitoStaffAccounts } from '../../lambdas/cognito-staff-accounts.ts';
import { staffAccountReactor } from '../../lambdas/staff-account-reactor.ts';
import { staffKey } from '../../store/staff/staff-items.ts';
import { itemOf } from '../../store/table/item.ts';
import type { ItemChange } from '../../store/table/item-change.ts';
import { seed } from '../support/seed.ts';
import { freshTable } from '../support/table.ts';

type Account = { readonly enabled: boolean; readonly email: string; readonly name: string };
type Request = {
  readonly UserPoolId: string;
  readonly Username: string;
  readonly UserAttributes?: readonly Attribute[];
};
type Attribute = { readonly Name: string; readonly Value: string };

/** A fake user pool for the real client, with the errors that AWS documents. */
const accounts = new Map<string, Account>();
let calls: string[] = [];
let invitations: string[] = [];
/** The operation whose next answer is lost after it took effect. */
let lostAnswer: string | null = null;

function answer(operation: string, { UserPoolId, Username, UserAttributes = [] }: Request): object | string {
  if (UserPoolId !== 'eu-west-1_staff') return 'ResourceNotFoundException';
  const attributes = Object.fromEntries(UserAttributes.map(({ Name, Value }) => [Name, Value]));
  const { email = '', name = '' } = attributes;
  const found = accounts.get(Username);
  const isTaken = [...accounts].some(([id, one]) => id !== Username && email !== '' && one.email === email);
  if (operation === 'AdminCreateUser') {
    if (found !== undefined) return 'UsernameExistsException';
    if (isTaken) return 'AliasExistsException';
    accounts.set(Username, { enabled: true, email, name });
    invitations.push(email);
    return { User: { Username } };
  }
  if (found === undefined) return 'UserNotFoundException';
  if (operation === 'AdminUpdateUserAttributes') {
    if (isTaken) return 'AliasExistsException';
    if (attributes['email_verified'] !== 'true') return 'InvalidParameterException';
    accounts.set(Username, { ...found, email, name });
  } else accounts.set(Username, { ...found, enabled: operation === 'AdminEnableUser' });
  return {};
}

const server: Server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', () => {
    const operation = String(request.headers['x-amz-target']).split('.')[1] ?? '';
    calls.push(operation);
    const result = answer(operation, JSON.parse(Buffer.concat(chunks).toString()));
    if (operation === lostAnswer) {
      lostAnswer = null;
      response.destroy();
      return;
    }
    response.setHeader('content-type', 'application/x-amz-json-1.1');
    if (typeof result === 'string') response.statusCode = 400;
    response.end(JSON.stringify(typeof result === 'string' ? { __type: result } : result));
  });
});

let table: Awaited<ReturnType<typeof freshTable>>;
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  const environment = {
    AWS_REGION: 'eu-west-1',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: `http://127.0.0.1:${address.port}`,
  };
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
  table = await freshTable();
});
afterAll(() => server.close());
beforeEach(() => {
  accounts.clear();
  calls = [];
  invitations = [];
});

let members = 0;
const newMember = (more: Partial<StaffMember> = {}): StaffMember => ({
  id: `stf_01900000-0000-7000-8000-${String(++members).padStart(12, '0')}`,
  ...{ version: 1, email: `${members}@shop.example`, name: `Member ${members}`, role: 'CLERK', stores: ['york'] },
  ...{ enabled: true, ...more },
});

/** Stores a member and returns the change as the stream delivers it. */
async function store(before: StaffMember | null, after: StaffMember): Promise<ItemChange> {
  await seed(table, [{ entity: 'staffMember', before, after }]);
  const key = staffKey(after.id);
  return {
    ...{
      eventId: `${after.id} ${after.version}`,
      sequenceNumber: String(after.version),
      at: '2026-03-01T12:00:00.000Z',
    },
    ...{ key, before: before === null ? null : itemOf(key, before), after: itemOf(key, after) },
  };
}

const consume = (...changes: readonly ItemChange[]) =>
  staffAccountReactor(table, cognitoStaffAccounts('eu-west-1_staff')).consume(changes);

const next = (member: StaffMember, more: Partial<StaffMember>): StaffMember => ({
  ...member,
  version: member.version + 1,
  ...more,
});

describe('the account of a member', () => {
  it('is created with an invitation, once, however often the change is delivered', async () => {
    const ana = newMember();
    const change = await store(null, ana);
    for (let delivery = 0; delivery < 3; delivery++) expect(await consume(change)).toEqual([]);
    expect([...accounts]).toEqual([[ana.id, { enabled: true, email: ana.email, name: ana.name }]]);
    expect(invitations).toEqual([ana.email]);
  });

  it('is created once where the answer of the pool is lost', async () => {
    const change = await store(null, newMember());
    lostAnswer = 'AdminCreateUser';
    for (let delivery = 0; delivery < 3; delivery++) await consume(change);
    expect(invitations).toHaveLength(1);
  });

  it('follows the name and the address, and is disabled and enabled', async () => {
    const ana = newMember();
    const renamed = next(ana, { name: 'Ana Hope', email: 'hope@shop.example' });
    const disabled = next(renamed, { enabled: false });
    await consume(await store(null, ana));
    await consume(await store(ana, renamed));
    expect(accounts.get(ana.id)).toEqual({ enabled: true, email: 'hope@shop.example', name: 'Ana Hope' });
    await consume(await store(renamed, disabled));
    expect(accounts.get(ana.id)?.enabled).toBe(false);
    await consume(await store(disabled, next(disabled, { enabled: true })));
    expect(accounts.get(ana.id)?.enabled).toBe(true);
    expect(invitations).toHaveLength(1);
  });

  it('costs no request where only the role or the stores change', async () => {
    const ana = newMember();
    await consume(await store(null, ana));
    calls = [];
    await consume(await store(ana, next(ana, { role: 'SUPPORT', stores: [] })));
    expect(calls).toEqual([]);
  });

  it('is not created for a member who is disabled before the change is delivered', async () => {
    const ana = newMember();
    const created = await store(null, ana);
    const disabled = await store(ana, next(ana, { enabled: false }));
    await consume(created, disabled);
    expect([accounts.size, invitations]).toEqual([0, []]);
  });

  it('is not changed back by an earlier change that is replayed later', async () => {
    const ana = newMember();
    const created = await store(null, ana);
    await consume(created, await store(ana, next(ana, { enabled: false })));
    accounts.set(ana.id, { enabled: false, email: ana.email, name: ana.name });
    await consume(created);
    expect(accounts.get(ana.id)?.enabled).toBe(false);
  });

  it('fails alone and is delivered again while another account has its address', async () => {
    const [ana, zoe] = [newMember(), newMember()];
    const moved = next(ana, { email: 'old@shop.example' });
    await consume(await store(null, ana));
    const renamed = await store(ana, moved);
    const taken = await store(null, { ...zoe, email: ana.email });
    const other = await store(null, newMember());
    expect((await consume(taken, other)).map(({ change }) => change)).toEqual([taken]);
    // Members are applied in parallel, so this delivery may find the address still taken: then it is delivered once more.
    const failed = await consume(renamed, taken);
    expect([[], [taken]]).toContainEqual(failed.map(({ change }) => change));
    expect(await consume(...failed.map(({ change }) => change))).toEqual([]);
    expect(accounts.get(zoe.id)?.email).toBe(ana.email);
    expect(accounts.size).toBe(3);
  });
});

it('changes of other items are nothing to it', async () => {
  const strange: ItemChange = { ...(await store(null, newMember())), key: { pk: 'STAFF_ROSTER', sk: '#ROSTER' } };
  expect(await consume(strange)).toEqual([]);
  expect(calls).toEqual([]);
});

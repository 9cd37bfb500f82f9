import { afterAll, beforeAll, expect, test } from 'vitest';
import { ROLE_NAMES, type Role } from '../../domain/kernel/roles.ts';
import type { StaffMember } from '../../domain/staff/staff-member.ts';
import type { TokenRequest } from '../../local/tokens/tokens.ts';
import { differencesTo } from '../support/authorisation-matrix.ts';
import { scanItems } from '../support/items.ts';
import { operationOf, ROOT_FIELDS, type RootField } from '../support/schema.ts';
import { openServer, type TestServer } from '../support/server.ts';

/** Sends every root field with a token of every role, over HTTP and through the built bundle. */

const TIMEOUT_MS = 240_000;
let server: TestServer;
beforeAll(async () => {
  server = await openServer();
});
afterAll(() => server.close());

const person = (staffRole: StaffMember['role'], stores: readonly string[] = []): StaffMember => ({
  id: 'stf_someone',
  version: 1,
  email: 'someone@example.com',
  name: 'Someone',
  role: staffRole,
  stores,
  enabled: true,
});

/** The tokens of each role: of machines, and of people who signed in. All tokens of a role have the same rights. */
const TOKENS: readonly Omit<TokenRequest, 'expiresInSeconds'>[] = [
  { role: 'pos', store: 'york' },
  { role: 'clerk', staff: person('CLERK', ['york']) },
  { role: 'pos', store: 'york', staff: person('CLERK') },
  { role: 'commerce' },
  { role: 'support' },
  { role: 'support', staff: person('SUPPORT') },
  { role: 'analyst' },
  { role: 'analyst', staff: person('ANALYST') },
  { role: 'marketing' },
  { role: 'marketing', staff: person('MARKETING') },
  { role: 'admin' },
  { role: 'admin', staff: person('ADMIN') },
  { role: 'customer', customer: 'cus_unknown' },
];

const rowOf = ({ kind, name }: RootField) => `${kind === 'query' ? 'Query' : 'Mutation'}.${name}`;

type Answer = {
  readonly data?: Readonly<Record<string, unknown>>;
  readonly errors?: readonly { readonly path?: readonly unknown[]; readonly extensions: { readonly code?: string } }[];
};

async function ask(token: string, root: RootField): Promise<Answer> {
  const response = await fetch(server.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify(operationOf(root, `matrix-${root.name}`)),
  });
  const answer: Answer = JSON.parse(await response.text());
  // A request that is refused as a whole would prove nothing about the field.
  expect(answer.data, JSON.stringify(answer.errors)).toBeDefined();
  return answer;
}

const isForbidden = ({ errors = [] }: Answer): boolean =>
  errors.some(({ path = [], extensions }) => path.length === 1 && extensions.code === 'FORBIDDEN');

test(
  'every root field is open to the roles of its row',
  async () => {
    const actual = new Map<string, Set<Role>>(ROOT_FIELDS.map((root) => [rowOf(root), new Set()]));
    const disagreements: string[] = [];
    const tried = new Set<Role>();
    for (const request of TOKENS) {
      const token = await server.tokenOf(request);
      for (const root of ROOT_FIELDS) {
        const roles = actual.get(rowOf(root));
        const isAllowed = !isForbidden(await ask(token, root));
        if (tried.has(request.role) && roles?.has(request.role) !== isAllowed)
          disagreements.push(`${rowOf(root)} for ${request.role}`);
        if (isAllowed) roles?.add(request.role);
      }
      tried.add(request.role);
    }
    expect([...tried]).toEqual(ROLE_NAMES);
    expect(disagreements, 'two tokens of one role have different rights').toEqual([]);
    const differences = differencesTo(actual, (name) => /^(Query|Mutation)\./.test(name));
    expect(differences, 'rows of test/authorisation/matrix.txt to review').toEqual([]);
    const allowed = [...actual.values()].reduce((sum, roles) => sum + roles.size, 0);
    process.stdout.write(
      `Authorisation: ${ROOT_FIELDS.length} root fields x ${TOKENS.length} tokens of ${ROLE_NAMES.length} roles; ` +
        `${allowed} allowed of ${ROOT_FIELDS.length * ROLE_NAMES.length}.\n`,
    );
  },
  TIMEOUT_MS,
);

test('a token of `self` without a customer reaches and changes nothing', async () => {
  const token = await server.tokenOf({ role: 'customer' });
  const before = await scanItems(server.table);
  const reached: string[] = [];
  for (const root of ROOT_FIELDS) {
    const { data } = await ask(token, root);
    const value = data?.[root.name] ?? null;
    if (root.kind === 'query' && value !== null && !(Array.isArray(value) && value.length === 0))
      reached.push(root.name);
  }
  // These are about no customer.
  expect(reached.filter((name) => !['viewer', 'shop', 'store'].includes(name))).toEqual([]);
  expect(await scanItems(server.table)).toEqual(before);
});

/**
 * Who may do what: a role is a set of scopes. The stack's clients, the local token issuer and the tests all read this
 * table; the server itself looks only at the scopes that a token carries. Imports nothing, so that `cdk/` may use it.
 */

const readAndWrite = (...resources: string[]) =>
  resources.flatMap((resource) => [`${resource}:read`, `${resource}:write`]);

/** Every scope there is, but for `store:<code>` (one a store) and `self` (a customer's own token). */
export const SCOPES: readonly string[] = [
  ...readAndWrite('customers', 'orders', 'warranties', 'preferences', 'interactions', 'cases', 'insights'),
  'warranties:decide',
  'warranties:admin',
  'feedback:write',
  'playbooks:write',
  'identity:read',
  'identity:merge',
  'pii:read',
  'privacy:export',
  'privacy:erase',
  'privacy:audit',
  'shop:admin',
];

const COUNTER = [
  ...readAndWrite('customers', 'orders', 'warranties', 'preferences', 'interactions'),
  'feedback:write',
  ...readAndWrite('cases'),
  'insights:read',
];

export const ROLE_NAMES = ['pos', 'commerce', 'support', 'analyst', 'admin', 'customer'] as const;
export type Role = (typeof ROLE_NAMES)[number];

export const ROLES: Readonly<Record<Role, readonly string[]>> = {
  pos: COUNTER,
  commerce: [
    ...readAndWrite('customers', 'orders', 'warranties', 'preferences'),
    'interactions:write',
    'feedback:write',
  ],
  support: [...COUNTER, 'pii:read', 'warranties:decide', 'identity:read', 'identity:merge', 'privacy:export'],
  analyst: [
    'customers:read',
    'orders:read',
    'interactions:read',
    'cases:read',
    'identity:read',
    'preferences:read',
    ...readAndWrite('insights'),
    'playbooks:write',
  ],
  admin: SCOPES,
  customer: ['self'],
};

/** The resource server of which Cognito knows the scopes: in a token `orders:read` is `customer-graph/orders:read`. */
export const RESOURCE_SERVER = 'customer-graph';

/** The scopes in a token's `scope` claim, by our names; those of other servers, such as `openid`, are not among them. */
export function scopesOf(claim: string): string[] {
  const prefix = `${RESOURCE_SERVER}/`;
  return claim.split(' ').flatMap((scope) => (scope.startsWith(prefix) ? [scope.slice(prefix.length)] : []));
}

const STORE_PREFIX = 'store:';

/** The scope that a till of this store holds; what it writes carries the store. */
export const storeScope = (code: string): string => `${STORE_PREFIX}${code}`;

/** The store of a till's scopes, or null where the caller is not a till. */
export function storeOf(scopes: readonly string[]): string | null {
  return scopes.find((scope) => scope.startsWith(STORE_PREFIX))?.slice(STORE_PREFIX.length) ?? null;
}

/** The role that these scopes make up: the largest of which the caller holds every scope. */
export function roleOf(scopes: readonly string[]): Role {
  if (scopes.includes('self')) return 'customer';
  if (storeOf(scopes) !== null) return 'pos';
  const held = new Set(scopes);
  const whole = (['admin', 'support', 'commerce', 'analyst'] as const).filter((role) =>
    ROLES[role].every((scope) => held.has(scope)),
  );
  return whole[0] ?? 'commerce';
}

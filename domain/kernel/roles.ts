/**
 * Access rights: a role is a set of scopes. The clients of the stack, the local token issuer and the tests read this table.
 * The server itself looks only at the scopes of a token. The file imports nothing, so that `cdk/` can use it.
 */

const readAndWrite = (...resources: string[]) =>
  resources.flatMap((resource) => [`${resource}:read`, `${resource}:write`]);

/** Every scope except `store:<code>` (one for each store) and `self` (a customer's own token). */
export const SCOPES: readonly string[] = [
  ...readAndWrite('customers', 'orders', 'warranties', 'preferences', 'interactions', 'cases', 'insights'),
  ...readAndWrite('service'),
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
  ...readAndWrite('segments'),
  'segments:export',
  'messages:write',
  'messages:admin',
  'integrations:read',
  'integrations:admin',
];

const COUNTER = [
  ...readAndWrite('customers', 'orders', 'warranties', 'preferences', 'interactions', 'service'),
  'feedback:write',
  ...readAndWrite('cases'),
  'insights:read',
  'segments:read',
];

/** `pos` is a till without a person, `clerk` a person at a till or in a store. */
export const ROLE_NAMES = ['pos', 'clerk', 'commerce', 'support', 'analyst', 'marketing', 'admin', 'customer'] as const;
export type Role = (typeof ROLE_NAMES)[number];

export const ROLES: Readonly<Record<Role, readonly string[]>> = {
  pos: COUNTER,
  clerk: COUNTER,
  commerce: [
    ...readAndWrite('customers', 'orders', 'warranties', 'preferences'),
    'interactions:write',
    'feedback:write',
    'segments:read',
  ],
  support: [
    ...COUNTER,
    'pii:read',
    'warranties:decide',
    'identity:read',
    'identity:merge',
    'privacy:export',
    'messages:write',
    'integrations:read',
  ],
  analyst: [
    'customers:read',
    'orders:read',
    'interactions:read',
    'cases:read',
    'identity:read',
    'preferences:read',
    ...readAndWrite('insights'),
    ...readAndWrite('segments'),
    'playbooks:write',
  ],
  marketing: [
    'customers:read',
    'preferences:read',
    'insights:read',
    ...readAndWrite('segments'),
    'segments:export',
    'messages:write',
  ],
  admin: SCOPES,
  customer: ['self'],
};

/** The resource server of the scopes in Cognito: in a token `orders:read` is `customer-graph/orders:read`. */
export const RESOURCE_SERVER = 'customer-graph';

/** The scopes in the `scope` claim of a token, by our names. Scopes of other servers, such as `openid`, are left out. */
export function scopesOf(claim: string): string[] {
  const prefix = `${RESOURCE_SERVER}/`;
  return claim.split(' ').flatMap((scope) => (scope.startsWith(prefix) ? [scope.slice(prefix.length)] : []));
}

const STORE_PREFIX = 'store:';

/** The scope of a till of this store. What the till records belongs to the store. */
export const storeScope = (code: string): string => `${STORE_PREFIX}${code}`;

/** The store in the scopes of a till with a client of its own; null for any other caller. */
export function storeOf(scopes: readonly string[]): string | null {
  return scopes.find((scope) => scope.startsWith(STORE_PREFIX))?.slice(STORE_PREFIX.length) ?? null;
}

/** The roles of machines without a store, and of people, the largest first. */
const MACHINE_ROLES = ['admin', 'support', 'commerce', 'analyst', 'marketing'] as const;
const STAFF_ROLES = ['admin', 'support', 'clerk', 'analyst', 'marketing'] as const;

/**
 * The role of these scopes: the largest one whose scopes are all among them. A clerk has the scopes of a till, and people
 * keep their role when they use one.
 * @param store of a till; null where the caller is not at one
 * @param isStaff whether a member of staff signed in
 */
export function roleOf(scopes: readonly string[], store: string | null, isStaff: boolean): Role {
  if (scopes.includes('self')) return 'customer';
  if (!isStaff && store !== null) return 'pos';
  const held = new Set(scopes);
  const complete = (isStaff ? STAFF_ROLES : MACHINE_ROLES).find((role) =>
    ROLES[role].every((scope) => held.has(scope)),
  );
  return complete ?? (isStaff ? 'clerk' : 'commerce');
}

/** Stands for the name of the system of a client in which devices sign in: each device has a name of its own. */
export const SYSTEM_OF_DEVICE = '*';

import { ROLE_NAMES, type Role } from '../../domain/kernel/roles.ts';
import { parseWholeNumber, UsageError } from '../common/command-line.ts';
import type { TokenRequest } from './tokens.ts';

/** The store of a till that names none: the first one of the sample shop. */
export const DEFAULT_STORE = 'york';
/** As long as the stack's tokens last. */
const DEFAULT_SECONDS = 3_600;
/** The longest that Cognito lets a token last. */
const MOST_SECONDS = 86_400;

/** What was asked for, from flags or from a query string. */
export type TokenWish = {
  readonly role?: string | undefined;
  readonly store?: string | undefined;
  readonly customer?: string | undefined;
  readonly client?: string | undefined;
  readonly 'expires-in'?: string | undefined;
};

/**
 * The request that a wish makes.
 * @throws UsageProblem where a part is missing, unknown, or makes no sense for the role
 */
export function tokenRequest(wish: TokenWish): TokenRequest {
  const role = roleOf(wish.role);
  if (wish.store !== undefined && role !== 'pos') throw new UsageError('--store goes with --role pos only.');
  if (wish.customer !== undefined && role !== 'customer') {
    throw new UsageError('--customer goes with --role customer only.');
  }
  return {
    role,
    ...(role === 'pos' && { store: storeCode(wish.store ?? DEFAULT_STORE) }),
    ...(role === 'customer' && { customer: customerId(wish.customer) }),
    ...(wish.client !== undefined && { client: clientName(wish.client) }),
    expiresInSeconds:
      wish['expires-in'] === undefined
        ? DEFAULT_SECONDS
        : parseWholeNumber('expires-in', wish['expires-in'], { from: 1, to: MOST_SECONDS }),
  };
}

function roleOf(name: string | undefined): Role {
  const role = ROLE_NAMES.find((known) => known === name);
  if (role === undefined) {
    const roles = ROLE_NAMES.join(', ');
    throw new UsageError(name === undefined ? `--role is missing: ${roles}.` : `No role "${name}": ${roles}.`);
  }
  return role;
}

/** A scope is one word, and the code is part of a scope. */
function storeCode(code: string): string {
  if (!/^[A-Za-z0-9]+([-_.][A-Za-z0-9]+)*$/.test(code)) {
    throw new UsageError(`--store takes a store's code, of letters and digits with -, _ or . between, not "${code}".`);
  }
  return code;
}

function clientName(name: string): string {
  if (!/^[A-Za-z0-9-]{1,40}$/.test(name)) throw new UsageError(`--client takes letters, digits and -, not "${name}".`);
  return name;
}

function customerId(id: string | undefined): string {
  if (id === undefined) throw new UsageError('--role customer needs --customer ID: a token is for one customer.');
  if (!/^cus_[\w-]+$/.test(id)) throw new UsageError(`--customer takes a customer's id, such as cus_..., not "${id}".`);
  return id;
}

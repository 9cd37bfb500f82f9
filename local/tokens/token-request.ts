import { ROLE_NAMES, type Role } from '../../domain/kernel/roles.ts';
import { parseWholeNumber, UsageError } from '../common/command-line.ts';
import type { TokenRequest } from './tokens.ts';

/** The store of a till that names none: the first one of the sample shop. */
export const DEFAULT_STORE = 'york';
/** As long as the stack's tokens last. */
const DEFAULT_SECONDS = 3_600;
/** The longest that Cognito lets a token last. */
const MAX_SECONDS = 86_400;

/** What was asked for, from flags or from a query string. */
export type TokenOptions = {
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
export function parseTokenRequest(wish: TokenOptions): TokenRequest {
  const role = parseRole(wish.role);
  if (wish.store !== undefined && role !== 'pos') throw new UsageError('--store goes with --role pos only.');
  if (wish.customer !== undefined && role !== 'customer') {
    throw new UsageError('--customer goes with --role customer only.');
  }
  return {
    role,
    ...(role === 'pos' && { store: parseStoreCode(wish.store ?? DEFAULT_STORE) }),
    ...(role === 'customer' && { customer: parseCustomerId(wish.customer) }),
    ...(wish.client !== undefined && { client: parseClientName(wish.client) }),
    expiresInSeconds:
      wish['expires-in'] === undefined
        ? DEFAULT_SECONDS
        : parseWholeNumber('expires-in', wish['expires-in'], { from: 1, to: MAX_SECONDS }),
  };
}

function parseRole(name: string | undefined): Role {
  const role = ROLE_NAMES.find((known) => known === name);
  if (role === undefined) {
    const roles = ROLE_NAMES.join(', ');
    throw new UsageError(name === undefined ? `--role is missing: ${roles}.` : `No role "${name}": ${roles}.`);
  }
  return role;
}

/** A scope is one word, and the code is part of a scope. */
function parseStoreCode(code: string): string {
  if (!/^[A-Za-z0-9]+([-_.][A-Za-z0-9]+)*$/.test(code)) {
    throw new UsageError(`--store takes a store's code, of letters and digits with -, _ or . between, not "${code}".`);
  }
  return code;
}

function parseClientName(name: string): string {
  if (!/^[A-Za-z0-9-]{1,40}$/.test(name)) throw new UsageError(`--client takes letters, digits and -, not "${name}".`);
  return name;
}

function parseCustomerId(id: string | undefined): string {
  if (id === undefined) throw new UsageError('--role customer needs --customer ID: a token is for one customer.');
  if (!/^cus_[\w-]+$/.test(id)) throw new UsageError(`--customer takes a customer's id, such as cus_..., not "${id}".`);
  return id;
}

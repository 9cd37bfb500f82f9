import { ROLE_NAMES, type Role } from '../../domain/kernel/roles.ts';
import { parseWholeNumber, UsageError } from '../common/command-line.ts';
import { staffIdOfName } from './staff-id.ts';
import type { TokenRequest } from './tokens.ts';

/** The store of a till or of a clerk if the request names none: the first store of the sample shop. */
export const DEFAULT_STORE = 'york';
/** The lifetime of the stack's tokens. */
const DEFAULT_SECONDS = 3_600;
/** The longest lifetime that Cognito allows. */
const MAX_SECONDS = 86_400;

/** The options of a token, from flags or from a query string. */
export type TokenOptions = {
  readonly role?: string | undefined;
  readonly store?: string | undefined;
  readonly customer?: string | undefined;
  readonly client?: string | undefined;
  readonly staff?: string | undefined;
  readonly 'expires-in'?: string | undefined;
};

/** @throws UsageError if an option is missing, unknown, or does not fit the role */
export function parseTokenRequest(options: TokenOptions): TokenRequest {
  const role = parseRole(options.role);
  const worksInStore = role === 'pos' || role === 'clerk';
  if (options.store !== undefined && !worksInStore) throw new UsageError('--store goes with --role pos or clerk only.');
  if (options.staff !== undefined && (role === 'customer' || role === 'commerce')) {
    throw new UsageError(`--staff does not go with --role ${role}: no member of staff signs in there.`);
  }
  if (options.staff === undefined && role === 'clerk') {
    throw new UsageError('--role clerk needs --staff NAME: a clerk is a person. A till without one is --role pos.');
  }
  if (options.customer !== undefined && role !== 'customer') {
    throw new UsageError('--customer goes with --role customer only.');
  }
  return {
    role,
    ...(worksInStore && { store: parseStoreCode(options.store ?? DEFAULT_STORE) }),
    ...(options.staff !== undefined && { staffId: staffIdOfName(parseStaffName(options.staff)) }),
    ...(role === 'customer' && { customer: parseCustomerId(options.customer) }),
    ...(options.client !== undefined && { client: parseClientName(options.client) }),
    expiresInSeconds:
      options['expires-in'] === undefined
        ? DEFAULT_SECONDS
        : parseWholeNumber('expires-in', options['expires-in'], { from: 1, to: MAX_SECONDS }),
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

function parseStaffName(name: string): string {
  if (name.trim() === '' || name.length > 200) throw new UsageError('--staff takes the name of a person.');
  return name;
}

function parseCustomerId(id: string | undefined): string {
  if (id === undefined) throw new UsageError('--role customer needs --customer ID: a token is for one customer.');
  if (!/^cus_[\w-]+$/.test(id)) throw new UsageError(`--customer takes a customer's id, such as cus_..., not "${id}".`);
  return id;
}

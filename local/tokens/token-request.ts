import { ROLE_NAMES, type Role } from '../../domain/kernel/roles.ts';
import { ROLE_OF_STAFF, STAFF_ROLES, type StaffMember } from '../../domain/staff/staff-member.ts';
import { parseWholeNumber, UsageError } from '../common/command-line.ts';
import type { FindSavedStaff } from './saved-staff.ts';
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

/**
 * @param find looks for the person among the saved members of staff
 * @throws UsageError if an option is missing, unknown, or does not fit the role or the person
 */
export async function parseTokenRequest(options: TokenOptions, find: FindSavedStaff): Promise<TokenRequest> {
  const name = options.staff === undefined ? null : parseStaffName(options.staff);
  const member = name === null ? null : await find(name);
  const role = parseRole(options.role ?? (member === null ? undefined : ROLE_OF_STAFF[member.role]));
  checkOptions(options, role, member);
  const worksInStore = role === 'pos' || (role === 'clerk' && member === null);
  const store = worksInStore ? parseStoreCode(options.store ?? DEFAULT_STORE) : null;
  const staff = name === null ? null : (atStore(member, options.store) ?? unsavedMember(name, role, store));
  return {
    role,
    ...(store !== null && { store }),
    ...(staff !== null && { staff }),
    ...(role === 'customer' && { customer: parseCustomerId(options.customer) }),
    ...(options.client !== undefined && { client: parseClientName(options.client) }),
    expiresInSeconds:
      options['expires-in'] === undefined
        ? DEFAULT_SECONDS
        : parseWholeNumber('expires-in', options['expires-in'], { from: 1, to: MAX_SECONDS }),
  };
}

function checkOptions(options: TokenOptions, role: Role, member: StaffMember | null): void {
  if (options.store !== undefined && role !== 'pos' && role !== 'clerk')
    throw new UsageError('--store goes with --role pos or clerk only.');
  if (options.staff !== undefined && (role === 'customer' || role === 'commerce'))
    throw new UsageError(`--staff does not go with --role ${role}: no member of staff signs in there.`);
  if (options.staff === undefined && role === 'clerk')
    throw new UsageError('--role clerk needs --staff NAME: a clerk is a person. A till without one is --role pos.');
  if (options.customer !== undefined && role !== 'customer')
    throw new UsageError('--customer goes with --role customer only.');
  if (member === null) return;
  const saved = ROLE_OF_STAFF[member.role];
  if (role !== 'pos' && role !== saved)
    throw new UsageError(`This person is saved with the role ${saved}. Leave --role out, or give pos for a till.`);
  if (role !== 'pos' && options.store !== undefined && !member.stores.includes(options.store))
    throw new UsageError(
      `This person is saved with the stores ${member.stores.join(', ')}. Give one of them, or none.`,
    );
}

/** A saved clerk for one of the clerk's stores alone, as on a day there. A till has its own store. */
function atStore(member: StaffMember | null, store: string | undefined): StaffMember | null {
  return member === null || store === undefined || !member.stores.includes(store)
    ? member
    : { ...member, stores: [store] };
}

/** Somebody who is not saved, for a try without preparation. A stack would give no token. */
function unsavedMember(name: string, role: Role, store: string | null): StaffMember {
  const staffRole = STAFF_ROLES.find((one) => ROLE_OF_STAFF[one] === role) ?? 'CLERK';
  const stores = store === null ? [] : [store];
  return { id: staffIdOfName(name), version: 0, email: '', name, role: staffRole, stores, enabled: true };
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

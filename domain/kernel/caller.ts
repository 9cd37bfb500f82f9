import type { Role } from './roles.ts';
import type { InputErrors, Path } from './user-error.ts';

/** The caller, from the claims of a verified token. */
export type Caller = {
  readonly clientId: string;
  /** The permanent name of the calling system. It stays the same when its client is replaced. */
  readonly system: string;
  readonly role: Role;
  readonly scopes: readonly string[];
  /** The store of a till, which is the store of everything that it records; null for any other caller. */
  readonly store: string | null;
  /** The person behind the token, as a member of staff; null if no member of staff signed in. */
  readonly staffId: string | null;
  /** The codes of the stores that the caller may write for; empty: it is bound to no store. A till has its own store only. */
  readonly stores: readonly string[];
  /** The customer of a customer's own token, which gives access to this customer only; null for any other token. */
  readonly customerId: string | null;
};

/** The caller of the commands of a scheduled job or a local program, which has no token. */
export const jobCaller = (name: string): Caller => ({
  clientId: name,
  system: name,
  role: 'admin',
  scopes: [],
  store: null,
  staffId: null,
  stores: [],
  customerId: null,
});

export type SourceSystem = 'POS' | 'ECOMMERCE' | 'SUPPORT' | 'MARKETING' | 'IMPORT' | 'OTHER';

const SOURCE_BY_ROLE: Readonly<Record<Role, SourceSystem>> = {
  pos: 'POS',
  clerk: 'POS',
  commerce: 'ECOMMERCE',
  support: 'SUPPORT',
  analyst: 'MARKETING',
  marketing: 'MARKETING',
  admin: 'OTHER',
  customer: 'ECOMMERCE',
};

/** Where a shop sells and serves. A till also takes orders of the web shop, and integrations relay the sales of tills. */
const CHANNELS: readonly SourceSystem[] = ['POS', 'ECOMMERCE', 'SUPPORT', 'OTHER'];

/** The sources that a caller may state. Only an admin imports. */
const SOURCES_BY_ROLE: Readonly<Record<Role, readonly SourceSystem[]>> = {
  pos: CHANNELS,
  clerk: CHANNELS,
  commerce: CHANNELS,
  support: CHANNELS,
  analyst: ['MARKETING'],
  marketing: ['MARKETING'],
  admin: [...CHANNELS, 'MARKETING', 'IMPORT'],
  customer: ['ECOMMERCE'],
};

/** Adds an error where the source does not fit the caller. Later answers, filters and reports believe it. */
export function checkSource(errors: InputErrors, { role }: Caller, source: SourceSystem, path: Path): void {
  const possible = SOURCES_BY_ROLE[role];
  if (!possible.includes(source))
    errors.add('INVALID', path, `Your client cannot record for this source. It records for ${possible.join(', ')}.`);
}

/** Who wrote something: the member of staff; absent if no member of staff had signed in, and in records of former versions. */
export type WrittenByStaff = { readonly staffId?: string };

export const writtenBy = ({ staffId }: Caller): WrittenByStaff => (staffId === null ? {} : { staffId });

/** The source of a record that names none. */
export const sourceOf = (caller: Caller): SourceSystem => SOURCE_BY_ROLE[caller.role];

/**
 * Whether the caller has access to what belongs to this record of a customer (null: to no customer). To a caller without
 * access it does not exist.
 * @param loadOwnRecordIds loads the ids of all records of the token's customer. It is called unless the token names this
 *   record.
 */
export async function canAccessCustomer(
  { customerId: ownId }: Caller,
  customerId: string | null,
  loadOwnRecordIds: () => Promise<readonly string[]>,
): Promise<boolean> {
  if (ownId === null || ownId === customerId) return true;
  const ownIds = await loadOwnRecordIds();
  return customerId !== null && ownIds.includes(customerId);
}

/**
 * The entity, or null if there is none or the caller has no access to it. Both take the same work, so that the time of an
 * answer does not tell a customer's own token which ids exist.
 */
export async function onlyAccessible<T extends { readonly customerId: string | null }>(
  entity: T | null,
  canAccess: (customerId: string | null) => Promise<boolean>,
): Promise<T | null> {
  const mayAccess = await canAccess(entity?.customerId ?? null);
  return mayAccess ? entity : null;
}

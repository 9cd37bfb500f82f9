import type { Role } from './roles.ts';

/** Who is calling, from the claims of a verified token. */
export type Caller = {
  readonly clientId: string;
  /** The permanent name of the calling system: the same when its client is replaced. */
  readonly system: string;
  readonly role: Role;
  readonly scopes: readonly string[];
  /** The store of a till; what it writes carries it. */
  readonly store: string | null;
  /** The customer of a customer's own token, which reaches that customer alone. */
  readonly customerId: string | null;
};

export type SourceSystem = 'POS' | 'ECOMMERCE' | 'SUPPORT' | 'MARKETING' | 'IMPORT' | 'OTHER';

const SOURCE_BY_ROLE: Readonly<Record<Role, SourceSystem>> = {
  pos: 'POS',
  commerce: 'ECOMMERCE',
  support: 'SUPPORT',
  analyst: 'MARKETING',
  admin: 'OTHER',
  customer: 'ECOMMERCE',
};

/** The kind of system that a record without a source of its own came from. */
export const sourceOf = (caller: Caller): SourceSystem => SOURCE_BY_ROLE[caller.role];

/**
 * Whether the caller may see what belongs to this record of a customer (null: to nobody). Others' things do not exist
 * for it.
 * @param ownRecords the ids of all records of the person to whom a customer's own token belongs; asked for only where
 *   the thing is not of the very record that the token names
 */
export async function canAccessCustomer(
  { customerId: own }: Caller,
  customerId: string | null,
  ownRecords: () => Promise<readonly string[]>,
): Promise<boolean> {
  if (own === null || own === customerId) return true;
  return customerId !== null && (await ownRecords()).includes(customerId);
}

import type { Caller } from './caller.ts';

/** Whether a caller has access to what belongs to this record of a customer (null: to no customer). */
export type CanAccess = (customerId: string | null) => Promise<boolean>;

/**
 * Loads things of customers, in the order of their ids; null for an id without a thing.
 * @param canAccess keeps a customer's own token from reading things of others, so that an id of somebody else takes the same
 *   time as an id of nobody. Where only the thing itself says whose it is, it is read all the same, so the caller has to
 *   check what it gets (`onlyAccessible`). Without it, everything is read.
 */
export type LoadOwned<T> = (ids: readonly string[], canAccess?: CanAccess) => Promise<readonly (T | null)[]>;

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
  canAccess: CanAccess,
): Promise<T | null> {
  const mayAccess = await canAccess(entity?.customerId ?? null);
  return mayAccess ? entity : null;
}

import type { CustomerRepository } from '../customer/customer.ts';
import type { Caller } from '../kernel/caller.ts';
import type { Path } from '../kernel/user-error.ts';
import { reject } from '../kernel/user-error.ts';
import { loadAccessible } from '../person/own-record-ids.ts';
import type { Warranty, WarrantyRepository } from './warranty.ts';

/** The cover with this id. For a customer's own token, cover of others does not exist. */
export async function findWarranty(
  repositories: CustomerRepository & WarrantyRepository,
  caller: Caller,
  id: string,
  path: Path,
): Promise<Warranty> {
  const warranty = await loadAccessible(caller, repositories, repositories.warranties, id);
  return warranty ?? reject('NOT_FOUND', path, 'There is no cover with this id.');
}

import { type CustomerKeyInput, findCustomerId, lookupKey, noSuchCustomer } from './customer-key.ts';
import type { Writing } from './mutation.ts';
import { UNSAVED_SHOP } from './shop.ts';
import { type Path, reject } from './user-error.ts';

/**
 * The id of the customer whom an input speaks of: the one whom the key names, and where it is left out the one to whom
 * the token belongs. A customer's own token reaches nobody else. Behind the id, nobody may stand.
 */
export async function subjectId(
  { caller, records }: Pick<Writing, 'caller' | 'records'>,
  key: CustomerKeyInput | null | undefined,
  path: Path,
): Promise<string> {
  const own = caller.customerId;
  if (key == null)
    return own ?? reject('INVALID', path, "Name the customer: only a customer's own token may leave it out.");
  // Only phone numbers are read by the shop's region.
  const shop = key.phone == null ? UNSAVED_SHOP : await records.shop();
  const named = lookupKey(key, shop, path);
  if (own === null) return (await findCustomerId(records, named, path)) ?? noSuchCustomer(path);
  return (await records.customerIds(named)).includes(own) ? own : noSuchCustomer(path);
}

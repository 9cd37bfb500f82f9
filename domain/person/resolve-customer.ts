import { type Path, reject } from '../kernel/user-error.ts';
import { UNSAVED_SHOP } from '../shop/shop.ts';
import type { PersonCommandContext } from './context.ts';
import { type CustomerKeyInput, findCustomerId, lookupKey, rejectUnknownCustomer } from './customer-key.ts';
import { loadOwnRecordIds } from './own-record-ids.ts';

/**
 * The id of the customer whom an input speaks of: the one whom the key names, and where it is left out the one to whom
 * the token belongs. A customer's own token reaches nobody else, but all records of its person: of several that the key
 * leads to, the one that the token names. Behind the id, nobody may stand.
 */
export async function resolveCustomerId(
  { caller, repositories }: Pick<PersonCommandContext, 'caller' | 'repositories'>,
  key: CustomerKeyInput | null | undefined,
  path: Path,
): Promise<string> {
  const own = caller.customerId;
  if (key == null)
    return own ?? reject('INVALID', path, "Name the customer: only a customer's own token may leave it out.");
  // Only phone numbers are read by the shop's region.
  const shop = key.phone == null ? UNSAVED_SHOP : await repositories.shop();
  const named = lookupKey(key, shop, path);
  if (own === null) return (await findCustomerId(repositories, named, path)) ?? rejectUnknownCustomer(path);
  const ids = await repositories.customerIds(named);
  if (ids.includes(own)) return own;
  const others = ids.length === 0 ? [] : await loadOwnRecordIds(caller, repositories);
  return ids.find((id) => others.includes(id)) ?? rejectUnknownCustomer(path);
}

import { type Path, reject } from '../kernel/user-error.ts';
import { UNSAVED_SHOP } from '../shop/shop.ts';
import type { PersonCommandContext } from './context.ts';
import { type CustomerKeyInput, findCustomerId, lookupKey, rejectUnknownCustomer } from './customer-key.ts';
import { loadOwnRecordIds } from './own-record-ids.ts';

/**
 * The id of the customer that an input names by a key, or the owner of a customer's own token if the key is absent. A
 * customer's own token reaches all records of its own person and nobody else. If the key leads to several of them, the
 * record of the token wins. A given id is not checked for existence.
 */
export async function resolveCustomerId(
  { caller, repositories }: Pick<PersonCommandContext, 'caller' | 'repositories'>,
  key: CustomerKeyInput | null | undefined,
  path: Path,
): Promise<string> {
  const own = caller.customerId;
  if (key == null)
    return own ?? reject('INVALID', path, "Name the customer: only a customer's own token may leave it out.");
  // Only phone numbers depend on the shop's region.
  const shop = key.phone == null ? UNSAVED_SHOP : await repositories.shop();
  const lookup = lookupKey(key, shop, path);
  if (own === null) return (await findCustomerId(repositories, lookup, path)) ?? rejectUnknownCustomer(path);
  // An id leads to itself, and is not looked up: the record of somebody else would take longer to read than none.
  const ids = lookup.kind === 'id' ? [lookup.id] : await repositories.customerIds(lookup);
  if (ids.includes(own)) return own;
  // Also where the key leads to nobody: a token must not learn from the time of an answer which keys exist.
  const others = await loadOwnRecordIds(caller, repositories);
  return ids.find((id) => others.includes(id)) ?? rejectUnknownCustomer(path);
}

import { Rejection, type UserError } from '../kernel/user-error.ts';
import type { CustomerKeyInput } from '../person/customer-key.ts';
import type { Shop } from '../shop/shop.ts';
import { type Buyer, findBuyer } from './buyer.ts';
import type { OrderRepositories } from './context.ts';

/** The customer who brought goods back, if one is known, and what the return is recorded without. */
export type ReturnCustomer = { readonly customer: Buyer | null; readonly warnings: readonly UserError[] };

/**
 * The one customer whom the key names. The goods are back whatever was typed: a key that cannot be one is left out, with
 * a warning. A key that could be one and names nobody, or several, is rejected, for then something else may be wrong.
 */
export async function findReturnCustomer(
  repositories: OrderRepositories,
  key: CustomerKeyInput | null | undefined,
  shop: Shop,
): Promise<ReturnCustomer> {
  if (key == null) return { customer: null, warnings: [] };
  try {
    return { customer: await findBuyer(repositories, key, shop, ['input', 'customer']), warnings: [] };
  } catch (error) {
    if (!(error instanceof Rejection) || !error.userErrors.every(({ code }) => code === 'INVALID')) throw error;
    const message = (text: string) => `${text} The return was recorded without it.`;
    return { customer: null, warnings: error.userErrors.map((one) => ({ ...one, message: message(one.message) })) };
  }
}

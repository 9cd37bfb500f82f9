import { Rejection, type UserError } from '../kernel/user-error.ts';
import type { CustomerKeyInput } from '../person/customer-key.ts';
import type { Shop } from '../shop/shop.ts';
import { type Buyer, findBuyer } from './buyer.ts';
import type { OrderRepositories } from './context.ts';

/** The customer who returned the goods, if known, and warnings about data that the return is recorded without. */
export type ReturnCustomer = { readonly customer: Buyer | null; readonly warnings: readonly UserError[] };

/**
 * Finds the one customer of the key. The goods are back in any case, so an invalid key gives only a warning. A valid key
 * that matches no customer, or several, is rejected, because then other input may be wrong too.
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
    return {
      customer: null,
      warnings: error.userErrors.map((found) => ({ ...found, message: message(found.message) })),
    };
  }
}

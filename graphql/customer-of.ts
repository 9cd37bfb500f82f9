import type { Customer } from '../domain/customer/customer.ts';
import type { Context } from './context.ts';
import { type EarlyInfo, loadWithFields } from './early-field.ts';

/** The customer that something belongs to, and beside it the lists that are selected; null if it belongs to nobody. */
export const customerOf = (
  { customerId }: { readonly customerId: string | null },
  _: unknown,
  context: Context,
  info: EarlyInfo,
): Promise<Customer | null> | null => (customerId === null ? null : loadCustomer(customerId, context, info));

export const loadCustomer = (id: string, context: Context, info: EarlyInfo): Promise<Customer | null> =>
  loadWithFields('Customer', id, context, info, () => context.load().customer.load(id));

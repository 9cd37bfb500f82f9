import type { CustomerKey } from 'customer-graph-client/console';

/** Which key of a customer a person typed: an id, an email address, a phone number or a loyalty number. */
export function customerKeyOf(text: string): CustomerKey {
  if (text.startsWith('cus_')) return { id: text };
  if (text.includes('@')) return { email: text };
  return /^[+(]?[\d\s()/-]{6,}$/.test(text) ? { phone: text } : { loyaltyNumber: text };
}

import type { Caller } from '../kernel/caller.ts';

/**
 * Whose budget a request spends, as part of a key. All tokens and accounts of one customer share a budget, and so do all
 * tokens of a member of staff, and all clients of a system, such as the tills of a store. No customer shares one with a till.
 */
export function budgetOwnerOf({
  customerId,
  staffId,
  system,
}: Pick<Caller, 'customerId' | 'staffId' | 'system'>): string {
  if (customerId !== null) return `CUSTOMER#${customerId}`;
  return staffId === null ? `SYSTEM#${system}` : `STAFF#${staffId}`;
}

import type { Caller } from '../domain/kernel/caller.ts';
import { roleOf, scopesOf, storeOf } from '../domain/kernel/roles.ts';

/**
 * The caller that the authorizer's claims name. A token with the scope `self` but without a customer reaches no data, and
 * names no member of staff.
 * @param claims as API Gateway passes them: every value is a string
 */
export function callerOf(claims: Readonly<Record<string, unknown>>): Caller {
  const scopes = scopesOf(text(claims['scope']));
  const isCustomer = scopes.includes('self');
  const clientId = text(claims['client_id']) || text(claims['sub']);
  const staffId = isCustomer ? null : text(claims['staff_id']) || null;
  // A till has a client with the scope of its store, or it is a device whose token names the store.
  const store = isCustomer ? null : (storeOf(scopes) ?? (text(claims['store']) || null));
  return {
    clientId,
    // Older tokens, and tokens of clients outside the stack, name no system: then the client stands for it.
    system: text(claims['system']) || clientId,
    role: roleOf(scopes, store, staffId !== null),
    scopes,
    store,
    staffId,
    stores: store === null ? storesOf(staffId, text(claims['stores'])) : [store],
    customerId: isCustomer ? text(claims['customer_id']) : null,
  };
}

/** Only a person may have stores without a till. The codes have a space between them. */
const storesOf = (staffId: string | null, claim: string): string[] =>
  staffId === null ? [] : claim.split(' ').filter((code) => code !== '');

const text = (claim: unknown): string => (typeof claim === 'string' ? claim : '');

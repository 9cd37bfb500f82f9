import type { Caller } from '../domain/kernel/caller.ts';
import { roleOf, scopesOf, storeOf } from '../domain/kernel/roles.ts';

/**
 * The caller whom the authorizer's claims name. A token with the scope `self` but no customer in it reaches nobody.
 * @param claims as API Gateway passes them on: every value a string
 */
export function callerOf(claims: Readonly<Record<string, unknown>>): Caller {
  const scopes = scopesOf(text(claims['scope']));
  const isCustomer = scopes.includes('self');
  const clientId = text(claims['client_id']) || text(claims['sub']);
  return {
    clientId,
    // Tokens from before systems had names, and of clients that are none of the stack's, have the client alone.
    system: text(claims['system']) || clientId,
    role: roleOf(scopes),
    scopes,
    store: storeOf(scopes),
    customerId: isCustomer ? text(claims['customer_id']) : null,
  };
}

const text = (claim: unknown): string => (typeof claim === 'string' ? claim : '');

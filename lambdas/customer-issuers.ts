import type { CustomerIssuer } from '../domain/kernel/customer-issuer.ts';
import { optionalVariable } from './environment-variables.ts';

/** From a list of JSON, which the stack writes; without the variable there are no issuers beside the stack's pools. */
export function readCustomerIssuers(): readonly CustomerIssuer[] {
  const text = optionalVariable('CUSTOMER_ISSUERS');
  if (text === null) return [];
  const issuers: unknown = JSON.parse(text);
  if (!Array.isArray(issuers) || !issuers.every(isIssuer))
    throw new Error('CUSTOMER_ISSUERS must be a list of issuers with name, issuer and customerIdClaim');
  return issuers;
}

const isIssuer = (value: unknown): value is CustomerIssuer =>
  typeof value === 'object' &&
  value !== null &&
  ['name', 'issuer', 'customerIdClaim'].every(
    (key) =>
      key in value && typeof value[key as keyof typeof value] === 'string' && value[key as keyof typeof value] !== '',
  );

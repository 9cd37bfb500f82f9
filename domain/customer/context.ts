import type { EntityChange } from '../kernel/change.ts';
import type { Customer, CustomerRepository } from './customer.ts';
import type { MetricsItem } from './metrics.ts';
import type { VerifiedEmail, VerifiedEmailRepository } from './verified-email.ts';

export type CustomerChange =
  | EntityChange<'customer', Customer>
  | EntityChange<'verifiedEmail', VerifiedEmail>
  | EntityChange<'metrics', MetricsItem>
  | ActiveCustomerCheck;

/**
 * Changes nothing, but holds the transaction to it that the customer still is there and active; where a version is
 * given, that nothing of the profile is another, and so that the same records are the person.
 */
export type ActiveCustomerCheck = {
  readonly entity: 'activeCustomer';
  readonly customerId: string;
  readonly version?: number;
};

export type CustomerRepositories = CustomerRepository & VerifiedEmailRepository;

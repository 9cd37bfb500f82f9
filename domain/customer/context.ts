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
 * Changes nothing, but the transaction fails unless the customer still exists and is active. With a version, it also
 * fails if the profile has changed, and so if other records have become part of the person.
 */
export type ActiveCustomerCheck = {
  readonly entity: 'activeCustomer';
  readonly customerId: string;
  readonly version?: number;
};

export type CustomerRepositories = CustomerRepository & VerifiedEmailRepository;

import type { Customer } from '../../domain/customer/customer.ts';
import { NOTHING_UNVERIFIED } from '../../domain/customer/unverified.ts';
import { noPreferences } from '../../domain/preferences/preferences.ts';
import type { CustomerOverview } from '../../domain/profile/customer-overview.ts';
import { newMetrics } from '../../domain/profile/metrics.ts';

/** A customer of whom nothing is known but what is given. */
export function customerWith(known: Partial<Customer> = {}): Customer {
  return {
    id: 'cus_01900000-0000-7000-8000-000000000000',
    version: 1,
    status: 'ACTIVE',
    name: null,
    emails: [],
    phones: [],
    addresses: [],
    birthDate: null,
    locale: null,
    loyalty: null,
    externalIds: [],
    attributes: [],
    records: [],
    joinedAt: null,
    distinctFrom: [],
    origins: [],
    unverified: NOTHING_UNVERIFIED,
    overrides: {},
    createdAt: '2026-01-01T00:00:00.000Z',
    updatedAt: '2026-01-01T00:00:00.000Z',
    ...known,
  };
}

/** The head of a customer who has bought nothing yet, but for what is given. */
export function headWith(known: Partial<CustomerOverview> = {}): CustomerOverview {
  const { customer = customerWith() } = known;
  return {
    customer,
    metrics: newMetrics(customer.id),
    preferences: noPreferences(customer.id),
    warranties: [],
    moreWarranties: false,
    duplicates: [],
    ...known,
  };
}

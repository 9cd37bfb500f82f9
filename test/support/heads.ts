import type { Customer } from '../../domain/customer/customer.ts';
import { NOTHING_UNVERIFIED } from '../../domain/customer/unverified.ts';
import { noPreferences } from '../../domain/preferences/preferences.ts';
import type { CustomerOverview } from '../../domain/profile/customer-overview.ts';
import { newMetrics } from '../../domain/profile/metrics.ts';

/** An empty customer, with overrides. */
export function customerWith(more: Partial<Customer> = {}): Customer {
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
    ...more,
  };
}

/** The overview of a customer without orders, with overrides. */
export function overviewWith(more: Partial<CustomerOverview> = {}): CustomerOverview {
  const { customer = customerWith() } = more;
  return {
    customer,
    metrics: newMetrics(customer.id),
    preferences: noPreferences(customer.id),
    warranties: [],
    moreWarranties: false,
    duplicates: [],
    owed: [],
    ...more,
  };
}

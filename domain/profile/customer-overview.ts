import type { Customer } from '../customer/customer.ts';
import type { OpenMatch } from '../person/duplicates.ts';
import type { Preferences } from '../preferences/preferences.ts';
import type { Warranty } from '../warranty/warranty.ts';
import type { Metrics } from './metrics.ts';

/** What the counter sees at once: everything small about a customer, read in one Query. */
export type CustomerOverview = {
  readonly customer: Customer;
  readonly metrics: Metrics;
  readonly preferences: Preferences;
  /** The first of them, what ends last first. */
  readonly warranties: readonly Warranty[];
  /** Whether more follow than `warranties` holds. */
  readonly moreWarranties: boolean;
  /** What waits for a decision whether it is this person too, likeliest first. */
  readonly duplicates: readonly OpenMatch[];
};

export type OverviewRepository = {
  overview(id: string): Promise<CustomerOverview | null>;
};

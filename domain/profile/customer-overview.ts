import type { OwedList } from '../commitment/commitment.ts';
import type { Customer } from '../customer/customer.ts';
import type { OpenMatch } from '../person/duplicates.ts';
import type { Preferences } from '../preferences/preferences.ts';
import type { Warranty } from '../warranty/warranty.ts';
import type { Metrics } from './metrics.ts';

/** The overview of a customer for a till: everything small about a customer, read in one Query. */
export type CustomerOverview = {
  readonly customer: Customer;
  readonly metrics: Metrics;
  readonly preferences: Preferences;
  /** The first page, the one that ends last first. */
  readonly warranties: readonly Warranty[];
  /** Whether there are more warranties than `warranties` holds. */
  readonly moreWarranties: boolean;
  /** Records that may be the same person and wait for a decision, the likeliest first. */
  readonly duplicates: readonly OpenMatch[];
  /** What is owed to the customer by things that are not in the metrics, a list for each: calls and warranty claims. At most 10 lists. */
  readonly owed: readonly OwedList[];
};

export type OverviewRepository = {
  overview(id: string): Promise<CustomerOverview | null>;
};

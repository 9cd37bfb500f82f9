import { joinCustomers } from '../person/joined-profile.ts';
import { joinPages } from '../person/person-page.ts';
import { joinPreferences } from '../preferences/joined-preferences.ts';
import { warrantyPosition } from '../warranty/warranty.ts';
import type { CustomerOverview } from './customer-overview.ts';
import { joinMetrics } from './metrics.ts';

/**
 * What the counter sees of a person with several records, as if they were one. To be read, and never to be written
 * back: each record keeps its own.
 * @param heads of all records of the person, the survivor's first
 */
export function joinOverviews(heads: readonly [CustomerOverview, ...CustomerOverview[]]): CustomerOverview {
  const [first, ...others] = heads;
  if (others.length === 0) return first;
  const of = <T>(part: (head: CustomerOverview) => T): readonly [T, ...T[]] => [part(first), ...others.map(part)];
  return {
    customer: joinCustomers(of(({ customer }) => customer)),
    metrics: joinMetrics(of(({ metrics }) => metrics)),
    preferences: joinPreferences(of(({ preferences }) => preferences)),
    duplicates: joinDuplicates(heads),
    ...joinWarranties(heads),
  };
}

/** Likeliest first. Two records that are this person wait for no decision any more. */
function joinDuplicates(heads: readonly CustomerOverview[]): CustomerOverview['duplicates'] {
  const own = new Set(heads.map(({ customer }) => customer.id));
  return heads
    .flatMap(({ duplicates }) => duplicates)
    .filter(({ otherId }) => !own.has(otherId))
    .toSorted((one, other) => other.score - one.score);
}

/** As far as it is known of all records: behind the first one that has more than its head shows, nothing is in order. */
function joinWarranties(heads: readonly CustomerOverview[]): Pick<CustomerOverview, 'warranties' | 'moreWarranties'> {
  const pages = heads.map(({ warranties, moreWarranties }) => {
    const entries = warranties.map((item) => ({ item, position: warrantyPosition(item) }));
    return { entries, hasNextPage: moreWarranties, end: entries.at(-1)?.position ?? null };
  });
  const { entries, hasNextPage } = joinPages(pages, Number.POSITIVE_INFINITY, 'ascending');
  return { warranties: entries.map(({ item }) => item), moreWarranties: hasNextPage };
}

import { joinCustomers } from '../person/joined-profile.ts';
import { joinPages } from '../person/person-page.ts';
import { joinPreferences } from '../preferences/joined-preferences.ts';
import { warrantyPosition } from '../warranty/warranty.ts';
import type { CustomerOverview } from './customer-overview.ts';
import { joinMetrics } from './metrics.ts';

/**
 * The overview of a person with several records. It is for reading only and never written back: each record has its own.
 * @param overviews of all records of the person, the survivor first
 */
export function joinOverviews(overviews: readonly [CustomerOverview, ...CustomerOverview[]]): CustomerOverview {
  const [first, ...others] = overviews;
  if (others.length === 0) return first;
  const all = <T>(part: (overview: CustomerOverview) => T): readonly [T, ...T[]] => [part(first), ...others.map(part)];
  return {
    customer: joinCustomers(all(({ customer }) => customer)),
    metrics: joinMetrics(all(({ metrics }) => metrics)),
    preferences: joinPreferences(all(({ preferences }) => preferences)),
    duplicates: joinDuplicates(overviews),
    owed: overviews.flatMap(({ owed }) => owed),
    ...joinWarranties(overviews),
  };
}

/** The likeliest first. Pairs of records of this person are left out: they need no decision. */
function joinDuplicates(overviews: readonly CustomerOverview[]): CustomerOverview['duplicates'] {
  const own = new Set(overviews.map(({ customer }) => customer.id));
  return overviews
    .flatMap(({ duplicates }) => duplicates)
    .filter(({ otherId }) => !own.has(otherId))
    .toSorted((one, other) => other.score - one.score);
}

/** Ends where the order is unknown: after the end of the first record that has more warranties than its overview shows. */
function joinWarranties(
  overviews: readonly CustomerOverview[],
): Pick<CustomerOverview, 'warranties' | 'moreWarranties'> {
  const pages = overviews.map(({ warranties, moreWarranties }) => {
    const entries = warranties.map((item) => ({ item, position: warrantyPosition(item) }));
    return { entries, hasNextPage: moreWarranties, end: entries.at(-1)?.position ?? null };
  });
  const { entries, hasNextPage } = joinPages(pages, Number.POSITIVE_INFINITY, 'ascending');
  return { warranties: entries.map(({ item }) => item), moreWarranties: hasNextPage };
}

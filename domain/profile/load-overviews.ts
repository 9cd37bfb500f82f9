import { mapInParallel } from '../kernel/in-parallel.ts';
import { loadWithOtherRecords } from '../person/people.ts';
import type { CustomerOverview, OverviewRepository } from './customer-overview.ts';
import { joinOverviews } from './join-overviews.ts';

/** The overviews of the people of these records, in the order of the ids; null for an unknown id. */
export async function loadOverviews(
  repositories: OverviewRepository,
  ids: readonly string[],
): Promise<readonly (CustomerOverview | null)[]> {
  const load = (recordIds: readonly string[]) => mapInParallel(recordIds, (id) => repositories.overview(id));
  const people = await loadWithOtherRecords(ids, load, ({ customer }) => customer);
  return people.map(([first, ...others]) => (first === undefined ? null : joinOverviews([first, ...others])));
}

import { mapInParallel } from '../kernel/in-parallel.ts';
import { loadWithOtherRecords } from '../person/people.ts';
import type { CustomerOverview, OverviewRepository } from './customer-overview.ts';
import { joinOverviews } from './join-overviews.ts';

/** The heads of the people whom records belong to, in the order of the ids; null for whom there is nobody. */
export async function loadOverviews(
  records: OverviewRepository,
  ids: readonly string[],
): Promise<readonly (CustomerOverview | null)[]> {
  const read = (some: readonly string[]) => mapInParallel(some, (id) => records.overview(id));
  const found = await loadWithOtherRecords(ids, read, (head) => head.customer);
  return found.map(([first, ...others]) => (first === undefined ? null : joinOverviews([first, ...others])));
}

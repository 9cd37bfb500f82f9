import { mapInParallel } from '../kernel/in-parallel.ts';
import { loadWithOtherRecords } from '../person/people.ts';
import type { CustomerOverview, OverviewRepository } from './customer-overview.ts';
import { joinOverviews } from './join-overviews.ts';

/** The overviews of the people of these records, in the order of the ids; null for an unknown id. */
export async function loadOverviews(
  repositories: OverviewRepository,
  ids: readonly string[],
): Promise<readonly (CustomerOverview | null)[]> {
  const people = await loadOfRecords(repositories, ids);
  return people.map(([first, ...others]) => (first === undefined ? null : joinOverviews([first, ...others])));
}

/** The overviews of all records of the person of this record, the survivor first; empty for an unknown id. */
export async function loadRecordOverviews(
  repositories: OverviewRepository,
  id: string,
): Promise<readonly CustomerOverview[]> {
  const [overviews = []] = await loadOfRecords(repositories, [id]);
  return overviews;
}

const loadOfRecords = (repositories: OverviewRepository, ids: readonly string[]) =>
  loadWithOtherRecords(
    ids,
    (recordIds) => mapInParallel(recordIds, (id) => repositories.overview(id)),
    ({ customer }) => customer,
  );

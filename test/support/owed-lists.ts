import { expect } from 'vitest';
import type { Commitment } from '../../domain/commitment/commitment.ts';
import type { Page, Slice } from '../../domain/kernel/page.ts';
import { loadPeople } from '../../domain/person/people.ts';
import type { CommitmentFilter } from '../../domain/work-list/commitment-filter.ts';
import { loadCommitments, loadCommitmentsOf } from '../../domain/work-list/load-commitments.ts';
import { faultsOf } from './audit.ts';
import { scanItems } from './items.ts';
import { type OwedAt, reckonedPlaces, recordsOfPerson } from './owed-reckoning.ts';
import { type OwedShop, STORES } from './owed-shop.ts';

const ANY: CommitmentFilter = {
  ...{ kinds: null, store: null, assignee: null, unassigned: null, dueBefore: null, overdueOnly: null },
};

/** The checks of the audit that are about commitments and their lists. */
const OF_WHAT_IS_OWED = /(owes something|is not owed|is not in the list|names a commitment)/;

/** The whole list, page by page. */
async function wholeList(pageFrom: (slice: Slice) => Promise<Page<Commitment>>): Promise<readonly string[]> {
  const found: string[] = [];
  for (let after: string | null = null; ; ) {
    const page: Page<Commitment> = await pageFrom({ first: 7, after });
    found.push(
      ...page.entries.map(({ item: { ownerId, commitmentKind, partId = '', dueAt } }) =>
        [ownerId, commitmentKind, partId, dueAt].join(' '),
      ),
    );
    if (!page.hasNextPage) return found.toSorted();
    after = page.end;
  }
}

/**
 * Checks that the work lists by shop, store, assignee and person equal a reckoning over the whole table, and that
 * its items of what is owed have no fault.
 * @returns the number of commitments
 */
export async function expectListsToMatch({ table, repositories, now }: OwedShop): Promise<number> {
  const items = await scanItems(table);
  const all = reckonedPlaces(items);
  const expected = (belongs: (one: OwedAt) => boolean) =>
    all
      .filter(belongs)
      .map(({ owed }) => owed)
      .toSorted();
  const list = (filter: Partial<CommitmentFilter>) =>
    wholeList((slice) => loadCommitments(repositories, { ...ANY, ...filter }, now(), slice));
  expect(faultsOf(items).filter((fault) => OF_WHAT_IS_OWED.test(fault))).toEqual([]);
  expect(await list({})).toEqual(expected(() => true));
  for (const store of [...STORES, 'ONLINE'])
    expect(await list({ store }), store).toEqual(expected((one) => one.store === store));
  for (const assignee of ['Ana', 'Priya'])
    expect(await list({ assignee }), assignee).toEqual(expected((one) => one.assignee === assignee));
  expect(await list({ unassigned: true })).toEqual(expected(({ assignee }) => assignee === null));
  const ids = items.filter(({ sk }) => sk === '#PROFILE').map(({ id }) => String(id));
  for (const person of await loadPeople(repositories, ids)) {
    if (person === null) continue;
    const { customer } = person;
    const records = recordsOfPerson(items, customer.id);
    const shown = await wholeList((slice) => loadCommitmentsOf(repositories, customer, () => true, slice));
    expect(shown, customer.id).toEqual(expected(({ record }) => record !== null && records.has(record)));
  }
  return all.length;
}

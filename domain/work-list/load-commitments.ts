import {
  type Commitment,
  type CommitmentKind,
  type CommitmentRef,
  commitmentPosition,
  type OwedList,
} from '../commitment/commitment.ts';
import type { CommitmentRepository } from '../commitment/commitment-repository.ts';
import type { Customer } from '../customer/customer.ts';
import { mapInParallel } from '../kernel/in-parallel.ts';
import type { Instant } from '../kernel/instant.ts';
import { type Entry, type Page, pageOf, type Slice } from '../kernel/page.ts';
import { historyIdsOf } from '../person/cluster.ts';
import { staffIdIn } from '../staff/assignee.ts';
import type { StaffRepository } from '../staff/staff-member.ts';
import { foldStaffName } from '../staff/staff-name.ts';
import { type CommitmentFilter, dueBeforeOf, passesKinds, passesStore } from './commitment-filter.ts';

type Repositories = CommitmentRepository & Pick<StaffRepository, 'staffPage'>;

/** A page of what the shop owes, the most urgent first. It may be short although more commitments follow. */
export async function loadCommitments(
  repositories: Repositories,
  filter: CommitmentFilter,
  now: Instant,
  slice: Slice,
): Promise<Page<Commitment>> {
  const dueBefore = dueBeforeOf(filter, now);
  if (filter.assignee !== null) {
    if (filter.unassigned === true) return { entries: [], hasNextPage: false, end: null };
    const lists = await loadListsAssignedTo(repositories, filter.assignee.trim());
    const isWanted = (ref: CommitmentRef) => passesKinds(filter, ref) && (dueBefore === null || ref.dueAt < dueBefore);
    return pageOfLists(
      repositories,
      lists.filter((list) => passesStore(filter, list)),
      isWanted,
      slice,
    );
  }
  const range = { store: filter.store, dueBefore };
  const matches = filter.kinds === null ? null : (one: Commitment) => passesKinds(filter, one);
  const { unassigned } = filter;
  if (unassigned === null) return repositories.commitmentsIn(range, slice, matches);
  return pageByAssignment(repositories, (part) => repositories.commitmentsIn(range, part, matches), unassigned, slice);
}

/** What only the shop itself sees: how it works on what it owes. */
const INTERNAL_KINDS: ReadonlySet<CommitmentKind> = new Set(['CASE_STEP', 'PREVENTION']);

/** Whether a customer's own token sees a commitment of this kind. */
export const isForCustomer = ({ commitmentKind }: Pick<Commitment, 'commitmentKind'>): boolean =>
  !INTERNAL_KINDS.has(commitmentKind);

/** A page of what is owed to a person, whichever record it hangs on, the most urgent first. */
export async function loadCommitmentsOf(
  repositories: CommitmentRepository,
  person: Pick<Customer, 'id' | 'records' | 'unidentified'>,
  isWanted: (ref: CommitmentRef) => boolean,
  slice: Slice,
): Promise<Page<Commitment>> {
  const lists = await mapInParallel(historyIdsOf(person), (id) => repositories.owedListsOf(id));
  return pageOfLists(repositories, lists.flat(), isWanted, slice);
}

/** One batch reads the commitments of the page. What was settled since the lists were read is left out. */
async function pageOfLists(
  repositories: CommitmentRepository,
  lists: readonly OwedList[],
  isWanted: (ref: CommitmentRef) => boolean,
  { first, after }: Slice,
): Promise<Page<Commitment>> {
  const entries = lists
    .flatMap(({ refs }) => refs)
    .filter(isWanted)
    .map((item): Entry<CommitmentRef> => ({ item, position: commitmentPosition(item) }))
    .filter(({ position }) => after === null || position > after)
    .toSorted((one, other) => (one.position < other.position ? -1 : 1));
  const page = pageOf(entries, first);
  const found = await repositories.commitments(page.entries.map(({ item }) => item.id));
  return {
    ...page,
    entries: page.entries.flatMap(({ position }, index) => {
      const item = found[index] ?? null;
      return item === null ? [] : [{ item, position }];
    }),
  };
}

/** How many commitments are read for one page at most; then the page is returned as it is. */
const MAX_PAGES = 10;
const PER_PAGE = 100;

/** Only the entity knows who works on it, so the entities of each page are read with it. */
async function pageByAssignment(
  repositories: Repositories,
  pageFrom: (slice: Slice) => Promise<Page<Commitment>>,
  unassigned: boolean,
  { first, after: start }: Slice,
): Promise<Page<Commitment>> {
  const found: Entry<Commitment>[] = [];
  let after = start;
  for (let count = 0; count < MAX_PAGES; count++) {
    const page: Page<Commitment> = await pageFrom({ first: PER_PAGE, after });
    const assigned = await loadAssigned(
      repositories,
      page.entries.map(({ item }) => item),
    );
    found.push(...page.entries.filter(({ item }) => assigned.has(item.ownerId) !== unassigned));
    if (found.length > first || !page.hasNextPage) return pageOf(found, first);
    after = page.end;
  }
  return { entries: found, hasNextPage: true, end: after };
}

/** The ids of the entities that are assigned to somebody. */
async function loadAssigned(
  { assigneesOf }: Repositories,
  commitments: readonly Commitment[],
): Promise<ReadonlySet<string>> {
  const assignees = await assigneesOf(commitments);
  return new Set(commitments.filter((_, index) => assignees[index] != null).map(({ ownerId }) => ownerId));
}

/** More people than a shop has under one name. */
const MAX_NAMESAKES = 20;

/**
 * The lists of a member of staff, by id; or of everybody with this name: as free text, and as members of staff, whose lists
 * hold ids.
 */
async function loadListsAssignedTo(repositories: Repositories, assignee: string): Promise<readonly OwedList[]> {
  const nameStart = staffIdIn(assignee) === null ? foldStaffName(assignee) : '';
  const slice = { first: MAX_NAMESAKES, after: null };
  const people =
    nameStart === '' ? [] : (await repositories.staffPage({ store: null, nameStart, enabled: null }, slice)).entries;
  const namesakes = people.filter(({ item }) => item.name === assignee).map(({ item }) => item.id);
  const lists = await mapInParallel([assignee, ...namesakes], (one) => repositories.owedListsAssignedTo(one));
  return lists.flat();
}

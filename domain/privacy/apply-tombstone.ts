import type { Customer } from '../customer/customer.ts';
import type { CommitOutcome } from '../kernel/command.ts';
import { DAY_MS } from '../kernel/duration.ts';
import { mapInParallel } from '../kernel/in-parallel.ts';
import { addMilliseconds, type Instant } from '../kernel/instant.ts';
import type { Page, Slice } from '../kernel/page.ts';
import { loadAllRecords } from '../person/all-records.ts';
import { loadPeople } from '../person/people.ts';
import type { PrivacyChange, PrivacyRepositories } from './context.ts';
import { hide } from './erase-people.ts';
import type { Erasure } from './erasure.ts';

/** By it, a table that is restored from a time before the erasure erases the person again. It holds ids and times only. */
export type Tombstone = Pick<Erasure, 'id' | 'records' | 'requestedAt' | 'erasesAt'>;

type Repositories = Pick<PrivacyRepositories, 'customers' | 'erasure' | 'erasuresDue'>;
type Commit = (changes: readonly PrivacyChange[]) => Promise<CommitOutcome>;

/**
 * Begins the erasure of a person again, in a table that was restored from a time before it. Only the records of the tombstone
 * are erased: a record that belonged to the person at that time, and was taken out since, leaves the person.
 * @returns whether there was anything to erase. It may be repeated
 */
export async function applyTombstone(
  repositories: Repositories,
  commit: Commit,
  { id, records, requestedAt, erasesAt }: Tombstone,
  now: Instant,
): Promise<boolean> {
  const erased = new Set(records);
  const members = await loadRecordsOfPeople(repositories, records);
  if (!members.some((member) => erased.has(member.id))) return false;
  const before = await repositories.erasure(id);
  const erasure: Erasure = {
    ...{ id, version: (before?.version ?? 0) + 1, records, requestedAt, erasesAt },
    ...{ stage: 'ERASING', dueAt: now },
  };
  const changes = members.map((member) => (erased.has(member.id) ? hide(member) : leave(member, erased)));
  if ((await commit([...changes, { entity: 'erasure', before, after: erasure }])) !== 'committed')
    throw new TableInUse();
  return true;
}

/** The record without the erased ones of its former person, and without those that were identified as it. */
function leave(before: Customer, erased: ReadonlySet<string>): PrivacyChange {
  const rest = before.records.filter((id) => !erased.has(id));
  const records = rest.length > 1 ? rest : [];
  const { identifiedAs, unidentified = [], ...own } = before;
  const owner = identifiedAs === undefined || erased.has(identifiedAs) ? {} : { identifiedAs };
  const links = unidentified.filter((link) => !erased.has(link.id));
  const isAlone = records.length === 0 && owner.identifiedAs === undefined;
  const after = {
    ...{
      ...own,
      version: before.version + 1,
      records,
      joinedAt: rest[0] === before.id || isAlone ? null : before.joinedAt,
    },
    ...(links.length === 0 ? {} : { unidentified: links }),
    ...owner,
  };
  return { entity: 'customer', before, after };
}

/** All records of the people of these records, each once, with those that were identified as these people. */
async function loadRecordsOfPeople(repositories: Repositories, ids: readonly string[]): Promise<readonly Customer[]> {
  const people = (await loadPeople(repositories, ids)).filter((person) => person !== null);
  const records = await mapInParallel(people, ({ members }) => loadAllRecords(repositories, members));
  return [...new Map(records.flat().map((record) => [record.id, record])).values()];
}

const DELAY_MS = 10 * DAY_MS;

/**
 * Gives every waiting request whose time has come ten more days: the customer may have cancelled it after the backup.
 * @returns how many
 */
export const postponeRequests = (repositories: Repositories, commit: Commit, now: Instant): Promise<number> =>
  postponeWaiting(
    (slice) => repositories.erasuresDue(now, slice),
    (before, erasesAt) => postpone(repositories, commit, before, erasesAt),
    now,
  );

/**
 * Gives each waiting erasure of a queue ten more days.
 * @param due reads the erasures whose time has come
 * @returns how many
 */
export async function postponeWaiting<Due extends Pick<Erasure, 'stage'>>(
  due: (slice: Slice) => Promise<Page<Due>>,
  postpone: (before: Due, erasesAt: Instant) => Promise<void>,
  now: Instant,
): Promise<number> {
  const erasesAt = addMilliseconds(now, DELAY_MS);
  let postponed = 0;
  for (let after: string | null = null; ; ) {
    const page: Page<Due> = await due({ first: PER_PAGE, after });
    for (const { item } of page.entries.filter((entry) => entry.item.stage === 'WAITING')) {
      await postpone(item, erasesAt);
      postponed++;
    }
    if (!page.hasNextPage) return postponed;
    // What is postponed leaves the queue, so the page after this one begins after its end.
    after = page.end;
  }
}

async function postpone(repositories: Repositories, commit: Commit, before: Erasure, erasesAt: Instant): Promise<void> {
  const people = await loadRecordsOfPeople(repositories, [before.id]);
  const changes = people.map((member): PrivacyChange => {
    return { entity: 'customer', before: member, after: { ...member, version: member.version + 1, erasesAt } };
  });
  const after: Erasure = { ...before, version: before.version + 1, erasesAt, dueAt: erasesAt };
  if ((await commit([...changes, { entity: 'erasure', before, after }])) !== 'committed') throw new TableInUse();
}

/** Else the request would be erased at once. */
export class TableInUse extends Error {
  override name = 'TableInUse';
  constructor() {
    super('the table is in use, or throttles: apply the tombstones before anybody writes to it, or once more');
  }
}

const PER_PAGE = 100;

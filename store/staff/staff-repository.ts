import { mapInParallel } from '../../domain/kernel/in-parallel.ts';
import type { Entry } from '../../domain/kernel/page.ts';
import type { StaffMember, StaffQuery, StaffRepository, StaffRoster } from '../../domain/staff/staff-member.ts';
import { leadsTo, nameStarts } from '../../domain/staff/staff-name.ts';
import { HIGHEST_CHARACTER, type Reader } from '../table/dynamo-read.ts';
import { entriesAfter } from '../table/entries-after.ts';
import { fillPage } from '../table/fill-page.ts';
import { type Attributes, entityOf, stringOf } from '../table/item.ts';
import { STAFF_ROSTER_KEY, type StaffListEntry, staffEmailKey, staffKey, staffListPk } from './staff-items.ts';

const EMPTY_ROSTER: StaffRoster = { version: 0, enabledAdmins: 0 };

export function staffRepository(reader: Reader): StaffRepository {
  async function staffMembers(ids: readonly string[]): Promise<readonly (StaffMember | null)[]> {
    const items = await reader.getMany(ids.map(staffKey));
    return items.map((item) => (item === null ? null : entityOf<StaffMember>(item)));
  }

  return {
    staffMembers,
    async staffIdOfEmail(email) {
      const item = await reader.get(staffEmailKey(email));
      return item === null ? null : stringOf(item, 'staffId');
    },
    async staffRoster() {
      const item = await reader.get(STAFF_ROSTER_KEY);
      return item === null ? EMPTY_ROSTER : entityOf<StaffRoster>(item);
    },
    async staffPage(query, slice) {
      const page = await fillPage((after, limit) => readEntries(reader, query, after, limit), slice, filterOf(query));
      const members = await staffMembers(page.entries.map(({ item }) => item.staffId));
      const entries = page.entries.flatMap(({ position }, index) => {
        const item = members[index] ?? null;
        return item === null ? [] : [{ item, position }];
      });
      return { ...page, entries };
    },
  };
}

/** One member, by a request that needs only the right to get items. */
export async function readStaffMember(reader: Reader, id: string): Promise<StaffMember | null> {
  const item = await reader.get(staffKey(id));
  return item === null ? null : entityOf<StaffMember>(item);
}

/** An entry with the text by which its list sorts it: a folded name, or one from a later word on. */
type FoundEntry = StaffListEntry & { readonly start: string };

/** The next entries of one list, or of the lists of enabled and of former members in one order. */
async function readEntries(
  reader: Reader,
  query: StaffQuery,
  after: string | null,
  limit: number,
): Promise<readonly Entry<FoundEntry>[]> {
  const prefix = query.store === null ? (query.nameStart ?? '') : '';
  // A position of another query begins with another text.
  const from = after?.startsWith(prefix) ? after : prefix;
  const lists = query.enabled === null ? [true, false] : [query.enabled];
  const entries = await mapInParallel(lists, (enabled) => {
    const range = { pk: listPk(query, enabled), from, to: `${prefix}${HIGHEST_CHARACTER}` };
    return entriesAfter(after, limit, (count) => reader.query({ ...range, limit: count }), foundEntry);
  });
  return entries.flat().toSorted(byPosition).slice(0, limit);
}

function listPk({ store, nameStart }: StaffQuery, enabled: boolean): string {
  if (store !== null) return staffListPk({ store }, enabled);
  return staffListPk(nameStart === null ? 'ALL' : 'NAMES', enabled);
}

function foundEntry(item: Attributes): Entry<FoundEntry> {
  const [entry, position] = [entityOf<StaffListEntry>(item), stringOf(item, 'sk')];
  return { item: { ...entry, start: position.slice(0, -`#${entry.staffId}`.length) }, position };
}

/** In the order of the table, which compares bytes. */
const byPosition = (one: Entry<unknown>, other: Entry<unknown>): number =>
  Buffer.compare(Buffer.from(one.position), Buffer.from(other.position));

/** What keys cannot answer; null: they answer all. */
function filterOf({ store, nameStart }: StaffQuery): ((entry: FoundEntry) => boolean) | null {
  if (nameStart === null) return null;
  if (store === null) return ({ name, start }) => leadsTo(name, start, nameStart);
  return ({ name }) => nameStarts(name).some((start) => start.startsWith(nameStart));
}

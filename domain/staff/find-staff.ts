import type { Caller } from '../kernel/caller.ts';
import { EMPTY_PAGE, type Page, type Slice } from '../kernel/page.ts';
import { trimToNull } from '../kernel/text.ts';
import type { StaffMember, StaffRepository } from './staff-member.ts';
import { foldStaffName } from './staff-name.ts';

export type FindStaffInput = {
  readonly store?: string | null | undefined;
  readonly text?: string | null | undefined;
  readonly enabled?: boolean | null | undefined;
};

/**
 * Members in the order of their names. A text is the start of a name or of one of its words. It may be a whole email address
 * if the caller may see addresses; otherwise the answers would tell which addresses exist.
 */
export async function findStaff(
  repository: StaffRepository,
  { scopes }: Pick<Caller, 'scopes'>,
  { store = null, text, enabled = null }: FindStaffInput,
  slice: Slice,
): Promise<Page<StaffMember>> {
  const wanted = trimToNull(text);
  if (wanted?.includes('@')) {
    const member = scopes.includes('shop:admin') ? await memberWithEmail(repository, wanted) : null;
    const isWanted =
      member !== null &&
      (store === null || member.stores.includes(store)) &&
      (enabled === null || member.enabled === enabled);
    return isWanted && slice.after === null
      ? { entries: [{ item: member, position: member.id }], hasNextPage: false, end: member.id }
      : EMPTY_PAGE;
  }
  const nameStart = wanted === null ? null : foldStaffName(wanted);
  if (nameStart === '') return EMPTY_PAGE;
  return repository.staffPage({ store, nameStart, enabled }, slice);
}

async function memberWithEmail(repository: StaffRepository, email: string): Promise<StaffMember | null> {
  const id = await repository.staffIdOfEmail(email);
  if (id === null) return null;
  const [member = null] = await repository.staffMembers([id]);
  return member;
}

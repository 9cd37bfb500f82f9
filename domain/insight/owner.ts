import { resolveAssignee } from '../staff/assignee.ts';
import type { StaffMember } from '../staff/staff-member.ts';

/** Who is responsible for an action or a goal. */
export type Owner = {
  /** Free text, or the name of the member of staff. */
  readonly owner: string;
  /** Absent if the owner is free text. */
  readonly ownerStaffId?: string;
};

/** The owner that an input names; see `resolveAssignee`. */
export function readOwner(text: string, member: StaffMember | null): Owner {
  const { name, staffId } = resolveAssignee(text, member, ['input', 'owner']);
  return { owner: name, ...(staffId === null ? {} : { ownerStaffId: staffId }) };
}

import { NODE_PREFIXES } from '../kernel/id.ts';
import { type Path, reject, type UserErrorCode } from '../kernel/user-error.ts';
import type { StaffMember, StaffRepository } from './staff-member.ts';

const STAFF_ID = `${NODE_PREFIXES.staffMember}_`;

/** The id of a member of staff in this text; null for free text. */
export function staffIdIn(text: string | null | undefined): string | null {
  const trimmed = text?.trim() ?? '';
  return trimmed.startsWith(STAFF_ID) ? trimmed : null;
}

/** The member of staff whose id is in this text; null for free text and for an unknown id. */
export async function loadAssignee(
  repositories: Pick<StaffRepository, 'staffMembers'>,
  text: string | null | undefined,
): Promise<StaffMember | null> {
  const staffId = staffIdIn(text);
  if (staffId === null) return null;
  const [member = null] = await repositories.staffMembers([staffId]);
  return member;
}

/** Why nothing can be assigned to a member who is not enabled, or to nobody: the id is unknown. */
export const whyUnassignable = (
  member: StaffMember | null,
): { readonly code: UserErrorCode; readonly message: string } =>
  member === null
    ? { code: 'NOT_FOUND', message: 'No member of staff has this id.' }
    : { code: 'NOT_ALLOWED', message: 'This person no longer works here. Choose somebody else.' };

/** Who does something. Clients that know no ids show the name. */
export type Assignee = {
  readonly name: string;
  /** Null for free text. */
  readonly staffId: string | null;
};

/**
 * The assignee that an input names. Rejects an unknown id, and that of somebody who is not enabled.
 * @param text the id of a member of staff, or free text
 * @param member the one with the id; null if there is none
 */
export function resolveAssignee(text: string, member: StaffMember | null, path: Path): Assignee {
  if (staffIdIn(text) === null) return { name: text.trim(), staffId: null };
  if (member?.enabled === true) return { name: member.name, staffId: member.id };
  const { code, message } = whyUnassignable(member);
  return reject(code, path, message);
}

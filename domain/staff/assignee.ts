import { NODE_PREFIXES } from '../kernel/id.ts';
import { type Path, reject } from '../kernel/user-error.ts';
import type { StaffMember } from './staff-member.ts';

const STAFF_ID = `${NODE_PREFIXES.staffMember}_`;

/** The id of a member of staff in this text; null for free text. */
export function staffIdIn(text: string | null | undefined): string | null {
  const trimmed = text?.trim() ?? '';
  return trimmed.startsWith(STAFF_ID) ? trimmed : null;
}

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
  if (member === null) return reject('NOT_FOUND', path, 'No member of staff has this id.');
  if (!member.enabled) reject('NOT_ALLOWED', path, 'This person no longer works here. Choose somebody else.');
  return { name: member.name, staffId: member.id };
}

import { trimToNull } from '../kernel/text.ts';
import type { Path } from '../kernel/user-error.ts';
import { resolveAssignee } from '../staff/assignee.ts';
import type { StaffMember } from '../staff/staff-member.ts';
import type { ServiceCase } from './service-case.ts';

/**
 * The case with another assignee. Clients that know no ids show the name.
 * @param text the id of a member of staff, or free text; null unassigns
 * @param member who has that id; null where nobody has, or where the text is no id
 */
export function withAssignee(
  serviceCase: ServiceCase,
  text: string | null,
  member: StaffMember | null,
  path: Path,
): ServiceCase {
  const { assigneeStaffId: _id, kpiAgent: _agent, ...unassigned } = serviceCase;
  const freeText = trimToNull(text);
  if (freeText === null) return { ...unassigned, assignee: null };
  const { name, staffId } = resolveAssignee(freeText, member, path);
  if (staffId === null) return { ...unassigned, assignee: name, kpiAgent: name };
  return { ...unassigned, assignee: name, assigneeStaffId: staffId, kpiAgent: staffId };
}

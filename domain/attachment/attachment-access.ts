import type { CanAccess } from '../kernel/access.ts';
import type { Caller } from '../kernel/caller.ts';
import type { AttachedKind, AttachedTo, Attachment } from './attachment.ts';

/** The scopes of which one lets a client see what things of a kind hold. */
const SCOPES: Readonly<Record<AttachedKind, readonly string[]>> = {
  FEEDBACK: ['cases:read', 'feedback:write'],
  SERVICE_CASE: ['cases:read'],
  INSPECTION: ['warranties:read'],
  WARRANTY_CLAIM: ['warranties:read'],
  SERVICE_JOB: ['service:read'],
};

/**
 * Whether the caller may see the attachment with this id: what it uploaded, and what hangs on a thing that it may see.
 * Otherwise it does not exist, and takes a customer's own token the same work as one that is absent (null).
 * @param canAccess whether the caller may see what belongs to this record (null: to no customer)
 * @param canSeeThing whether a customer's own token may see this thing; not called for other tokens
 */
export async function canSeeAttachment(
  caller: Caller,
  id: string,
  attachment: Attachment | null,
  canAccess: CanAccess,
  canSeeThing: (thing: AttachedTo) => Promise<boolean>,
): Promise<boolean> {
  const attachedTo = attachment?.attachedTo ?? null;
  if (caller.customerId === null) {
    if (attachment === null) return false;
    if (isUploadOfStaff(attachment) && attachment.uploadedBy === caller.system) return true;
    return attachedTo !== null && SCOPES[attachedTo.kind].some((scope) => caller.scopes.includes(scope));
  }
  if (await canAccess(attachment?.customerId ?? null)) return true;
  return canSeeThing(attachedTo ?? { kind: 'SERVICE_CASE', id, customerId: null });
}

/** Whether the caller may hang it on something: a customer the own uploads, staff those of staff. */
export function mayAttach(caller: Caller, attachment: Attachment, ownRecordIds: readonly string[]): boolean {
  if (caller.customerId === null) return isUploadOfStaff(attachment);
  return attachment.customerId !== null && ownRecordIds.includes(attachment.customerId);
}

const isUploadOfStaff = ({ customerId }: Attachment): boolean => customerId === null;

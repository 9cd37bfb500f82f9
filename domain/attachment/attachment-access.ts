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
 * Whether the caller may see an attachment: what it uploaded, and what hangs on a thing that it may see. Otherwise it does not
 * exist.
 * @param canAccessCustomer whether the caller may see what belongs to this record
 * @param canSeeThing whether a customer's own token may see this thing; not called for other tokens
 */
export async function canSeeAttachment(
  caller: Caller,
  attachment: Attachment,
  canAccessCustomer: (customerId: string) => Promise<boolean>,
  canSeeThing: (thing: AttachedTo) => Promise<boolean>,
): Promise<boolean> {
  const { attachedTo, customerId } = attachment;
  if (caller.customerId === null) {
    if (isUploadOfStaff(attachment) && attachment.uploadedBy === caller.system) return true;
    return attachedTo !== null && SCOPES[attachedTo.kind].some((scope) => caller.scopes.includes(scope));
  }
  if (customerId !== null && (await canAccessCustomer(customerId))) return true;
  return attachedTo !== null && (await canSeeThing(attachedTo));
}

/** Whether the caller may hang it on something: a customer the own uploads, staff those of staff. */
export function mayAttach(caller: Caller, attachment: Attachment, ownRecordIds: readonly string[]): boolean {
  if (caller.customerId === null) return isUploadOfStaff(attachment);
  return attachment.customerId !== null && ownRecordIds.includes(attachment.customerId);
}

const isUploadOfStaff = ({ customerId }: Attachment): boolean => customerId === null;

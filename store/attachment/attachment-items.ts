import { type Attachment, expiryOf, uploadNoteExpiry } from '../../domain/attachment/attachment.ts';
import type { ChangeOf } from '../../domain/changes.ts';
import type { Instant } from '../../domain/kernel/instant.ts';
import { customerPk } from '../customer/customer-keys.ts';
import { expiryAttribute } from '../table/expiry.ts';
import { type Attributes, itemOf, type Key } from '../table/item.ts';
import { isUnchanged, type WriteItem } from '../table/write-item.ts';

const ATTACHMENT = 'ATTACHMENT';

export const attachmentKey = (id: string): Key => ({ pk: `${ATTACHMENT}#${id}`, sk: '#ATTACHMENT' });

/** The id of the attachment whose item is at this key; null for any other key. */
export const attachmentIdAt = ({ pk, sk }: Key): string | null =>
  sk === '#ATTACHMENT' && pk.startsWith(`${ATTACHMENT}#`) ? pk.slice(ATTACHMENT.length + 1) : null;

/**
 * The attachment at its id. A customer's own upload also has a note in the record of the customer, so that it is found while
 * it hangs on nothing.
 */
export function attachmentWrites({ before, after }: ChangeOf<'attachment'>): readonly WriteItem[] {
  const put = {
    put: { ...itemOf(attachmentKey(after.id), after), ...timeToLive(expiryOf(after)) },
    condition: isUnchanged(before),
  };
  return before === null && after.customerId !== null ? [put, uploadNoteWrite(after.customerId, after)] : [put];
}

function uploadNoteWrite(customerId: string, attachment: Attachment): WriteItem {
  const key = { pk: customerPk(customerId), sk: `${ATTACHMENT}#${attachment.id}` };
  return { put: { ...itemOf(key, { attachmentId: attachment.id }), ...timeToLive(uploadNoteExpiry(attachment)) } };
}

const timeToLive = (expiry: Instant | null): Attributes => (expiry === null ? {} : expiryAttribute(expiry));

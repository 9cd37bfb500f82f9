import { type Attachment, FORM_MINUTES, isGone, MAX_ATTACHMENT_BYTES } from '../attachment/attachment.ts';
import type { AttachmentChange } from '../attachment/context.ts';
import { incomingKey } from '../attachment/file-keys.ts';
import type { Caller } from '../kernel/caller.ts';
import type { FileSigner, UploadForm } from '../kernel/file-store.ts';
import type { NewId } from '../kernel/id.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Feedback } from './feedback.ts';

/** How many photos somebody with a link may add to the feedback. */
const PHOTO_SLOTS = 3;

/** The form of a page cannot name the type: it knows the file only when it is sent. The check finds the type out. */
const UNKNOWN_TYPE = 'application/octet-stream';

/** The places for photos of feedback that a link brings, written with it. They are never shown before they have a photo. */
export const newPhotoSlots = (
  { id, customerId }: Feedback,
  { caller, newId, now }: { readonly caller: Caller; readonly newId: NewId; readonly now: Instant },
): readonly Attachment[] =>
  Array.from({ length: PHOTO_SLOTS }, () => ({
    ...{ id: newId('attachment'), version: 1, customerId: null, uploadedBy: caller.system, isPhotoSlot: true },
    ...{ contentType: 'image/jpeg', byteSize: 0, fileName: null, attachmentStatus: 'AWAITED', createdAt: now },
    attachedTo: { kind: 'FEEDBACK', id, customerId },
  }));

export const photoSlotChanges = (slots: readonly Attachment[]): readonly AttachmentChange[] =>
  slots.map((after) => ({ entity: 'attachment', before: null, after }));

/** What the page tells about the photos of a piece of feedback. */
export type PhotoState = {
  /** How many came. Some may still be checked. */
  readonly received: number;
  /** How many were no pictures that we take. */
  readonly refused: number;
  /** The position and the id of the next slot that has no photo; null: no further photo is possible. */
  readonly next: { readonly position: number; readonly id: string } | null;
};

/**
 * @param slots in their order; null for one that ran out
 * @param sent the positions to which the browser has just sent a photo: the check follows some seconds later
 */
export function photoStateOf(slots: readonly (Attachment | null)[], sent: readonly number[], now: Instant): PhotoState {
  const open = slots.flatMap((slot, position) => {
    const isOpen = slot?.attachmentStatus === 'AWAITED' && !isGone(slot, now) && !sent.includes(position);
    return isOpen ? [{ position, id: slot.id }] : [];
  });
  const isRefused = (slot: Attachment | null) => slot?.attachmentStatus === 'REFUSED';
  const isReceived = (slot: Attachment | null, position: number) =>
    slot !== null && !isRefused(slot) && (slot.attachmentStatus !== 'AWAITED' || sent.includes(position));
  return {
    received: slots.filter(isReceived).length,
    refused: slots.filter(isRefused).length,
    next: open[0] ?? null,
  };
}

/** A form with which a browser without scripts stores one photo in this slot, and comes back to the page. */
export const signPhotoForm = (files: FileSigner, slotId: string, redirectTo: string): Promise<UploadForm> =>
  files.signUpload({
    key: incomingKey(slotId),
    contentType: UNKNOWN_TYPE,
    bytes: { min: 1, max: MAX_ATTACHMENT_BYTES },
    expiresInMinutes: FORM_MINUTES,
    redirectTo,
  });

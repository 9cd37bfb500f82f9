import { DAY_MS } from '../kernel/duration.ts';
import { addMilliseconds, type Instant } from '../kernel/instant.ts';

/** A photo or a document. Its file lies outside the table. */
export type Attachment = {
  readonly id: string;
  readonly version: number;
  /** The record of the customer who uploads it with an own token; null: staff does, or somebody with a link for feedback. */
  readonly customerId: string | null;
  /** The permanent name of the calling system. */
  readonly uploadedBy: string;
  /** The member of staff; absent where no member of staff signed in. */
  readonly staffId?: string;
  readonly contentType: AttachmentType;
  /** 0 in a photo slot that is not READY. */
  readonly byteSize: number;
  /**
   * A place for one photo that came with a link for feedback. Nobody has declared its file: the check finds out the type and the
   * size. Nobody sees it before. Absent: the file must be what was declared.
   */
  readonly isPhotoSlot?: true;
  /** As the caller named it, without what could deceive a reader or a file system. It may hold personal data. */
  readonly fileName: string | null;
  readonly attachmentStatus: AttachmentStatus;
  readonly createdAt: Instant;
  /** The one thing that it hangs on; null: none yet. */
  readonly attachedTo: AttachedTo | null;
};

/** AWAITED: no file is there yet. CHECKING: one is there. READY: its content is what it claims to be. REFUSED: it is not. */
export type AttachmentStatus = 'AWAITED' | 'CHECKING' | 'READY' | 'REFUSED';

export type AttachedTo = {
  readonly kind: AttachedKind;
  readonly id: string;
  /** The customer of the thing; null: it has none. */
  readonly customerId: string | null;
};
export type AttachedKind = 'FEEDBACK' | 'SERVICE_CASE' | 'INSPECTION' | 'WARRANTY_CLAIM' | 'SERVICE_JOB';

/** The types that we accept, each with the extensions of its file names. The first is the usual one. */
export const ATTACHMENT_TYPES = {
  'image/jpeg': ['jpg', 'jpeg'],
  'image/png': ['png'],
  'image/webp': ['webp'],
  'image/heic': ['heic', 'heif'],
  'application/pdf': ['pdf'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type AttachmentType = keyof typeof ATTACHMENT_TYPES;

export const isAttachmentType = (text: string): text is AttachmentType => Object.hasOwn(ATTACHMENT_TYPES, text);

export const MAX_ATTACHMENT_BYTES = 10 * 1024 * 1024;

/** How long a form is valid. A repeated call gets a new one. */
export const FORM_MINUTES = 15;
/** How long a URL is valid. Each read gets a new one. */
export const URL_MINUTES = 10;

/** How long a file may take to come. */
const AWAITED_DAYS = 1;
/** How long a file may hang on nothing. */
const UNATTACHED_DAYS = 7;

/** When the attachment runs out; null: it stays. */
export function expiryOf({ attachmentStatus, attachedTo, createdAt, isPhotoSlot }: Attachment): Instant | null {
  const isEmptySlot = isPhotoSlot === true && attachmentStatus !== 'READY';
  if (attachmentStatus === 'AWAITED' || isEmptySlot) return after(createdAt, AWAITED_DAYS);
  return attachedTo === null ? after(createdAt, UNATTACHED_DAYS) : null;
}

/** When the note in the record of the customer who uploads it runs out. Later, the thing that it hangs on leads to it. */
export const uploadNoteExpiry = ({ createdAt }: Attachment): Instant => after(createdAt, UNATTACHED_DAYS);

/** Whether it has run out. DynamoDB deletes it some days later. */
export function isGone(attachment: Attachment, now: Instant): boolean {
  const expiry = expiryOf(attachment);
  return expiry !== null && expiry <= now;
}

/** Whether reads show it: a photo slot that has no photo is nothing yet. */
export const isShown = ({ isPhotoSlot, attachmentStatus }: Attachment): boolean =>
  isPhotoSlot !== true || attachmentStatus === 'READY';

const after = (instant: Instant, days: number): Instant => addMilliseconds(instant, days * DAY_MS);

export type AttachmentRepository = {
  /** In the order of the ids; null for an unknown id. Some may have run out. */
  attachments(ids: readonly string[]): Promise<readonly (Attachment | null)[]>;
};

/** The keys of files in the bucket, for the functions and for the stack. The file imports nothing. */

/** Where forms store files. A form can store another file there until it expires. */
export const INCOMING = 'incoming/';
/** Where we copy files that passed the check. No form reaches it, and a copy is never replaced. */
export const CHECKED = 'checked/';

export const incomingKey = (attachmentId: string): string => `${INCOMING}${attachmentId}`;
export const checkedKey = (attachmentId: string): string => `${CHECKED}${attachmentId}`;

/** The keys of all files that an attachment may have. */
export const fileKeysOf = (attachmentId: string): readonly string[] => [
  incomingKey(attachmentId),
  checkedKey(attachmentId),
];

/** The attachment whose file a form stored at this key; null for any other key. */
export const attachmentIdOf = (key: string): string | null =>
  key.startsWith(INCOMING) ? key.slice(INCOMING.length) : null;

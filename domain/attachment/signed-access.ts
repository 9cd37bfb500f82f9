import type { FileSigner, UploadForm } from '../kernel/file-store.ts';
import { type Attachment, FORM_MINUTES, URL_MINUTES } from './attachment.ts';
import { checkedKey, incomingKey } from './file-keys.ts';
import { downloadNameOf } from './file-name.ts';

/** A form for the file of this attachment, which fits no other file; null where the file is there already. */
export async function signUploadForm(
  files: FileSigner,
  { id, attachmentStatus, contentType, byteSize }: Attachment,
): Promise<UploadForm | null> {
  if (attachmentStatus !== 'AWAITED') return null;
  return files.signUpload({
    key: incomingKey(id),
    contentType,
    bytes: { min: byteSize, max: byteSize },
    expiresInMinutes: FORM_MINUTES,
  });
}

/** A URL of the checked file; null where there is none. A browser that opens it saves the file, and never runs it. */
export async function signedUrl(files: FileSigner, attachment: Attachment): Promise<string | null> {
  const { id, attachmentStatus, contentType } = attachment;
  if (attachmentStatus !== 'READY') return null;
  return files.signDownload({
    key: checkedKey(id),
    fileName: downloadNameOf(attachment),
    contentType,
    disposition: 'attachment',
    expiresInMinutes: URL_MINUTES,
  });
}

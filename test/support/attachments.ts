import type { Attachment } from '../../domain/attachment/attachment.ts';
import { JPEG } from './sample-files.ts';

/** A photo that staff uploaded and that hangs on nothing, with overrides. */
export const attachmentWith = (more: Partial<Attachment> = {}): Attachment => ({
  id: 'att_01a21726-8f11-7677-81a8-e53dc288a1f9',
  version: 1,
  customerId: null,
  uploadedBy: 'support',
  contentType: 'image/jpeg',
  byteSize: JPEG.length,
  fileName: null,
  attachmentStatus: 'READY',
  createdAt: new Date().toISOString(),
  attachedTo: null,
  ...more,
});

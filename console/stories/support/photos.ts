import { expect } from 'vitest';
import { DeskAttachmentDocument, DeskRequestUploadDocument } from '../../../packages/client/generated/desk.js';
import { graphOfRole } from './graph-of-role.ts';

/** A PNG of one pixel. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/**
 * Sends a photo as the desk, and waits until it is checked.
 * @returns the id of the attachment
 */
export async function sendPhotoAsDesk(): Promise<string> {
  const desk = await graphOfRole('support');
  const { requestUpload } = await desk.ask(DeskRequestUploadDocument, {
    input: { idempotencyKey: crypto.randomUUID(), contentType: 'image/png', byteSize: PIXEL.length },
  });
  const id = requestUpload?.attachment?.id ?? '';
  const form = new FormData();
  for (const { name, value } of requestUpload?.fields ?? []) form.append(name, value);
  form.append('file', new Blob([PIXEL], { type: 'image/png' }));
  const response = await fetch(requestUpload?.uploadUrl ?? '', { method: 'POST', body: form });
  expect(response.ok).toBe(true);
  await expect
    .poll(async () => (await desk.ask(DeskAttachmentDocument, { id })).node, { timeout: 20_000 })
    .toMatchObject({ attachmentStatus: 'READY' });
  return id;
}

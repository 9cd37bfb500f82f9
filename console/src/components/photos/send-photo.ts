import type { Client } from '@urql/core';
import {
  ConsoleAttachmentDocument,
  ConsoleRequestUploadDocument,
  type ConsoleRequestUploadMutation,
} from 'customer-graph-client/console';
import { sendCommand, untilOnlineOr } from '../../graph/send-command.ts';
import { shrinkPhoto } from './shrink-photo.ts';

/** The graph does not take this file; the message is for people. */
export class PhotoRefusedError extends Error {}

export type SentPhoto = { readonly attachmentId: string; readonly isRefused: boolean };

type Progress = {
  /** Aborted when nobody wants the photo any more. */
  readonly signal: AbortSignal;
  /** There is no connection. */
  onWaiting(): void;
  onSending(): void;
};

const WAIT_MS = 5_000;
/** A bucket that answers with faults is asked so often; without a connection, there is no bound. */
const TRIES_AFTER_FAULTS = 4;
/** The check takes a second or two. A photo that is not checked by then can be attached all the same. */
const CHECK_WAITS_MS = [300, 500, 1_000, 1_000, 2_000, 2_000, 4_000];

/**
 * Sends a photo to the bucket, and waits until it is checked.
 * @throws PhotoRefusedError if the graph does not take it
 */
export async function sendPhoto(client: Client, file: File, progress: Progress): Promise<SentPhoto> {
  const photo = await shrinkPhoto(file);
  // One key for all tries: the same call gives a new form for the same attachment until the file is there.
  const input = { idempotencyKey: crypto.randomUUID(), contentType: photo.type, byteSize: photo.size };
  for (let faults = 0; ; ) {
    const { requestUpload } = await sendCommand(client, ConsoleRequestUploadDocument, { input }, progress.onWaiting);
    progress.signal.throwIfAborted();
    const attachmentId = requestUpload?.attachment?.id;
    if (requestUpload == null || attachmentId === undefined)
      throw new PhotoRefusedError(requestUpload?.userErrors.map(({ message }) => message).join(' '));
    progress.onSending();
    const response = await post(requestUpload, photo, progress.signal);
    if (response === 'THERE')
      return { attachmentId, isRefused: await isRefused(client, attachmentId, progress.signal) };
    if (response !== 'LOST' && ++faults >= TRIES_AFTER_FAULTS) throw new Error(`HTTP ${response}`);
    progress.onWaiting();
    await untilOnlineOr(WAIT_MS);
    progress.signal.throwIfAborted();
  }
}

type Upload = NonNullable<ConsoleRequestUploadMutation['requestUpload']>;

/** @returns the status of a fault; LOST: no answer, so that the file may be there or not */
async function post(
  { uploadUrl, fields }: Upload,
  photo: Blob,
  signal: AbortSignal,
): Promise<'THERE' | 'LOST' | number> {
  if (uploadUrl == null) return 'THERE';
  const body = new FormData();
  for (const { name, value } of fields ?? []) body.append(name, value);
  // The bucket reads no field after the file.
  body.append('file', photo);
  const response = await fetch(uploadUrl, { method: 'POST', body, signal }).catch(() => null);
  signal.throwIfAborted();
  if (response === null) return 'LOST';
  return response.ok ? 'THERE' : response.status;
}

async function isRefused(client: Client, id: string, signal: AbortSignal): Promise<boolean> {
  for (const wait of CHECK_WAITS_MS) {
    await new Promise((resolve) => setTimeout(resolve, wait));
    signal.throwIfAborted();
    const { data } = await client
      .query(ConsoleAttachmentDocument, { id }, { requestPolicy: 'network-only' })
      .toPromise();
    const status = data?.node?.__typename === 'Attachment' ? data.node.attachmentStatus : null;
    if (status === 'READY' || status === 'REFUSED') return status === 'REFUSED';
  }
  return false;
}

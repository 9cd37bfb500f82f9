import type { Result } from '../kernel/command.ts';
import { execute } from '../kernel/execute.ts';
import { inputErrors, reject } from '../kernel/user-error.ts';
import { requireActive } from '../person/customer-key.ts';
import { resolveCustomerId } from '../person/resolve-customer.ts';
import { type Attachment, isAttachmentType, isGone, MAX_ATTACHMENT_BYTES } from './attachment.ts';
import type { AttachmentCommandContext } from './context.ts';
import { cleanFileName } from './file-name.ts';

export type RequestUploadInput = {
  readonly contentType: string;
  readonly byteSize: number;
  readonly fileName?: string | null | undefined;
};

/** Announces one file. Its bytes go straight to the bucket, with a form that the caller gets for it. */
export function requestUpload(
  context: AttachmentCommandContext,
  input: RequestUploadInput,
): Promise<Result<Attachment>> {
  const { repositories, caller, now } = context;
  return execute(context, {
    async load() {
      if (caller.customerId === null) return null;
      const customerId = await resolveCustomerId(context, null, ['input']);
      return requireActive(await repositories.customer(customerId), ['input']);
    },
    decide(customer) {
      const attachment = draftAttachment(context, input, customer?.id ?? null);
      return {
        changes: [
          { entity: 'attachment', before: null, after: attachment },
          ...(customer === null ? [] : ([{ entity: 'activeCustomer', customerId: customer.id }] as const)),
        ],
        replayRefs: { attachmentId: attachment.id },
        result: attachment,
      };
    },
    async replay({ attachmentId = '' }) {
      const [attachment] = await repositories.attachments([attachmentId]);
      if (attachment == null || isGone(attachment, now()))
        return reject('NOT_FOUND', ['input'], 'The upload of that call has run out. Send a new key.');
      return attachment;
    },
  });
}

function draftAttachment(
  { caller, now, newId }: AttachmentCommandContext,
  { contentType, byteSize, fileName }: RequestUploadInput,
  customerId: string | null,
): Attachment {
  const errors = inputErrors();
  const type = contentType.trim().toLowerCase();
  if (byteSize < 1) errors.add('INVALID', ['input', 'byteSize'], 'An empty file cannot be uploaded.');
  if (byteSize > MAX_ATTACHMENT_BYTES)
    errors.add('LIMIT_EXCEEDED', ['input', 'byteSize'], `At most ${MAX_ATTACHMENT_BYTES} bytes.`);
  if (!isAttachmentType(type)) {
    errors.add(
      'INVALID',
      ['input', 'contentType'],
      'Give image/jpeg, image/png, image/webp, image/heic or application/pdf.',
    );
    errors.throwIfAny();
    throw new Error('unreachable');
  }
  errors.throwIfAny();
  return {
    id: newId('attachment'),
    version: 1,
    customerId,
    uploadedBy: caller.system,
    ...(caller.staffId === null ? {} : { staffId: caller.staffId }),
    contentType: type,
    byteSize,
    fileName: cleanFileName(fileName),
    attachmentStatus: 'AWAITED',
    createdAt: now(),
    attachedTo: null,
  };
}

import type { CommitOutcome } from '../kernel/command.ts';
import type { FileStore, StoredFile } from '../kernel/file-store.ts';
import type { Instant } from '../kernel/instant.ts';
import { type Attachment, type AttachmentRepository, type AttachmentStatus, isGone } from './attachment.ts';
import type { AttachmentChange } from './context.ts';
import { checkContent, type FileFacts } from './file-content.ts';
import { checkedKey, incomingKey } from './file-keys.ts';

type Dependencies = {
  /** Reads consistently. */
  readonly repositories: AttachmentRepository;
  readonly files: FileStore;
  readonly commit: (changes: readonly AttachmentChange[]) => Promise<CommitOutcome>;
  readonly now: () => Instant;
};

/** A few other writers at most: somebody who attaches it, and another check. */
const MAX_ATTEMPTS = 10;

/**
 * Checks a file that a form stored, and copies it to where it is shown from. What is copied is what was checked, and it is
 * copied once: a form can be used again after the check, and then its file is only deleted. A repeated call goes on where an
 * earlier one stopped.
 * @returns the status after it; null where the attachment is gone
 */
export async function checkUpload(dependencies: Dependencies, id: string): Promise<AttachmentStatus | null> {
  const { repositories, files, commit, now } = dependencies;

  const save = (
    before: Attachment,
    attachmentStatus: AttachmentStatus,
    facts: Partial<FileFacts> = {},
  ): Promise<CommitOutcome> => {
    const after = { ...before, ...facts, version: before.version + 1, attachmentStatus };
    return commit([{ entity: 'attachment', before, after }]);
  };

  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
    const [attachment = null] = await repositories.attachments([id]);
    const isOver = attachment === null || isGone(attachment, now()) || isDecided(attachment);
    if (isOver) {
      await files.delete(incomingKey(id));
      return attachment !== null && isDecided(attachment) ? attachment.attachmentStatus : null;
    }
    if (attachment.attachmentStatus === 'AWAITED') {
      await save(attachment, 'CHECKING');
      continue;
    }
    const file = await files.read(incomingKey(id));
    // Another check is done with it, and deleted it.
    if (file === null) return attachment.attachmentStatus;
    const facts = await moveToChecked(files, attachment, file);
    await (facts === null ? save(attachment, 'REFUSED') : save(attachment, 'READY', facts));
  }
  throw new Error('the attachment changed during every attempt to check it');
}

/**
 * Copies a file that passes to where it is shown from. If an earlier check copied one, that one stays: a form can be used again,
 * and a photo slot takes any picture.
 * @returns what the copied file is; null where the file does not pass
 */
async function moveToChecked(files: FileStore, attachment: Attachment, file: StoredFile): Promise<FileFacts | null> {
  const key = checkedKey(attachment.id);
  const facts = checkContent(attachment, file);
  if (facts === null) return null;
  const isFirst = await files.writeNew(key, { content: file.content, contentType: facts.contentType });
  if (isFirst || attachment.isPhotoSlot !== true) return facts;
  const kept = await files.read(key);
  return kept === null ? null : checkContent(attachment, kept);
}

const isDecided = ({ attachmentStatus }: Attachment): boolean =>
  attachmentStatus === 'READY' || attachmentStatus === 'REFUSED';

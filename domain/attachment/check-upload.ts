import type { CommitOutcome } from '../kernel/command.ts';
import type { FileStore } from '../kernel/file-store.ts';
import type { Instant } from '../kernel/instant.ts';
import { type Attachment, type AttachmentRepository, type AttachmentStatus, isGone } from './attachment.ts';
import type { AttachmentChange } from './context.ts';
import { isAsDeclared } from './file-content.ts';
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

  const saveStatus = (before: Attachment, attachmentStatus: AttachmentStatus): Promise<CommitOutcome> =>
    commit([{ entity: 'attachment', before, after: { ...before, version: before.version + 1, attachmentStatus } }]);

  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
    const [attachment = null] = await repositories.attachments([id]);
    const isOver = attachment === null || isGone(attachment, now()) || isDecided(attachment);
    if (isOver) {
      await files.delete(incomingKey(id));
      return attachment !== null && isDecided(attachment) ? attachment.attachmentStatus : null;
    }
    if (attachment.attachmentStatus === 'AWAITED') {
      await saveStatus(attachment, 'CHECKING');
      continue;
    }
    const file = await files.read(incomingKey(id));
    // Another check is done with it, and deleted it.
    if (file === null) return attachment.attachmentStatus;
    const isGood = isAsDeclared(attachment, file);
    if (isGood) await files.writeNew(checkedKey(id), file);
    await saveStatus(attachment, isGood ? 'READY' : 'REFUSED');
  }
  throw new Error('the attachment changed during every attempt to check it');
}

const isDecided = ({ attachmentStatus }: Attachment): boolean =>
  attachmentStatus === 'READY' || attachmentStatus === 'REFUSED';

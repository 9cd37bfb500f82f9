import DataLoader from 'dataloader';
import {
  type AttachedKind,
  type Attachment,
  type AttachmentRepository,
  isGone,
  isShown,
} from '../domain/attachment/attachment.ts';
import { canSeeAttachment } from '../domain/attachment/attachment-access.ts';
import type { CanAccess } from '../domain/kernel/access.ts';
import type { Caller } from '../domain/kernel/caller.ts';
import { mapInParallel } from '../domain/kernel/in-parallel.ts';
import type { Instant } from '../domain/kernel/instant.ts';

/**
 * Loads the attachments that the caller may see, and that have not run out.
 * @param canAccess whether the caller may see what belongs to this record of a customer
 * @param things load a thing as a query of the same caller does; null where the caller may not see it
 */
export function createAttachmentLoader(
  repository: AttachmentRepository,
  caller: Caller,
  now: Instant,
  canAccess: CanAccess,
  things: Readonly<Record<AttachedKind, { load(id: string): Promise<object | null> }>>,
): DataLoader<string, Attachment | null> {
  const canSee = (id: string, attachment: Attachment | null): Promise<boolean> =>
    canSeeAttachment(
      caller,
      id,
      attachment,
      canAccess,
      async ({ kind, id: thing }) => (await things[kind].load(thing)) !== null,
    );
  return new DataLoader(async (ids) =>
    mapInParallel(await repository.attachments(ids), async (stored, index) => {
      const attachment = stored === null || isGone(stored, now) || !isShown(stored) ? null : stored;
      return (await canSee(ids[index] ?? '', attachment)) ? attachment : null;
    }),
  );
}

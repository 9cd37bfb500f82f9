import type { Caller } from '../kernel/caller.ts';
import { inParallel } from '../kernel/in-parallel.ts';
import type { Instant } from '../kernel/instant.ts';
import { type InputErrors, type Path, reject } from '../kernel/user-error.ts';
import { loadOwnRecordIds } from '../person/own-record-ids.ts';
import { type AttachedTo, type Attachment, isGone } from './attachment.ts';
import { mayAttach } from './attachment-access.ts';
import type { AttachmentChange, AttachmentRepositories } from './context.ts';

/** The most attachments on one thing. Each is a condition in the transaction of the command. */
const MAX_ATTACHMENTS = 10;

/** Where an input names its attachments, unless it says so. */
const PATH: Path = ['input', 'attachments'];

/** The ids of an input's attachments, each once; absent and null mean none. */
type Ids = readonly string[] | null | undefined;

/** What the input names: each id with its attachment, which is null where the caller may not attach it. */
export type LoadedAttachments = readonly { readonly id: string; readonly attachment: Attachment | null }[];

/**
 * Loads the attachments that an input names. One that somebody else uploaded loads as if it did not exist.
 * @throws Rejection where there are too many
 */
export async function loadAttachments(
  { repositories, caller }: { readonly repositories: AttachmentRepositories; readonly caller: Caller },
  ids: Ids,
  path: Path = PATH,
): Promise<LoadedAttachments> {
  const distinct = [...new Set(ids ?? [])];
  if (distinct.length === 0) return [];
  if (distinct.length > MAX_ATTACHMENTS) return reject('LIMIT_EXCEEDED', path, TOO_MANY);
  const [found, ownRecordIds] = await inParallel(
    () => repositories.attachments(distinct),
    () => loadOwnRecordIds(caller, repositories),
  );
  return distinct.map((id, index) => {
    const attachment = found[index] ?? null;
    return { id, attachment: attachment !== null && mayAttach(caller, attachment, ownRecordIds) ? attachment : null };
  });
}

/** Adds an error for each attachment that cannot hang on a thing, which already has some. */
export function checkAttachments(
  errors: InputErrors,
  loaded: LoadedAttachments,
  now: Instant,
  present: readonly string[] = [],
  list: Path = PATH,
): void {
  if (present.length + loaded.length > MAX_ATTACHMENTS) errors.add('LIMIT_EXCEEDED', list, TOO_MANY);
  loaded.forEach(({ attachment }, index) => {
    const path = [...list, index];
    if (attachment === null || isGone(attachment, now))
      errors.add('NOT_FOUND', path, 'No upload of yours has this id.');
    else if (attachment.attachedTo !== null) errors.add('CONFLICT', path, 'This file hangs on something already.');
    else if (attachment.attachmentStatus === 'REFUSED')
      errors.add('INVALID', path, 'This file is not what it claims to be. Upload another one.');
  });
}

/** The changes that hang checked attachments on a thing. */
export function attachChanges(
  loaded: LoadedAttachments,
  { kind, id, customerId }: AttachedTo,
): readonly AttachmentChange[] {
  const attachedTo = { kind, id, customerId };
  return loaded.flatMap(({ attachment: before }) =>
    before === null
      ? []
      : [{ entity: 'attachment', before, after: { ...before, version: before.version + 1, attachedTo } } as const],
  );
}

/** The property of a thing that lists its attachments; none where it has none. */
export function attachmentIdsOf(
  loaded: LoadedAttachments,
  present: readonly string[] = [],
): { readonly attachmentIds?: readonly string[] } {
  const ids = [...present, ...loaded.map(({ id }) => id)];
  return ids.length === 0 ? {} : { attachmentIds: ids };
}

const TOO_MANY = `At most ${MAX_ATTACHMENTS} attachments on one thing.`;

import { attachmentKey } from '../attachment/attachment-items.ts';
import { type Attributes, entityOf, type Key } from '../table/item.ts';
import { deleteItems, type Eraser, keyIn } from './erasing.ts';

/** The items of the attachments that hang on a thing. The stream deletes their files after them. */
export const attachmentKeysIn = (thing: Attributes): readonly Key[] =>
  (entityOf<{ readonly attachmentIds?: readonly string[] }>(thing).attachmentIds ?? []).map(attachmentKey);

/** The note of an upload, and the upload, which may hang on nothing. */
export const eraseUpload: Eraser = (note, { table }) => {
  const { attachmentId } = entityOf<{ readonly attachmentId: string }>(note);
  return deleteItems(table, [attachmentKey(attachmentId), keyIn(note)]);
};

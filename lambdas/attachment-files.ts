import { fileKeysOf } from '../domain/attachment/file-keys.ts';
import type { FileStore } from '../domain/kernel/file-store.ts';
import { mapInParallel } from '../domain/kernel/in-parallel.ts';
import { attachmentIdAt } from '../store/attachment/attachment-items.ts';
import type { Table } from '../store/dynamo/dynamo-client.ts';
import { attachmentKeysIn } from '../store/privacy/erase-attachments.ts';
import { deleteItems } from '../store/privacy/erasing.ts';
import type { ItemChange } from '../store/table/item-change.ts';
import type { Consumer, Failure } from './stream-function.ts';

/**
 * Deletes the files of an attachment after its item, which ran out or was erased, and the attachments of a thing that ran
 * out. A thing that was deleted otherwise may only have moved to another key.
 */
export function attachmentRemover(table: Table, files: FileStore): Consumer {
  async function removeAfter({ key, before, after, isExpiry }: ItemChange): Promise<void> {
    if (after !== null) return;
    const id = attachmentIdAt(key);
    if (id !== null) await mapInParallel(fileKeysOf(id), (file) => files.delete(file));
    else if (isExpiry === true && before !== null) await deleteItems(table, attachmentKeysIn(before));
  }

  return {
    name: 'attachments',
    seesExpiries: true,
    async consume(changes) {
      const failures = await mapInParallel(changes, async (change): Promise<Failure | null> => {
        try {
          await removeAfter(change);
          return null;
        } catch (error) {
          return { change, error };
        }
      });
      return failures.filter((failure) => failure !== null);
    },
  };
}

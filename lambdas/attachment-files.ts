import { fileKeysOf } from '../domain/attachment/file-keys.ts';
import type { FileStore } from '../domain/kernel/file-store.ts';
import { mapInParallel } from '../domain/kernel/in-parallel.ts';
import { attachmentIdAt } from '../store/attachment/attachment-items.ts';
import type { Consumer, Failure } from './stream-function.ts';

/** Deletes the files of an attachment after its item, which ran out or was erased. */
export const attachmentFileRemover = (files: FileStore): Consumer => ({
  name: 'attachmentFiles',
  async consume(changes) {
    const failures = await mapInParallel(changes, async (change): Promise<Failure | null> => {
      const id = change.after === null ? attachmentIdAt(change.key) : null;
      if (id === null) return null;
      try {
        await mapInParallel(fileKeysOf(id), (key) => files.delete(key));
        return null;
      } catch (error) {
        return { change, error };
      }
    });
    return failures.filter((failure) => failure !== null);
  },
});

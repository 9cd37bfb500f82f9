import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { FileStore } from '../../domain/kernel/file-store.ts';

/** The files of a folder by their paths in it, for local runs. They have no content type. */
export function folderFiles(folder: string): Pick<FileStore, 'delete' | 'list' | 'read' | 'write'> {
  return {
    async *list(prefix) {
      const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(emptyIfMissing);
      const files = entries.filter((entry) => entry.isFile());
      const paths = files.map((entry) => relative(folder, join(entry.parentPath, entry.name)));
      yield* paths.filter((path) => path.startsWith(prefix)).sort();
    },
    async read(key) {
      const content = await readFile(join(folder, key)).catch(nullIfMissing);
      return content === null ? null : { content, contentType: '' };
    },
    write: (key, { content }) => writeFile(join(folder, key), content, { mode: 0o600 }),
    delete: (key) => rm(join(folder, key), { force: true }),
  };
}

function nullIfMissing(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null;
  throw error;
}

const emptyIfMissing = (error: NodeJS.ErrnoException): never[] => nullIfMissing(error) ?? [];

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The paths of the hand-written files in `folder`, relative to `root`; none if the folder does not exist. */
export function sourceFilesOf(root: string, folder: string, extensions: readonly string[]): string[] {
  if (!existsSync(join(root, folder))) return [];
  const entries = readdirSync(join(root, folder), { withFileTypes: true });
  return entries.flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) return isHandWritten(path) ? sourceFilesOf(root, path, extensions) : [];
    return extensions.some((extension) => entry.name.endsWith(extension)) ? [path] : [];
  });
}

const GENERATED = ['graphql/generated', 'packages/client/generated'];

function isHandWritten(folder: string): boolean {
  return !GENERATED.includes(folder) && !/(^|\/)(\.[^/]+|node_modules|dist|cdk\.out|coverage)$/.test(folder);
}

export function readSource(root: string, path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

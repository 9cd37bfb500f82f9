import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { mapInParallel } from '../../domain/kernel/in-parallel.ts';
import type { HttpResponse } from './http-response.ts';

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
};

/**
 * A page loads the files of its own host only, and no other page may frame it. Libraries write styles into the page, and
 * have small images in their style sheets.
 */
const POLICY = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
];

/** @param files where photos come from and uploads go, if that is another host */
export const pageHeaders = (files?: string) => ({
  'content-security-policy': [
    ...POLICY,
    ["img-src 'self' data: blob:", ...(files === undefined ? [] : [files])].join(' '),
    ["connect-src 'self'", ...(files === undefined ? [] : [files])].join(' '),
  ].join('; '),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
});

/**
 * The files of a built page, by their names with `/` between folders. They are read once, so that a build does not break the
 * page of a running start.
 * @returns null if it is not built
 */
export async function readPageFiles(
  folder: URL,
  headers: Readonly<Record<string, string>>,
): Promise<ReadonlyMap<string, HttpResponse> | null> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(() => null);
  if (entries === null) return null;
  const names = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(fileURLToPath(folder), join(parentPath, name)).replaceAll(sep, '/'));
  const files = await mapInParallel(names, async (name): Promise<[string, HttpResponse]> => {
    const type = CONTENT_TYPES[extname(name)] ?? 'application/octet-stream';
    const body = await readFile(new URL(name, folder));
    return [name, { status: 200, headers: { ...headers, 'content-type': type }, body }];
  });
  return new Map(files);
}

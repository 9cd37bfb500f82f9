import { readFileSync } from 'node:fs';

/** The line, from 0, of a function in a file, as a profile names it. */
export type Place = { readonly url: string; readonly lineNumber: number };

/** esbuild writes one above each file of a bundle, unless it removes whitespace. */
const COMMENT = /^\/\/ ((?:[\w.@-]+\/)*[\w.@-]+\.\w+)$/;

/**
 * Finds the file of the project that a place in a bundle is from.
 * @param folder of the bundle, as a URL
 * @returns such as `store/table/item.ts`; outside of the bundle, the place's own URL
 */
export function bundleSources(folder: string): (place: Place) => string {
  const sources = new Map<string, readonly string[]>();
  return ({ url, lineNumber }) => {
    const [file = ''] = url.split('?');
    if (!file.startsWith(folder)) return url;
    const lines = sources.get(file) ?? sourceOfEachLine(readFileSync(new URL(file), 'utf8'));
    sources.set(file, lines);
    return lines[lineNumber] ?? '';
  };
}

export function sourceOfEachLine(text: string): readonly string[] {
  let source = '';
  return text.split('\n').map((line) => {
    source = COMMENT.exec(line)?.[1] ?? source;
    return source;
  });
}

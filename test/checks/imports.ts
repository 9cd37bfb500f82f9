import { posix } from 'node:path';
import { lineCounter } from './line-counter.ts';
import { tokensOf } from './source-tokens.ts';

/** One import of a file of this project: of values or of types, static or dynamic, or an export from a file. */
export type Import = { readonly from: string; readonly line: number; readonly to: string };

/** The imports of a file by relative paths; packages are omitted. */
export function importsOf(file: string, source: string): Import[] {
  const lineAt = lineCounter(source);
  const tokens = tokensOf(source).filter(({ kind }) => kind !== 'comment');
  return tokens.flatMap(({ kind, text, start }, index) => {
    if (kind !== 'string' || !text.startsWith('.')) return [];
    const [last, before] = [tokens[index - 1]?.text, tokens[index - 2]?.text];
    const isImport = last === 'from' || last === 'import' || (last === '(' && before === 'import');
    return isImport ? [{ from: file, line: lineAt(start), to: posix.join(posix.dirname(file), text) }] : [];
  });
}

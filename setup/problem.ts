import type { Path } from '../domain/kernel/user-error.ts';

/** Something in the file that must be corrected. `line` counts from 1; null where the file has no such place. */
export type Problem = { readonly path: Path; readonly line: number | null; readonly message: string };

/** Ends the run before anything is written. The message lists all problems. */
export class SetupError extends Error {}

export function problemsError(file: string, problems: readonly Problem[]): SetupError {
  const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
  const lines = problems.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)).map((one) => `  ${formatProblem(one)}`);
  return new SetupError(`${count} in ${file}. Nothing was written.\n${lines.join('\n')}`);
}

/** Such as `stores[2].timeZone (line 14): This is not a time zone.` */
export function formatProblem({ path, line, message }: Problem): string {
  return [formatPlace(path, line), message].filter((text) => text !== '').join(': ');
}

/** Such as `stores[2].timeZone (line 14)`. */
export function formatPlace(path: Path, line: number | null): string {
  return [formatPath(path), ...(line === null ? [] : [path.length === 0 ? `line ${line}` : `(line ${line})`])]
    .filter((text) => text !== '')
    .join(' ');
}

function formatPath(path: Path): string {
  return path
    .map((part, index) => (typeof part === 'number' ? `[${part}]` : `${index === 0 ? '' : '.'}${part}`))
    .join('');
}

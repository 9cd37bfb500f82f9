import type { Path, UserError } from '../../kernel/user-error.ts';
import type { SourceProblem } from './apply-outcome.ts';

/** A problem at a place below the record. */
export const problem = (code: string, path: Path, message: string): SourceProblem => ({
  code,
  path: path.length === 0 ? null : path.join('.'),
  message,
});

/**
 * What a command refused, with the place in the payload. The messages of commands hold no value of an input.
 * @param base where the record stands in the payload
 * @param names the fields of the record whose inputs have another name: `addEmails` is `emails`
 */
export const toProblems = (
  errors: readonly UserError[],
  base: Path,
  names: Readonly<Record<string, string>> = {},
): readonly SourceProblem[] =>
  errors.map(({ code, path: [, field, ...rest], message }) => {
    if (field === undefined) return problem(code, base, message);
    const name = names[field] ?? field;
    return problem(code, [...base, ...(name === '' ? [] : [name]), ...rest], message);
  });

import type { ZodType } from 'zod';
import type { SourceProblem } from '../domain/source-record/record/apply-outcome.ts';

/** Enough to correct a payload by, and a bound for what is stored of it. */
const MAX_PROBLEMS = 20;
const MAX_PATH_PARTS = 20;
const MAX_KEY_LENGTH = 100;

/**
 * Parses a payload by the vendor's documented form. What is not of this form gives problems with their paths. A message
 * states what is expected, never the value, because it may be personal data.
 */
export function readPayload<T>(
  schema: ZodType<T>,
  payload: unknown,
): { readonly value: T } | { readonly problems: readonly SourceProblem[] } {
  const result = schema.safeParse(payload, { reportInput: false });
  if (result.success) return { value: result.data };
  return {
    problems: result.error.issues.slice(0, MAX_PROBLEMS).map(({ code, path, message }) => ({
      code: 'INVALID',
      path: toPath(path),
      // Only these messages are sure to hold no key of the payload.
      message:
        code === 'invalid_type' || code === 'too_small' || code === 'too_big'
          ? `${message}.`
          : 'This is not as documented.',
    })),
  };
}

const toPath = (path: readonly PropertyKey[]): string | null =>
  path.length === 0
    ? null
    : path
        .slice(0, MAX_PATH_PARTS)
        .map((part) => String(part).slice(0, MAX_KEY_LENGTH))
        .join('.');

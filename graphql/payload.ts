import type { Result } from '../domain/mutation.ts';
import type { UserError } from '../domain/user-error.ts';

/** The payload of a mutation: what was done, or the user errors and nothing else. */
export function payload<T, P extends object>(
  result: Result<T>,
  fields: (done: T) => P,
): Partial<P> & { readonly userErrors: readonly UserError[] } {
  if ('userErrors' in result)
    return { userErrors: result.userErrors } as Partial<P> & { userErrors: readonly UserError[] };
  return { ...fields(result.done), userErrors: [] };
}

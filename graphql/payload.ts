import type { Result } from '../domain/mutation.ts';
import type { UserError } from '../domain/user-error.ts';

/** Every payload carries both; the schema says which of them a mutation shows. */
type Remarks = { readonly userErrors: readonly UserError[]; readonly warnings: readonly UserError[] };

/** The payload of a mutation: what was done, with what was done otherwise than asked, or the user errors and nothing else. */
export function payload<T, P extends object>(result: Result<T>, fields: (done: T) => P): Partial<P> & Remarks {
  const nothing: Partial<P> = {};
  if ('userErrors' in result) return { ...nothing, userErrors: result.userErrors, warnings: [] };
  return { ...fields(result.done), userErrors: [], warnings: result.warnings };
}

import type { Result } from '../domain/kernel/command.ts';
import type { UserError } from '../domain/kernel/user-error.ts';

/** Every payload has both fields; the schema decides which of them a client can see. */
type PayloadMessages = { readonly userErrors: readonly UserError[]; readonly warnings: readonly UserError[] };

/** Marks the payload of a replayed call. */
const REPLAY = Symbol('repeat');

/** A payload may not hold promises: nobody handles one if the client does not select its field. Use a field resolver. */
type WithoutPromises<P> = { readonly [Field in keyof P]: P[Field] extends Promise<unknown> ? never : P[Field] };

/** The payload of a mutation: its result with warnings, or only the user errors. */
export function toPayload<T, P extends object>(
  result: Result<T>,
  fields: (value: T) => P & WithoutPromises<P>,
): Partial<P> & PayloadMessages {
  const noFields: Partial<P> = {};
  if ('userErrors' in result) return { ...noFields, userErrors: result.userErrors, warnings: [] };
  const { value, warnings, isReplay } = result;
  return { ...fields(value), userErrors: [], warnings, ...(isReplay === true ? { [REPLAY]: true } : {}) };
}

export const isReplay = (source: unknown): boolean => typeof source === 'object' && source !== null && REPLAY in source;

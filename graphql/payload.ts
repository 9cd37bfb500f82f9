import type { Result } from '../domain/kernel/command.ts';
import type { UserError } from '../domain/kernel/user-error.ts';

/** Every payload carries both; the schema says which of them a mutation shows. */
type PayloadMessages = { readonly userErrors: readonly UserError[]; readonly warnings: readonly UserError[] };

/** Marks what answers the repetition of a call. */
const REPLAY = Symbol('repeat');

/** A promise in a payload is nobody's where the client does not ask for its field; a resolver of the field waits for it. */
type WithoutPromises<P> = { readonly [Field in keyof P]: P[Field] extends Promise<unknown> ? never : P[Field] };

/** The payload of a mutation: what was done, with what was done otherwise than asked, or the user errors and nothing else. */
export function toPayload<T, P extends object>(
  result: Result<T>,
  fields: (done: T) => P & WithoutPromises<P>,
): Partial<P> & PayloadMessages {
  const nothing: Partial<P> = {};
  if ('userErrors' in result) return { ...nothing, userErrors: result.userErrors, warnings: [] };
  const { value, warnings, isReplay } = result;
  return { ...fields(value), userErrors: [], warnings, ...(isReplay === true ? { [REPLAY]: true } : {}) };
}

export const isReplay = (source: unknown): boolean => typeof source === 'object' && source !== null && REPLAY in source;

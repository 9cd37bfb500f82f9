import type { Result } from '../../domain/kernel/command.ts';

/** The value of a command that must succeed. */
export function resultOf<T>(result: Result<T>): T {
  if (!('value' in result)) throw new Error(JSON.stringify(result.userErrors));
  return result.value;
}

/** The same of a command that still runs. */
export const resultOrThrow = async <T>(pending: Promise<Result<T>>): Promise<T> => resultOf(await pending);

import type { Result } from '../domain/mutation.ts';
import { badInput } from './connection.ts';

const MOST_IN_BATCH = 25;

/**
 * Runs a mutation for each of 1 to 25 inputs, one after the other, so that one sees what those before it did. Each has
 * its own transaction and result, at its place in the list; the paths of its user errors begin with that place.
 */
export async function batch<I, T>(
  inputs: readonly I[],
  run: (input: I, index: number) => Promise<Result<T>>,
): Promise<readonly Result<T>[]> {
  if (inputs.length < 1 || inputs.length > MOST_IN_BATCH)
    throw badInput(`"inputs" takes 1 to ${MOST_IN_BATCH} at once, not ${inputs.length}.`);
  const results: Result<T>[] = [];
  for (const [index, input] of inputs.entries()) results.push(placed(await run(input, index), index));
  return results;
}

function placed<T>(result: Result<T>, index: number): Result<T> {
  if (!('userErrors' in result)) return result;
  return {
    userErrors: result.userErrors.map((error) => ({
      ...error,
      path: ['inputs', String(index), ...error.path.slice(1)],
    })),
  };
}

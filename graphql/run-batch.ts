import type { Result } from '../domain/kernel/command.ts';
import { mapInParallel } from '../domain/kernel/in-parallel.ts';
import type { UserError } from '../domain/kernel/user-error.ts';
import { checkResultOf } from './check-arguments.ts';
import { badInput } from './connection.ts';

const MAX_IN_BATCH = 25;

const MAX_AT_ONCE = 5;

/**
 * Runs a mutation for each of 1 to 25 inputs. Each input has its own transaction and result, at the same index. The paths
 * of its user errors and warnings begin with that index. If one fails unexpectedly, the others still run to their end
 * before the failure is thrown.
 * @param keysOf the keys that an input touches. Inputs with a key in common run one after the other, in their order, so
 *   that each sees the writes before it. All others run in parallel, at most 5 at once.
 */
export async function runBatch<I extends object, T>(
  inputs: readonly I[],
  run: (input: I, index: number) => Promise<Result<T>>,
  keysOf: (input: I) => readonly string[],
): Promise<readonly Result<T>[]> {
  if (inputs.length < 1 || inputs.length > MAX_IN_BATCH)
    throw badInput(`"inputs" takes 1 to ${MAX_IN_BATCH} at once, not ${inputs.length}.`);
  const results: Result<T>[] = [];
  const faults: unknown[] = [];
  const groups = groupBySharedKeys([...validInputs()], keysOf).values();
  function* validInputs(): Generator<readonly [number, I]> {
    for (const [index, input] of inputs.entries()) {
      const checked = checkResultOf(input);
      if ('userErrors' in checked) results[index] = withInputIndex(checked, index);
      else yield [index, input];
    }
  }
  async function work(): Promise<void> {
    for (const group of groups)
      for (const [index, input] of group)
        try {
          results[index] = withInputIndex(withInputWarnings(input, await run(input, index)), index);
        } catch (fault) {
          faults.push(fault);
        }
  }
  await mapInParallel(Array.from({ length: MAX_AT_ONCE }), work);
  if (faults.length > 0) throw faults[0];
  return results;
}

type Entry<I> = readonly [index: number, input: I];

/** Groups the inputs so that no two groups have a key in common. */
export function groupBySharedKeys<I>(
  entries: readonly Entry<I>[],
  keysOf: (input: I) => readonly string[],
): readonly (readonly Entry<I>[])[] {
  let groups: readonly { readonly keys: ReadonlySet<string>; readonly entries: readonly Entry<I>[] }[] = [];
  for (const entry of entries) {
    const keys = new Set(keysOf(entry[1]));
    const { overlapping = [], disjoint = [] } = Object.groupBy(groups, (group) =>
      group.keys.isDisjointFrom(keys) ? 'disjoint' : 'overlapping',
    );
    groups = [
      ...disjoint,
      {
        keys: new Set([...overlapping.flatMap((group) => [...group.keys]), ...keys]),
        entries: [...overlapping.flatMap((group) => group.entries), entry].toSorted(([one], [other]) => one - other),
      },
    ];
  }
  return groups.map((group) => group.entries);
}

function withInputWarnings<T>(input: object, result: Result<T>): Result<T> {
  const checked = checkResultOf(input);
  return 'userErrors' in result || 'userErrors' in checked
    ? result
    : { ...result, warnings: [...checked.warnings, ...result.warnings] };
}

function withInputIndex<T>(result: Result<T>, index: number): Result<T> {
  const withIndex = (errors: readonly UserError[]) =>
    errors.map((error) => ({ ...error, path: ['inputs', String(index), ...error.path.slice(1)] }));
  return 'userErrors' in result
    ? { userErrors: withIndex(result.userErrors) }
    : { ...result, warnings: withIndex(result.warnings) };
}

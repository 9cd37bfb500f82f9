import type { Result } from '../domain/kernel/command.ts';
import { mapInParallel } from '../domain/kernel/in-parallel.ts';
import type { UserError } from '../domain/kernel/user-error.ts';
import { checkResultOf } from './check-arguments.ts';
import { badInput } from './connection.ts';

const MOST_IN_BATCH = 25;

const MOST_AT_ONCE = 5;

/**
 * Runs a mutation for each of 1 to 25 inputs. Each has its own transaction and result, at its place in the list; the
 * paths of its user errors and warnings begin with that place.
 * @param sharedBy what inputs touch: those that have any of it in common run one after the other, in their order, so that
 *   one sees what those before it did; others run side by side, a few at once. Where one fails unexpectedly, the others run
 *   to their end before the failure is thrown.
 */
export async function runBatch<I extends object, T>(
  inputs: readonly I[],
  run: (input: I, index: number) => Promise<Result<T>>,
  sharedBy: (input: I) => readonly string[],
): Promise<readonly Result<T>[]> {
  if (inputs.length < 1 || inputs.length > MOST_IN_BATCH)
    throw badInput(`"inputs" takes 1 to ${MOST_IN_BATCH} at once, not ${inputs.length}.`);
  const results: Result<T>[] = [];
  const faults: unknown[] = [];
  const lanes = groupBySharedKeys([...usable()], sharedBy).values();
  function* usable(): Generator<readonly [number, I]> {
    for (const [index, input] of inputs.entries()) {
      const found = checkResultOf(input);
      if ('userErrors' in found) results[index] = withInputIndex(found, index);
      else yield [index, input];
    }
  }
  async function work(): Promise<void> {
    for (const lane of lanes)
      for (const [index, input] of lane)
        try {
          results[index] = withInputIndex(withInputWarnings(input, await run(input, index)), index);
        } catch (fault) {
          faults.push(fault);
        }
  }
  await mapInParallel(Array.from({ length: MOST_AT_ONCE }), work);
  if (faults.length > 0) throw faults[0];
  return results;
}

type Entry<I> = readonly [index: number, input: I];

/** The inputs in groups that share nothing with each other. */
export function groupBySharedKeys<I>(
  entries: readonly Entry<I>[],
  sharedBy: (input: I) => readonly string[],
): readonly (readonly Entry<I>[])[] {
  let lanes: readonly { readonly touched: ReadonlySet<string>; readonly entries: readonly Entry<I>[] }[] = [];
  for (const entry of entries) {
    const touched = new Set(sharedBy(entry[1]));
    const { joined = [], apart = [] } = Object.groupBy(lanes, (lane) =>
      lane.touched.isDisjointFrom(touched) ? 'apart' : 'joined',
    );
    lanes = [
      ...apart,
      {
        touched: new Set([...joined.flatMap((lane) => [...lane.touched]), ...touched]),
        entries: [...joined.flatMap((lane) => lane.entries), entry].toSorted(([one], [other]) => one - other),
      },
    ];
  }
  return lanes.map((lane) => lane.entries);
}

function withInputWarnings<T>(input: object, result: Result<T>): Result<T> {
  const found = checkResultOf(input);
  return 'userErrors' in result || 'userErrors' in found
    ? result
    : { ...result, warnings: [...found.warnings, ...result.warnings] };
}

function withInputIndex<T>(result: Result<T>, index: number): Result<T> {
  const ofPlace = (errors: readonly UserError[]) =>
    errors.map((error) => ({ ...error, path: ['inputs', String(index), ...error.path.slice(1)] }));
  return 'userErrors' in result
    ? { userErrors: ofPlace(result.userErrors) }
    : { ...result, warnings: ofPlace(result.warnings) };
}

import type { Path } from '../domain/kernel/user-error.ts';

/**
 * Stands in the coerced arguments for a value that is not what its scalar claims. Scalars do not throw, for then the
 * library would refuse the whole request; whoever reads the arguments answers for the one input or field.
 */
export class Malformed {
  /** Completes "must be". Repeats no value. */
  readonly expected: string;

  constructor(expected: string) {
    this.expected = expected;
  }
}

export type MalformedPlace = { readonly path: Path; readonly expected: string };

/** More say nothing new. */
const MOST_PLACES = 50;

/** The library refuses other numbers only for some types and only in variables. */
const STORABLE_NUMBER = '0, or 1e-100 to 9007199254740991 either side of it';

/** A value in the arguments, and the way to it: a path is made of it only where something is malformed. */
type Visit = { readonly value: unknown; readonly name: string; readonly parent: Visit | null };

/**
 * Where arguments hold what is malformed, and numbers that the table cannot store, in their order. Iterative, since
 * JSON may be nested deeper than the stack.
 */
export function findMalformed(root: unknown, at: Path): readonly MalformedPlace[] {
  const places: MalformedPlace[] = [];
  const waiting: Visit[] = [{ value: root, name: '', parent: null }];
  for (let visit = waiting.pop(); visit !== undefined && places.length < MOST_PLACES; visit = waiting.pop()) {
    const { value } = visit;
    const expected = expectationOf(value);
    if (expected !== null) places.push({ path: [...at, ...pathOf(visit)], expected });
    else if (typeof value === 'object' && value !== null)
      for (const [name, part] of Object.entries(value).toReversed()) waiting.push({ value: part, name, parent: visit });
  }
  return places;
}

function expectationOf(value: unknown): string | null {
  if (value instanceof Malformed) return value.expected;
  return typeof value === 'number' && !isStorable(value) ? STORABLE_NUMBER : null;
}

function pathOf(visit: Visit): readonly string[] {
  const names: string[] = [];
  for (let one = visit; one.parent !== null; one = one.parent) names.unshift(one.name);
  return names;
}

function isStorable(value: number): boolean {
  const size = Math.abs(value);
  return size === 0 || (size >= 1e-100 && size <= Number.MAX_SAFE_INTEGER);
}

import type { Path } from '../domain/kernel/user-error.ts';

/**
 * Replaces an invalid scalar value in the coerced arguments. Scalars do not throw, because the library graphql would then
 * reject the whole request. The code that reads the arguments rejects only the one input or field.
 */
export class Malformed {
  /** Completes the sentence "This must be ...". It never repeats the value. */
  readonly expected: string;

  constructor(expected: string) {
    this.expected = expected;
  }
}

export type MalformedPlace = { readonly path: Path; readonly expected: string };

/** Further places do not help the caller. */
const MAX_PLACES = 50;

/** The library graphql rejects other numbers only for some types and only in variables. */
const STORABLE_NUMBER = '0, or a positive or negative number of size 1e-100 to 9007199254740991';

/** A value in the arguments with its parents. The path is built only for a malformed value. */
type Visit = { readonly value: unknown; readonly name: string; readonly parent: Visit | null };

/**
 * The places of malformed values and of numbers that the table cannot store, in the order of the arguments. Iterative,
 * because JSON may be nested deeper than the stack allows.
 */
export function findMalformed(root: unknown, at: Path): readonly MalformedPlace[] {
  const places: MalformedPlace[] = [];
  const waiting: Visit[] = [{ value: root, name: '', parent: null }];
  for (let visit = waiting.pop(); visit !== undefined && places.length < MAX_PLACES; visit = waiting.pop()) {
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

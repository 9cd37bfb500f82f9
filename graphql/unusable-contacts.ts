import type { Path } from '../domain/kernel/user-error.ts';
import { type MalformedPlace, malformedPlaces } from './malformed.ts';

type Input = Readonly<Record<string, unknown>>;

/** An input without what names or reaches a person, and where that was malformed. */
export type Remaining = { readonly input: Input; readonly leftOut: readonly MalformedPlace[] };

/**
 * What inputs can do without: a sale or return is not lost because nobody can be reached by what was typed. Of a
 * contact the part at fault is left out; a key names a customer as a whole or not at all.
 */
const DISPENSABLE: Readonly<Record<string, (input: Input) => readonly (readonly string[])[]>> = {
  RecordOrderInput: ({ ifUnknown }) => [
    ...(ifUnknown === 'REJECT' ? [] : [['customer']]),
    ['contact', 'email'],
    ['contact', 'phone'],
  ],
  RecordReturnInput: () => [['customer']],
};

/** @param typeName the input's type in the schema */
export function withoutUnusableContacts(typeName: string, input: Input, at: Path): Remaining {
  const leftOut: MalformedPlace[] = [];
  let rest = input;
  for (const path of DISPENSABLE[typeName]?.(input) ?? []) {
    const places = malformedPlaces(valueAt(input, path), [...at, ...path]);
    if (places.length === 0) continue;
    leftOut.push(...places);
    rest = without(rest, path);
  }
  return { input: rest, leftOut };
}

function valueAt(input: Input, [name = '', ...deeper]: readonly string[]): unknown {
  const value = input[name];
  return deeper.length === 0 ? value : isInput(value) ? valueAt(value, deeper) : undefined;
}

function without(input: Input, [name = '', ...deeper]: readonly string[]): Input {
  const { [name]: value, ...others } = input;
  return deeper.length > 0 && isInput(value) ? { ...others, [name]: without(value, deeper) } : others;
}

const isInput = (value: unknown): value is Input => typeof value === 'object' && value !== null;

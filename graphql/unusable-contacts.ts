import type { Path } from '../domain/kernel/user-error.ts';
import { findMalformed, type MalformedPlace } from './malformed.ts';

type Input = Readonly<Record<string, unknown>>;

/** An input without what names or reaches a person, and where that was malformed. */
export type InputWithoutContacts = { readonly input: Input; readonly leftOut: readonly MalformedPlace[] };

/**
 * What inputs can do without: a sale or return is not lost because nobody can be reached by what was typed. Of a
 * contact the part at fault is left out; a key names a customer as a whole or not at all.
 */
const OPTIONAL_CONTACT_PATHS: Readonly<Record<string, (input: Input) => readonly (readonly string[])[]>> = {
  RecordOrderInput: ({ ifUnknown }) => [
    ...(ifUnknown === 'REJECT' ? [] : [['customer']]),
    ['contact', 'email'],
    ['contact', 'phone'],
  ],
  RecordReturnInput: () => [['customer']],
};

/** @param typeName the input's type in the schema */
export function dropUnusableContacts(typeName: string, input: Input, at: Path): InputWithoutContacts {
  const leftOut: MalformedPlace[] = [];
  let rest = input;
  for (const path of OPTIONAL_CONTACT_PATHS[typeName]?.(input) ?? []) {
    const places = findMalformed(valueAt(input, path), [...at, ...path]);
    if (places.length === 0) continue;
    leftOut.push(...places);
    rest = omitPath(rest, path);
  }
  return { input: rest, leftOut };
}

function valueAt(input: Input, [name = '', ...deeper]: readonly string[]): unknown {
  const value = input[name];
  return deeper.length === 0 ? value : isInput(value) ? valueAt(value, deeper) : undefined;
}

function omitPath(input: Input, [name = '', ...deeper]: readonly string[]): Input {
  const { [name]: value, ...others } = input;
  return deeper.length > 0 && isInput(value) ? { ...others, [name]: omitPath(value, deeper) } : others;
}

const isInput = (value: unknown): value is Input => typeof value === 'object' && value !== null;

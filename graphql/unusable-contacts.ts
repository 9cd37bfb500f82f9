import type { Path } from '../domain/kernel/user-error.ts';
import { findMalformed, type MalformedPlace } from './malformed.ts';

type Input = Readonly<Record<string, unknown>>;

/** An input without its malformed contact data, and the places of these data. */
export type InputWithoutContacts = { readonly input: Input; readonly omitted: readonly MalformedPlace[] };

/**
 * The optional contact data of inputs: a sale or return is recorded even if its contact data are unusable. Of a contact,
 * only the malformed part is omitted. A customer key is omitted as a whole.
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
  const omitted: MalformedPlace[] = [];
  let remaining = input;
  for (const path of OPTIONAL_CONTACT_PATHS[typeName]?.(input) ?? []) {
    const places = findMalformed(valueAt(input, path), [...at, ...path]);
    if (places.length === 0) continue;
    omitted.push(...places);
    remaining = omitPath(remaining, path);
  }
  return { input: remaining, omitted };
}

function valueAt(input: Input, [name = '', ...rest]: readonly string[]): unknown {
  const value = input[name];
  return rest.length === 0 ? value : isInput(value) ? valueAt(value, rest) : undefined;
}

function omitPath(input: Input, [name = '', ...rest]: readonly string[]): Input {
  const { [name]: value, ...others } = input;
  return rest.length > 0 && isInput(value) ? { ...others, [name]: omitPath(value, rest) } : others;
}

const isInput = (value: unknown): value is Input => typeof value === 'object' && value !== null;

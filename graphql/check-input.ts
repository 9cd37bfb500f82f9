import { type Path, type UserError, userError } from '../domain/kernel/user-error.ts';
import { findMalformed, type MalformedPlace } from './malformed.ts';
import { dropUnusableContacts } from './unusable-contacts.ts';

type Input = Readonly<Record<string, unknown>>;

/** An input that a mutation can run with, and what it was asked and will not do; or why it cannot run. */
export type CheckedInput =
  | { readonly input: Input; readonly warnings: readonly UserError[] }
  | { readonly userErrors: readonly UserError[] };

/**
 * Looks for malformed values in one input of a mutation. Paths begin with `input`, as those of the rules do.
 * @param typeName the input's type in the schema
 */
export function checkInput(typeName: string, given: Input): CheckedInput {
  const at: Path = ['input'];
  const { input, leftOut } = dropUnusableContacts(typeName, given, at);
  const places = findMalformed(input, at);
  if (places.length > 0) return { userErrors: places.map(toUserError) };
  return { input, warnings: leftOut.map(toWarning) };
}

const toUserError = ({ path, expected }: MalformedPlace): UserError =>
  userError('INVALID', path, `This must be ${expected}.`);

const toWarning = ({ path, expected }: MalformedPlace): UserError =>
  userError('INVALID', path, `This must be ${expected}. The rest was recorded without it.`);

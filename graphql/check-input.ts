import { type Path, type UserError, userError } from '../domain/kernel/user-error.ts';
import { findMalformed, type MalformedPlace } from './malformed.ts';
import { dropUnusableContacts } from './unusable-contacts.ts';

type Input = Readonly<Record<string, unknown>>;

/** An input that a mutation can run with, with warnings about the omitted parts; or the reasons why it cannot run. */
export type CheckedInput =
  | { readonly input: Input; readonly warnings: readonly UserError[] }
  | { readonly userErrors: readonly UserError[] };

/**
 * Looks for malformed values in one input of a mutation. Paths begin with `input`, as in the errors of the domain.
 * @param typeName the input's type in the schema
 */
export function checkInput(typeName: string, original: Input): CheckedInput {
  const at: Path = ['input'];
  const { input, omitted } = dropUnusableContacts(typeName, original, at);
  const places = findMalformed(input, at);
  if (places.length > 0) return { userErrors: places.map(toUserError) };
  return { input, warnings: omitted.map(toWarning) };
}

const toUserError = ({ path, expected }: MalformedPlace): UserError =>
  userError('INVALID', path, `This must be ${expected}.`);

const toWarning = ({ path, expected }: MalformedPlace): UserError =>
  userError('INVALID', path, `This must be ${expected}. The rest was recorded without it.`);

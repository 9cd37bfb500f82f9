import { type Path, type UserError, userError } from '../domain/kernel/user-error.ts';
import { type MalformedPlace, malformedPlaces } from './malformed.ts';
import { withoutUnusableContacts } from './unusable-contacts.ts';

type Input = Readonly<Record<string, unknown>>;

/** An input that a mutation can run with, and what it was asked and will not do; or why it cannot run. */
export type CheckedInput =
  | { readonly input: Input; readonly warnings: readonly UserError[] }
  | { readonly userErrors: readonly UserError[] };

/**
 * Looks for malformed values in one input of a mutation. Paths begin with `input`, as those of the rules do.
 * @param typeName the input's type in the schema
 */
export function checkedInput(typeName: string, given: Input): CheckedInput {
  const at: Path = ['input'];
  const { input, leftOut } = withoutUnusableContacts(typeName, given, at);
  const places = malformedPlaces(input, at);
  if (places.length > 0) return { userErrors: places.map(refused) };
  return { input, warnings: leftOut.map(ignored) };
}

const refused = ({ path, expected }: MalformedPlace): UserError =>
  userError('INVALID', path, `This must be ${expected}.`);

const ignored = ({ path, expected }: MalformedPlace): UserError =>
  userError('INVALID', path, `This must be ${expected}. The rest was recorded without it.`);

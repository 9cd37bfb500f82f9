import type { InputErrors } from '../kernel/user-error.ts';
import {
  addContacts,
  type Contact,
  type ContactKind,
  keepMarks,
  normalizeContacts,
  type ParsedContact,
} from './contacts.ts';

/** The change that an input asks for: either a new list (undefined: none), or contacts to add and to remove. */
export type ContactChange<C extends Contact> = {
  /** The names of the input's fields. */
  readonly fields: { readonly list: string; readonly add: string; readonly remove: string };
  readonly list: readonly ParsedContact<C>[] | undefined;
  readonly add: readonly ParsedContact<C>[] | undefined;
  /** The keys of the contacts. */
  readonly remove: readonly string[] | undefined;
};

/**
 * The contacts after a change. Removals apply before additions.
 * @param mayVerify whether the caller may mark a contact as verified; if not, each contact keeps its current mark
 */
export function applyContactChange<C extends Contact>(
  kind: ContactKind<C>,
  current: readonly C[],
  { fields, list, add, remove }: ContactChange<C>,
  mayVerify: boolean,
  errors: InputErrors,
): readonly C[] {
  const toContacts = (parsed: readonly ParsedContact<C>[]): readonly C[] =>
    parsed.map((one) => (mayVerify ? one.contact : keepVerification(kind, current, one, errors)));

  if (list !== undefined) {
    if (add !== undefined || remove !== undefined)
      errors.add(
        'INVALID',
        ['input', fields.list],
        `Give either ${fields.list}, which replaces all, or ${fields.add} and ${fields.remove}.`,
      );
    return keepMarks(kind, current, normalizeContacts(kind, toContacts(list)));
  }
  if (add === undefined && remove === undefined) return current;
  const removed = new Set(remove);
  const remaining = current.filter((contact) => !removed.has(kind.keyOf(contact)));
  return addContacts(kind, remaining, toContacts(add ?? []));
}

function keepVerification<C extends Contact>(
  { keyOf }: ContactKind<C>,
  current: readonly C[],
  { contact, path }: ParsedContact<C>,
  errors: InputErrors,
): C {
  const verified = current.some((one) => one.verified && keyOf(one) === keyOf(contact));
  if (contact.verified && !verified)
    errors.add('NOT_ALLOWED', [...path, 'verified'], 'Only the shop verifies a contact: leave this out.');
  return { ...contact, verified };
}

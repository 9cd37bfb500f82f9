import type { InputErrors } from '../kernel/user-error.ts';
import { addContacts, type Contact, type ContactKind, normalizeContacts, type ParsedContact } from './contacts.ts';

/** A change as it was given: a new list (null: an empty one; undefined: none), or some that join and some that go. */
export type ContactChange<C extends Contact> = {
  /** The names of the input's fields. */
  readonly fields: { readonly list: string; readonly add: string; readonly remove: string };
  readonly list: readonly ParsedContact<C>[] | undefined;
  readonly add: readonly ParsedContact<C>[] | undefined;
  /** By their keys. */
  readonly remove: readonly string[] | undefined;
};

/**
 * The contacts after a change. What goes, goes first.
 * @param mayVerify whether the caller's word makes a contact verified; else what was verified stays so, and nothing more
 */
export function applyContactChange<C extends Contact>(
  kind: ContactKind<C>,
  kept: readonly C[],
  { fields, list, add, remove }: ContactChange<C>,
  mayVerify: boolean,
  errors: InputErrors,
): readonly C[] {
  const believed = (given: readonly ParsedContact<C>[]): readonly C[] =>
    given.map((one) => (mayVerify ? one.contact : keepVerification(kind, kept, one, errors)));

  if (list !== undefined) {
    if (add !== undefined || remove !== undefined)
      errors.add(
        'INVALID',
        ['input', fields.list],
        `Give either ${fields.list}, which replaces all, or ${fields.add} and ${fields.remove}.`,
      );
    return normalizeContacts(kind, believed(list));
  }
  if (add === undefined && remove === undefined) return kept;
  const gone = new Set(remove);
  const stay = kept.filter((contact) => !gone.has(kind.keyOf(contact)));
  return addContacts(kind, stay, believed(add ?? []));
}

function keepVerification<C extends Contact>(
  { keyOf }: ContactKind<C>,
  kept: readonly C[],
  { contact, path }: ParsedContact<C>,
  errors: InputErrors,
): C {
  const verified = kept.some((one) => one.verified && keyOf(one) === keyOf(contact));
  if (contact.verified && !verified)
    errors.add('NOT_ALLOWED', [...path, 'verified'], 'Only the shop verifies a contact: leave this out.');
  return { ...contact, verified };
}

import type { InputErrors } from '../kernel/user-error.ts';
import { type Contact, type ContactKind, joined, type Read, settled } from './contacts.ts';

/** A change as it was given: a new list (null: an empty one; undefined: none), or some that join and some that go. */
export type ContactChange<C extends Contact> = {
  /** The names of the input's fields. */
  readonly fields: { readonly list: string; readonly add: string; readonly remove: string };
  readonly list: readonly Read<C>[] | undefined;
  readonly add: readonly Read<C>[] | undefined;
  /** By their keys. */
  readonly remove: readonly string[] | undefined;
};

/**
 * The contacts after a change. What goes, goes first.
 * @param mayVerify whether the caller's word makes a contact verified; else what was verified stays so, and nothing more
 */
export function changedContacts<C extends Contact>(
  kind: ContactKind<C>,
  kept: readonly C[],
  { fields, list, add, remove }: ContactChange<C>,
  mayVerify: boolean,
  errors: InputErrors,
): readonly C[] {
  const believed = (given: readonly Read<C>[]): readonly C[] =>
    given.map((one) => (mayVerify ? one.contact : asVerifiedBefore(kind, kept, one, errors)));

  if (list !== undefined) {
    if (add !== undefined || remove !== undefined)
      errors.add(
        'INVALID',
        ['input', fields.list],
        `Give either ${fields.list}, which replaces all, or ${fields.add} and ${fields.remove}.`,
      );
    return settled(kind, believed(list));
  }
  if (add === undefined && remove === undefined) return kept;
  const gone = new Set(remove);
  const stay = kept.filter((contact) => !gone.has(kind.keyOf(contact)));
  return joined(kind, stay, believed(add ?? []));
}

function asVerifiedBefore<C extends Contact>(
  { keyOf }: ContactKind<C>,
  kept: readonly C[],
  { contact, path }: Read<C>,
  errors: InputErrors,
): C {
  const verified = kept.some((one) => one.verified && keyOf(one) === keyOf(contact));
  if (contact.verified && !verified)
    errors.add('NOT_ALLOWED', [...path, 'verified'], 'Only the shop verifies a contact: leave this out.');
  return { ...contact, verified };
}

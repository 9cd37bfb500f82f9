import { noPhoneNumber, type Phone, readPhone } from '../kernel/phone.ts';
import { checkLength, LONGEST_LINE, trimmed } from '../kernel/text.ts';
import type { InputErrors, Path } from '../kernel/user-error.ts';
import type { Shop } from '../shop/shop.ts';
import type { EmailContact, PhoneContact } from './customer.ts';
import { emailAddressKey } from './email.ts';

type Given<T> = T | null | undefined;

type Marks = { readonly label?: Given<string>; readonly verified: boolean; readonly primary: boolean };
export type EmailContactInput = Marks & { readonly address: string };
export type PhoneContactInput = Marks & { readonly number: string };

export type Contact = { readonly label: string | null; readonly verified: boolean; readonly primary: boolean };

/** What two spellings of one contact have in common. */
export type ContactKind<C extends Contact> = { keyOf(contact: C): string };

export const EMAILS: ContactKind<EmailContact> = { keyOf: ({ address }) => emailAddressKey(address) };
export const PHONES: ContactKind<PhoneContact> = { keyOf: ({ number }) => number };

/** A contact that was read from an input, and where it stood there. */
export type Read<C extends Contact> = { readonly contact: C; readonly path: Path };

export function readEmails(
  inputs: readonly EmailContactInput[],
  errors: InputErrors,
  path: Path,
): readonly Read<EmailContact>[] {
  return inputs.map((input, index) => ({
    contact: { address: input.address.trim(), ...marksOf(input, errors, [...path, index]) },
    path: [...path, index],
  }));
}

/** Leaves out, with a complaint, what is no phone number in the shop's region. */
export function readPhones(
  inputs: readonly PhoneContactInput[],
  shop: Shop,
  errors: InputErrors,
  path: Path,
): readonly Read<PhoneContact>[] {
  return inputs.flatMap((input, index) => {
    const phone = phoneOf(input.number, shop, errors, [...path, index, 'number']);
    const marks = marksOf(input, errors, [...path, index]);
    if (phone === null) return [];
    // E.164 has no place for it.
    const label = marks.label ?? (phone.extension === null ? null : `ext. ${phone.extension}`);
    return [{ contact: { number: phone.number, ...marks, label }, path: [...path, index] }];
  });
}

/** The number in E.164; null, with a complaint, where it is none in the shop's region. */
export const readNumber = (text: string, shop: Shop, errors: InputErrors, path: Path): string | null =>
  phoneOf(text, shop, errors, path)?.number ?? null;

function phoneOf(text: string, shop: Shop, errors: InputErrors, path: Path): Phone | null {
  const phone = readPhone(text, shop.defaultRegion);
  if (phone === null) errors.add('INVALID', path, noPhoneNumber(shop.defaultRegion));
  return phone;
}

/** Contacts as they are kept: without doubles, of which the later holds, and where there is any, one of them primary. */
export function settled<C extends Contact>({ keyOf }: ContactKind<C>, contacts: readonly C[]): readonly C[] {
  const unique = [...new Map(contacts.map((contact) => [keyOf(contact), contact])).values()];
  const primary = Math.max(
    0,
    unique.findLastIndex((contact) => contact.primary),
  );
  return unique.map((contact, index) => ({ ...contact, primary: index === primary }));
}

/** Those who are there, and those who join; what joins and is there already loses nothing by it. */
export function joined<C extends Contact>(
  kind: ContactKind<C>,
  there: readonly C[],
  joining: readonly C[],
): readonly C[] {
  const isPrimaryNew = joining.some((contact) => contact.primary);
  const stay = there.map((contact) => (isPrimaryNew ? { ...contact, primary: false } : contact));
  const known = new Map(stay.map((contact) => [kind.keyOf(contact), contact]));
  const join = joining.map((contact) => {
    const before = known.get(kind.keyOf(contact));
    return {
      ...(before ?? contact),
      label: contact.label ?? before?.label ?? null,
      verified: contact.verified || before?.verified === true,
      primary: contact.primary || before?.primary === true,
    };
  });
  return settled(kind, [...stay, ...join]);
}

function marksOf({ label, verified, primary }: Marks, errors: InputErrors, path: Path): Contact {
  checkLength(errors, [...path, 'label'], label, LONGEST_LINE);
  return { label: trimmed(label), verified, primary };
}

import type { Instant } from '../kernel/instant.ts';
import { invalidPhoneMessage, type Phone, parsePhone } from '../kernel/phone.ts';
import { checkLength, MAX_LINE_LENGTH, trimToNull } from '../kernel/text.ts';
import type { InputErrors, Path } from '../kernel/user-error.ts';
import type { Shop } from '../shop/shop.ts';
import type { EmailContact, PhoneContact } from './customer.ts';
import { emailAddressKey } from './email.ts';

type Maybe<T> = T | null | undefined;

type ContactMetadata = { readonly label?: Maybe<string>; readonly verified: boolean; readonly primary: boolean };
export type EmailContactInput = ContactMetadata & { readonly address: string };
export type PhoneContactInput = ContactMetadata & { readonly number: string };

export type Contact = {
  readonly label: string | null;
  readonly verified: boolean;
  readonly primary: boolean;
  /** Only of an email address; see `EmailContact`. */
  readonly undeliverableSince?: Instant;
};

/** `keyOf` gives the same key for every spelling of one contact. */
export type ContactKind<C extends Contact> = { keyOf(contact: C): string };

export const EMAILS: ContactKind<EmailContact> = { keyOf: ({ address }) => emailAddressKey(address) };
export const PHONES: ContactKind<PhoneContact> = { keyOf: ({ number }) => number };

/** A contact from an input, and its path there. */
export type ParsedContact<C extends Contact> = { readonly contact: C; readonly path: Path };

export function parseEmails(
  inputs: readonly EmailContactInput[],
  errors: InputErrors,
  path: Path,
): readonly ParsedContact<EmailContact>[] {
  return inputs.map((input, index) => ({
    contact: { address: input.address.trim(), ...toContactMetadata(input, errors, [...path, index]) },
    path: [...path, index],
  }));
}

/** Leaves out, with an input error, each text that is not a phone number in the shop's region. */
export function parsePhones(
  inputs: readonly PhoneContactInput[],
  shop: Shop,
  errors: InputErrors,
  path: Path,
): readonly ParsedContact<PhoneContact>[] {
  return inputs.flatMap((input, index) => {
    const phone = parsePhoneInput(input.number, shop, errors, [...path, index, 'number']);
    const metadata = toContactMetadata(input, errors, [...path, index]);
    if (phone === null) return [];
    // E.164 has no place for an extension, so the label holds it.
    const label = metadata.label ?? (phone.extension === null ? null : `ext. ${phone.extension}`);
    return [{ contact: { number: phone.number, ...metadata, label }, path: [...path, index] }];
  });
}

/** The number in E.164; null, with an input error, if it is not a phone number in the shop's region. */
export const parsePhoneNumber = (text: string, shop: Shop, errors: InputErrors, path: Path): string | null =>
  parsePhoneInput(text, shop, errors, path)?.number ?? null;

function parsePhoneInput(text: string, shop: Shop, errors: InputErrors, path: Path): Phone | null {
  const phone = parsePhone(text, shop.defaultRegion);
  if (phone === null) errors.add('INVALID', path, invalidPhoneMessage(shop.defaultRegion));
  return phone;
}

/** Contacts as they are stored: each once (the last one of a key wins), and exactly one of them primary. */
export function normalizeContacts<C extends Contact>({ keyOf }: ContactKind<C>, contacts: readonly C[]): readonly C[] {
  const unique = [...new Map(contacts.map((contact) => [keyOf(contact), contact])).values()];
  const primary = Math.max(
    0,
    unique.findLastIndex((contact) => contact.primary),
  );
  return unique.map((contact, index) => ({ ...contact, primary: index === primary }));
}

/** The current contacts and the added ones. A contact that is already there keeps its marks and its label. */
export function addContacts<C extends Contact>(
  kind: ContactKind<C>,
  current: readonly C[],
  added: readonly C[],
): readonly C[] {
  const hasNewPrimary = added.some((contact) => contact.primary);
  const remaining = current.map((contact) => (hasNewPrimary ? { ...contact, primary: false } : contact));
  const known = new Map(remaining.map((contact) => [kind.keyOf(contact), contact]));
  const merged = added.map((contact) => {
    const before = known.get(kind.keyOf(contact));
    return {
      ...(before ?? contact),
      label: contact.label ?? before?.label ?? null,
      verified: contact.verified || before?.verified === true,
      primary: contact.primary || before?.primary === true,
    };
  });
  return normalizeContacts(kind, [...remaining, ...merged]);
}

/** The contacts with the marks that the same contacts had before: systems send whole lists back, without them. */
export function keepMarks<C extends Contact>(
  { keyOf }: ContactKind<C>,
  before: readonly C[],
  after: readonly C[],
): readonly C[] {
  const marks = new Map(before.map((contact) => [keyOf(contact), contact.undeliverableSince]));
  return after.map((contact) => {
    const undeliverableSince = marks.get(keyOf(contact));
    return undeliverableSince === undefined ? contact : { ...contact, undeliverableSince };
  });
}

function toContactMetadata({ label, verified, primary }: ContactMetadata, errors: InputErrors, path: Path): Contact {
  checkLength(errors, [...path, 'label'], label, MAX_LINE_LENGTH);
  return { label: trimToNull(label), verified, primary };
}

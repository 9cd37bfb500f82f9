import { createHash } from 'node:crypto';
import { emailKey } from '../customer/email.ts';
import { isPlaceholderEmail, isPlaceholderPhone, isRoleEmail } from '../customer/placeholder-contacts.ts';
import { uniqueKey } from '../kernel/code.ts';
import { toE164 } from '../kernel/phone.ts';

/**
 * A person that a body seems to name: a digest of an email, a phone number or an external id. It is a guess, so it serves erasures alone, and
 * only of bodies from which nothing was applied: an export of such a body could tell one person about another.
 */
export type Mention = { readonly kind: 'mention'; readonly digest: string };

const mentionOf = (...parts: readonly string[]): Mention => ({
  kind: 'mention',
  digest: createHash('sha256').update(JSON.stringify(parts)).digest('base64url'),
});

const ofEmail = (address: string): Mention => mentionOf('email', emailKey(address));
const ofPhone = (number: string): Mention => mentionOf('phone', number);
const ofExternalId = (integration: string, id: string): Mention => mentionOf('id', integration, uniqueKey(id));

type Person = {
  readonly emails: readonly { readonly address: string }[];
  readonly phones: readonly { readonly number: string }[];
  readonly externalIds: readonly { readonly system: string; readonly value: string }[];
};

/** How bodies may mention a person. Contacts need not be verified; those that many people share do not count. */
export const mentionsOf = ({ emails, phones, externalIds }: Person): readonly Mention[] => [
  ...externalIds.map(({ system, value }) => ofExternalId(system, value)),
  ...emails.filter(({ address }) => !isShared(address)).map(({ address }) => ofEmail(address)),
  ...phones.filter(({ number }) => !isPlaceholderPhone(number)).map(({ number }) => ofPhone(number)),
];

/** `info@…`, `noemail@…`, whatever the domain. */
const isShared = (address: string): boolean =>
  isRoleEmail(address) || isPlaceholderEmail(`${address.split('@')[0]}@mail.com`);

/** One transaction stores them. */
const MAX_MENTIONS = 50;
/** Bounds for the work on a body of 1 MB. */
const MAX_VALUES = 50_000;
const MAX_TEXT = 2_000;
const MAX_FOUND = 500;

const EMAILS = /[^\s@<>"'(),;:[\]\\]{1,64}@[^\s@<>"'(),;:[\]\\]{1,190}\.[^\s@<>"'(),;:.[\]\\]{2,60}/g;
const PHONE_FIELD = /phone|mobile|^tel/i;
const PERSON = /^(customer|requester|user|buyer|contact|sender|submitter|author|recipient)$/i;
const PERSON_ID = /^(customer|requester|user|buyer|submitter|author)_?id$/i;
const ID_FIELD = /^(id|external_?id)$/i;
const PERSON_TOPIC = /customer|user/i;
/** `gid://shopify/Customer/7`, `zen:user:7`. */
const NAMED_ID = /(?:\/Customer\/|^zen:user:)(\d{1,40})$/;

/**
 * The people that a body seems to name which no connector reads: all emails, what stands in fields of phone numbers, and ids where systems
 * have those of customers. At most 50.
 * @param payload the parsed body, or its text where it is no JSON
 * @param region ISO 3166-1 alpha-2, for phone numbers without one: the shop's
 */
export function mentionsIn(
  payload: unknown,
  { integration, topic }: { readonly integration: string; readonly topic: string },
  region: string | null,
): readonly Mention[] {
  const found = new Map<string, Mention>();
  const add = (mention: Mention) => found.size < MAX_FOUND && found.set(mention.digest, mention);
  for (const { value, field, parent } of scalarsIn(payload)) {
    const text = String(value).slice(0, MAX_TEXT);
    const emails = text.includes('@') ? text.matchAll(EMAILS) : [];
    for (const [address] of emails) if (!isShared(address)) add(ofEmail(address));
    const number = PHONE_FIELD.test(field) || PHONE_FIELD.test(parent) ? toE164(text, region) : null;
    if (number !== null && !isPlaceholderPhone(number)) add(ofPhone(number));
    const owner = parent === '' && PERSON_TOPIC.test(topic) ? 'customer' : parent;
    const isId = PERSON_ID.test(field) || PERSON.test(field) || (ID_FIELD.test(field) && PERSON.test(owner));
    const id = isId ? text : NAMED_ID.exec(text)?.[1];
    if (id !== undefined && id !== '') add(ofExternalId(integration, id));
  }
  return [...found.values()].slice(0, MAX_MENTIONS);
}

type Scalar = { readonly value: string | number; readonly field: string; readonly parent: string };

/** The texts and numbers of a payload with the names of their field and of the object around it, wide before deep. */
function* scalarsIn(payload: unknown): Generator<Scalar> {
  const queue: { readonly value: unknown; readonly field: string; readonly parent: string }[] = [
    { value: payload, field: '', parent: '' },
  ];
  for (const { value, field, parent } of queue) {
    if (typeof value === 'string' || typeof value === 'number') yield { value, field, parent };
    if (typeof value !== 'object' || value === null) continue;
    for (const [name, inner] of Object.entries(value)) {
      if (queue.length >= MAX_VALUES) break;
      // The elements of a list are what the list is.
      queue.push(Array.isArray(value) ? { value: inner, field, parent } : { value: inner, field: name, parent: field });
    }
  }
}

import { z } from 'zod';
import type { EmailContactInput, PhoneContactInput } from '../../domain/customer/contacts.ts';
import type { PersonNameInput } from '../../domain/customer/customer-details.ts';
import type { Instant } from '../../domain/kernel/instant.ts';
import { trimToNull } from '../../domain/kernel/text.ts';
import type { Path } from '../../domain/kernel/user-error.ts';
import type { SourceCustomer } from '../../domain/source-record/record/source-record.ts';
import type { Envelope } from '../connector.ts';
import { toPostalAddress } from './address.ts';
import { aliasesOf } from './alias.ts';
import { consentField, emailAnswer, smsAnswer } from './consent.ts';
import { addressField, idField, textField, timeField } from './fields.ts';
import { type Detail, detailRank, versionOf } from './version.ts';

/** From 2025-01 on, webhooks tell consent and tags apart from the customer, and these fields are absent. */
export const customerField = z.object({
  id: idField,
  updated_at: timeField.nullish(),
  first_name: textField.nullish(),
  last_name: textField.nullish(),
  email: textField.nullish(),
  phone: textField.nullish(),
  state: textField.nullish(),
  verified_email: z.boolean().nullish(),
  note: textField.nullish(),
  tags: textField.nullish(),
  addresses: z.array(addressField).nullish(),
  default_address: addressField.nullish(),
  email_marketing_consent: consentField.nullish(),
  sms_marketing_consent: consentField.nullish(),
});

type ShopifyCustomer = z.infer<typeof customerField>;

const MAX_ADDRESSES = 10;
const MAX_ATTRIBUTE_LENGTH = 1_000;

/**
 * @param at when the payload was written, for a customer without `updated_at`
 * @param detail whether it is a payload about the customer, or stands in one about an order
 */
export function toSourceCustomer(
  customer: ShopifyCustomer,
  at: Instant,
  detail: Detail,
  envelope: Pick<Envelope, 'occurredAt'>,
  path: Path,
): SourceCustomer {
  const { id, updated_at, first_name, last_name, email, phone, note, tags } = customer;
  const changedAt = updated_at ?? at;
  return {
    kind: 'customer',
    externalId: id,
    version: versionOf(changedAt, detailRank(detail), envelope, customer),
    path,
    ...aliasesOf(trimToNull(email)),
    ...(first_name === undefined && last_name === undefined ? {} : { name: toName(first_name, last_name) }),
    ...(email === undefined ? {} : { emails: toEmails(customer) }),
    ...(phone === undefined ? {} : { phones: toPhones(phone) }),
    ...toAddresses(customer, detail),
    ...toAttributes({ note, tags }),
    ...toConsents(customer),
  };
}

function toName(given: string | null | undefined, family: string | null | undefined): PersonNameInput | null {
  const name = { given: trimToNull(given), family: trimToNull(family) };
  return name.given === null && name.family === null ? null : name;
}

/**
 * Shopify marks the address of every guest as verified. Only a customer who opened an account has received mail there, so
 * nobody gets the purchases of another person by typing their address at a checkout.
 */
function toEmails({ email, state, verified_email }: ShopifyCustomer): readonly EmailContactInput[] {
  const address = trimToNull(email);
  if (address === null) return [];
  return [{ address, verified: state === 'enabled' && verified_email === true, primary: true }];
}

function toPhones(phone: string | null): readonly PhoneContactInput[] {
  const number = trimToNull(phone);
  return number === null ? [] : [{ number, verified: false, primary: true }];
}

/** The customer in an order has one address of all, which must not replace the list. */
function toAddresses(
  { addresses, default_address }: ShopifyCustomer,
  detail: Detail,
): Pick<SourceCustomer, 'addresses'> {
  const all = (addresses ?? []).toSorted((a, b) => Number(b.default === true) - Number(a.default === true));
  const listed = all.length === 0 && detail === 'FULL' && default_address != null ? [default_address] : all;
  if (listed.length === 0 && (addresses == null || detail === 'EMBEDDED')) return {};
  const usable = listed.map((address) => toPostalAddress(address)).filter((address) => address !== null);
  return { addresses: usable.slice(0, MAX_ADDRESSES) };
}

function toAttributes(texts: Pick<ShopifyCustomer, 'note' | 'tags'>): Pick<SourceCustomer, 'attributes'> {
  const attributes = [
    { name: 'Shopify note', value: texts.note },
    { name: 'Shopify tags', value: texts.tags },
  ].flatMap(({ name, value }) =>
    value === undefined ? [] : [{ name, value: trimToNull(value)?.slice(0, MAX_ATTRIBUTE_LENGTH) ?? null }],
  );
  return attributes.length === 0 ? {} : { attributes };
}

function toConsents(customer: ShopifyCustomer): Pick<SourceCustomer, 'consents'> {
  const answers = [
    emailAnswer(customer.email_marketing_consent, null),
    smsAnswer(customer.sms_marketing_consent, null),
  ];
  const consents = answers.filter((answer) => answer !== null);
  return consents.length === 0 ? {} : { consents };
}

import type { PostalAddressInput } from './address.ts';
import { codeKey } from './code.ts';
import type { Customer, ExternalId, LookupKey } from './customer.ts';
import {
  type AttributeInput,
  addressKey,
  differs,
  type EmailContactInput,
  externalIdKey,
  type LoyaltyInput,
  type PersonNameInput,
  type PhoneContactInput,
  settled,
  toAddresses,
  toEmails,
  toExternalIds,
  toLoyalty,
  toName,
  toPhones,
  withAttributes,
} from './customer-details.ts';
import { emailKey } from './email.ts';
import type { Instant } from './instant.ts';
import { newMetrics } from './metrics.ts';
import { type Decision, mutate, type Result, type Writing } from './mutation.ts';
import { compatibleNames } from './person-name.ts';
import type { Records } from './records.ts';
import type { Shop } from './shop.ts';
import { complaints, reject } from './user-error.ts';

export type RegisterCustomerInput = {
  readonly name?: PersonNameInput | null | undefined;
  readonly emails?: readonly EmailContactInput[] | null | undefined;
  readonly phones?: readonly PhoneContactInput[] | null | undefined;
  readonly addresses?: readonly PostalAddressInput[] | null | undefined;
  readonly birthDate?: string | null | undefined;
  readonly locale?: string | null | undefined;
  readonly loyalty?: LoyaltyInput | null | undefined;
  readonly externalIds?: readonly ExternalId[] | null | undefined;
  readonly attributes?: readonly AttributeInput[] | null | undefined;
};

export type Registered = { readonly customer: Customer; readonly outcome: 'CREATED' | 'MATCHED' };

/**
 * Creates the customer, or finds the one whom an exact key already names: an external id, the loyalty number, or an
 * email verified on both sides where the names are compatible. What is known of that one stays; what is new joins.
 */
export function registerCustomer(writing: Writing, input: RegisterCustomerInput): Promise<Result<Registered>> {
  const { records } = writing;
  return mutate(writing, {
    async read() {
      const draft = drafted(input, await records.shop(), writing.now());
      const [byKey, byEmail] = await Promise.all([
        found(records, uniqueKeys(draft)),
        found(records, verifiedEmails(draft)),
      ]);
      return { draft, candidates: { byKey, byEmail } };
    },
    decide: ({ draft, candidates }) => {
      const match = matchOf(draft, candidates.byKey, candidates.byEmail);
      return match === null ? created({ ...draft, id: writing.newId('customer') }) : matched(match, draft);
    },
    async recall({ customerId = '', outcome }) {
      const customer = await records.customer(customerId);
      if (customer === null) return reject('NOT_FOUND', ['input'], 'The customer of that registration is no more.');
      return { customer, outcome: outcome === 'MATCHED' ? 'MATCHED' : 'CREATED' };
    },
  });
}

function drafted(input: RegisterCustomerInput, shop: Shop, now: Instant): Customer {
  const errors = complaints();
  const draft: Customer = {
    id: '',
    version: 1,
    status: 'ACTIVE',
    name: input.name == null ? null : toName(input.name, null, errors, ['input', 'name']),
    emails: toEmails(input.emails ?? [], errors, ['input', 'emails']),
    phones: toPhones(input.phones ?? [], shop, errors, ['input', 'phones']),
    addresses: toAddresses(input.addresses ?? [], errors, ['input', 'addresses']),
    birthDate: input.birthDate ?? null,
    locale: input.locale ?? null,
    loyalty: input.loyalty == null ? null : toLoyalty(input.loyalty, null, errors, ['input', 'loyalty']),
    externalIds: toExternalIds(input.externalIds ?? [], errors, ['input', 'externalIds']),
    attributes: withAttributes(input.attributes ?? [], [], errors, ['input', 'attributes']),
    createdAt: now,
    updatedAt: now,
  };
  errors.settle();
  return draft;
}

function uniqueKeys({ loyalty, externalIds }: Customer): readonly LookupKey[] {
  const ids = externalIds.map((id) => ({ kind: 'externalId', ...id }) as const);
  return loyalty === null ? ids : [...ids, { kind: 'loyalty', number: codeKey(loyalty.number) }];
}

function verifiedEmails({ emails }: Customer): readonly LookupKey[] {
  return emails.filter((email) => email.verified).map((email) => ({ kind: 'email', email: emailKey(email.address) }));
}

async function found(records: Records, keys: readonly LookupKey[]): Promise<readonly Customer[]> {
  const ids = new Set((await Promise.all(keys.map((key) => records.customerIds(key)))).flat());
  const customers = await Promise.all([...ids].map((id) => records.customer(id)));
  return customers.filter((customer) => customer !== null);
}

function matchOf(draft: Customer, byKey: readonly Customer[], byEmail: readonly Customer[]): Customer | null {
  const named = new Map(
    [
      ...byKey,
      ...byEmail.filter(
        (customer) => sharesVerifiedEmail(customer, draft) && compatibleNames(customer.name, draft.name),
      ),
    ].map((customer) => [customer.id, customer]),
  );
  if (named.size > 1)
    reject(
      'CONFLICT',
      ['input'],
      `These keys name ${named.size} different customers: ${[...named.keys()].join(', ')}. Update the right one.`,
    );
  return [...named.values()][0] ?? null;
}

function sharesVerifiedEmail(customer: Customer, draft: Customer): boolean {
  const verified = ({ emails }: Customer) =>
    emails.filter((email) => email.verified).map((email) => emailKey(email.address));
  const known = new Set(verified(customer));
  return verified(draft).some((email) => known.has(email));
}

function created(customer: Customer): Decision<Registered> {
  return {
    changes: [
      { noun: 'customer', before: null, after: customer },
      { noun: 'metrics', before: null, after: newMetrics(customer.id) },
    ],
    refs: { customerId: customer.id, outcome: 'CREATED' },
    done: { customer, outcome: 'CREATED' },
  };
}

function matched(known: Customer, draft: Customer): Decision<Registered> {
  const filled = filledUp(known, draft);
  const changed = differs(known, filled);
  const customer = changed ? { ...filled, version: known.version + 1, updatedAt: draft.updatedAt } : known;
  return {
    changes: changed ? [{ noun: 'customer', before: known, after: customer }] : [],
    refs: { customerId: known.id, outcome: 'MATCHED' },
    done: { customer, outcome: 'MATCHED' },
  };
}

/** The known customer with what the draft adds. Contacts that join are never primary over those that are there. */
function filledUp(known: Customer, draft: Customer): Customer {
  const errors = complaints();
  const joined = <T>(mine: readonly T[], theirs: readonly T[], keyOf: (item: T) => string): readonly T[] => {
    const keys = new Set(mine.map(keyOf));
    return [...mine, ...theirs.filter((item) => !keys.has(keyOf(item)))];
  };
  const emails = joined(known.emails, draft.emails, (email) => emailKey(email.address));
  const phones = joined(known.phones, draft.phones, (phone) => phone.number);
  const customer = {
    ...known,
    name: known.name === null ? draft.name : nameFilledUp(known.name, draft.name),
    emails: settled(secondary(emails, known.emails.length), (email) => emailKey(email.address), errors, [
      'input',
      'emails',
    ]),
    phones: settled(secondary(phones, known.phones.length), (phone) => phone.number, errors, ['input', 'phones']),
    addresses: joined(known.addresses, draft.addresses, addressKey),
    birthDate: known.birthDate ?? draft.birthDate,
    locale: known.locale ?? draft.locale,
    loyalty: known.loyalty ?? draft.loyalty,
    externalIds: toExternalIds(joined(known.externalIds, draft.externalIds, externalIdKey), errors, [
      'input',
      'externalIds',
    ]),
    attributes: joined(known.attributes, draft.attributes, (attribute) => attribute.name),
  };
  errors.settle();
  return customer;
}

function nameFilledUp(known: NonNullable<Customer['name']>, draft: Customer['name']): Customer['name'] {
  return {
    given: known.given ?? draft?.given ?? null,
    family: known.family ?? draft?.family ?? null,
    preferred: known.preferred ?? draft?.preferred ?? null,
    pronunciation: known.pronunciation ?? draft?.pronunciation ?? null,
  };
}

/** Those that join behind the first ones stand back as primary, where there are any first ones. */
function secondary<T extends { readonly primary: boolean }>(contacts: readonly T[], first: number): readonly T[] {
  return first === 0
    ? contacts
    : contacts.map((contact, index) => (index < first ? contact : { ...contact, primary: false }));
}

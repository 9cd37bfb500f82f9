import type { PostalAddressInput } from './address.ts';
import { type SourceSystem, sourceOf } from './caller.ts';
import type { ChangeOf } from './change.ts';
import {
  EMAILS,
  type EmailContactInput,
  PHONES,
  type PhoneContactInput,
  readEmails,
  readPhones,
  settled,
} from './contacts.ts';
import type { Customer, CustomerRecords, ExternalId, LookupKey } from './customer.ts';
import {
  type AttributeInput,
  changed,
  checkCounts,
  type LoyaltyInput,
  type PersonNameInput,
  toAddresses,
  toBirthDate,
  toExternalIds,
  toLocale,
  toLoyalty,
  toName,
  withAttributes,
} from './customer-details.ts';
import { active } from './customer-key.ts';
import { emailKey } from './email.ts';
import { filledUp } from './filled-up.ts';
import type { Instant } from './instant.ts';
import type { Mailbox } from './mailbox.ts';
import { newMetrics } from './metrics.ts';
import { type Decision, mutate, type Result, type Writing } from './mutation.ts';
import { originsAfter } from './origin.ts';
import { compatibleNames } from './person-name.ts';
import type { Shop } from './shop.ts';
import { uniqueKeysOf } from './unique-keys.ts';
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
      // First: who registers behind this read makes the mailbox another one, and this registration begin anew.
      const mailboxes = await records.mailboxes(verifiedEmails(draft));
      return { draft, mailboxes, candidates: await candidatesFor(records, draft) };
    },
    decide({ draft, candidates, mailboxes }) {
      const match = matchOf(draft, candidates);
      const source = sourceOf(writing.caller);
      return match === null
        ? created({ ...draft, id: writing.newId('customer') }, source, mailboxes)
        : matched(match, draft, source, mailboxes);
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
  const emails = readEmails(input.emails ?? [], errors, ['input', 'emails']);
  const phones = readPhones(input.phones ?? [], shop, errors, ['input', 'phones']);
  const draft: Customer = {
    id: '',
    version: 1,
    status: 'ACTIVE',
    name: input.name == null ? null : toName(input.name, null, errors, ['input', 'name']),
    emails: settled(
      EMAILS,
      emails.map(({ contact }) => contact),
    ),
    phones: settled(
      PHONES,
      phones.map(({ contact }) => contact),
    ),
    addresses: toAddresses(input.addresses ?? [], errors, ['input', 'addresses']),
    birthDate: toBirthDate(input.birthDate, shop, now, errors, ['input', 'birthDate']),
    locale: toLocale(input.locale, errors, ['input', 'locale']),
    loyalty: input.loyalty == null ? null : toLoyalty(input.loyalty, null, errors, ['input', 'loyalty']),
    externalIds: toExternalIds(input.externalIds ?? [], errors, ['input', 'externalIds']),
    attributes: withAttributes(input.attributes ?? [], [], errors, ['input', 'attributes']),
    records: [],
    joinedAt: null,
    distinctFrom: [],
    origins: [],
    createdAt: now,
    updatedAt: now,
  };
  checkCounts(errors, draft);
  errors.settle();
  return draft;
}

/** Who is named by a key of one person alone, and who by an email, which several may share. */
type Candidates = { readonly byKey: readonly Customer[]; readonly byEmail: readonly Customer[] };

async function candidatesFor(records: CustomerRecords, draft: Customer): Promise<Candidates> {
  const idsOf = async (keys: readonly LookupKey[]) =>
    (await Promise.all(keys.map((key) => records.customerIds(key)))).flat();
  const [byKey, byEmail] = await Promise.all([
    idsOf(uniqueKeysOf(draft).map(({ key }) => key)),
    idsOf(verifiedEmails(draft).map((email) => ({ kind: 'email', email }))),
  ]);
  const ids = [...new Set([...byKey, ...byEmail])];
  const customers = (await records.customers(ids)).filter((customer) => customer !== null);
  return {
    byKey: customers.filter(({ id }) => byKey.includes(id)),
    byEmail: customers.filter(({ id, status }) => byEmail.includes(id) && status === 'ACTIVE'),
  };
}

const verifiedEmails = ({ emails }: Customer): readonly string[] =>
  emails.filter((email) => email.verified).map((email) => emailKey(email.address));

function matchOf(draft: Customer, { byKey, byEmail }: Candidates): Customer | null {
  const verified = new Set(verifiedEmails(draft));
  const alike = byEmail.filter(
    (customer) =>
      verifiedEmails(customer).some((email) => verified.has(email)) && compatibleNames(customer.name, draft.name),
  );
  const named = new Map([...byKey, ...alike].map((customer) => [customer.id, customer]));
  if (named.size > 1)
    reject(
      'CONFLICT',
      ['input'],
      `These keys name ${named.size} different customers: ${[...named.keys()].join(', ')}. Update the right one.`,
    );
  return [...named.values()][0] ?? null;
}

function created(draft: Customer, source: SourceSystem, mailboxes: readonly Mailbox[]): Decision<Registered> {
  const customer = { ...draft, origins: originsAfter(null, draft, draft.createdAt, source) };
  return {
    changes: [
      { noun: 'customer', before: null, after: customer },
      { noun: 'metrics', before: null, after: newMetrics(customer.id) },
      ...opened(mailboxes),
    ],
    refs: { customerId: customer.id, outcome: 'CREATED' },
    done: { customer, outcome: 'CREATED' },
  };
}

function matched(
  match: Customer,
  draft: Customer,
  source: SourceSystem,
  mailboxes: readonly Mailbox[],
): Decision<Registered> {
  const known = active(match, ['input']);
  const customer = changed(known, filledUp(known, draft), draft.updatedAt, source);
  return {
    changes: customer === known ? [] : [{ noun: 'customer', before: known, after: customer }, ...opened(mailboxes)],
    refs: { customerId: known.id, outcome: 'MATCHED' },
    done: { customer, outcome: 'MATCHED' },
  };
}

/** Makes this registration the next one under these addresses: another that runs beside it begins anew, and sees it. */
const opened = (mailboxes: readonly Mailbox[]): readonly ChangeOf<'mailbox'>[] =>
  mailboxes.map((before) => ({ noun: 'mailbox', before, after: { ...before, version: before.version + 1 } }));

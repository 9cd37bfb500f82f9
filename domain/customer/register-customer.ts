import type { ChangeOf } from '../change.ts';
import { type Person, peopleBehind } from '../identity/people.ts';
import { inParallel, mapInParallel } from '../in-parallel.ts';
import type { Instant } from '../instant.ts';
import { type Decision, mutate, type Result, type Writing } from '../mutation.ts';
import { filledUp, untoldBy } from '../order/filled-up.ts';
import type { Shop } from '../shop/shop.ts';
import { complaints, reject } from '../user-error.ts';
import type { PostalAddressInput } from './address.ts';
import {
  EMAILS,
  type EmailContactInput,
  PHONES,
  type PhoneContactInput,
  readEmails,
  readPhones,
  settled,
} from './contacts.ts';
import type { Customer, CustomerRecords, ExternalId, LookupKey, OriginSource } from './customer.ts';
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
import type { Mailbox } from './mailbox.ts';
import { newMetrics } from './metrics.ts';
import { newCustomer, originSourceOf } from './origin.ts';

import { compatibleNames } from './person-name.ts';
import { uniqueKeysOf } from './unique-keys.ts';
import { NOTHING_UNVERIFIED } from './unverified.ts';

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
 * email verified on both sides where the names are compatible. What is known of that one stays; what is new joins the
 * record that the key names.
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
      const source = originSourceOf(writing.caller);
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

export function drafted(input: RegisterCustomerInput, shop: Shop, now: Instant): Customer {
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
    unverified: NOTHING_UNVERIFIED,
    speaksFor: {},
    createdAt: now,
    updatedAt: now,
  };
  checkCounts(errors, draft);
  errors.settle();
  return draft;
}

/** Which records are named by a key of one person alone, which by an email, which several may share; and their people. */
type Candidates = {
  readonly byKey: readonly string[];
  readonly byEmail: readonly string[];
  readonly people: readonly Person[];
};

async function candidatesFor(records: CustomerRecords, draft: Customer): Promise<Candidates> {
  const idsOf = async (keys: readonly LookupKey[]) =>
    (await mapInParallel(keys, (key) => records.customerIds(key))).flat();
  const [byKey, byEmail] = await inParallel(
    () => idsOf(uniqueKeysOf(draft).map(({ key }) => key)),
    () => idsOf(verifiedEmails(draft).map((email) => ({ kind: 'email', email }))),
  );
  const customers = await records.customers([...new Set([...byKey, ...byEmail])]);
  const people = await peopleBehind(
    records,
    customers.filter((customer) => customer !== null),
  );
  return { byKey, byEmail, people: [...new Map(people.map((person) => [person.customer.id, person])).values()] };
}

const verifiedEmails = ({ emails }: Customer): readonly string[] =>
  emails.filter((email) => email.verified).map((email) => emailKey(email.address));

/** The record that is named, and the others of the same person. */
type Match = { readonly record: Customer; readonly others: readonly Customer[] };

function matchOf(draft: Customer, { byKey, byEmail, people }: Candidates): Match | null {
  const named = people.flatMap(({ members }): Match[] => {
    const record =
      members.find(({ id }) => byKey.includes(id)) ??
      members.find((one) => byEmail.includes(one.id) && isAlike(one, members, draft));
    return record === undefined ? [] : [{ record, others: members.filter((one) => one !== record) }];
  });
  if (named.length > 1)
    reject(
      'CONFLICT',
      ['input'],
      `These keys name ${named.length} different customers: ${named.map(({ record }) => record.id).join(', ')}. Update the right one.`,
    );
  return named[0] ?? null;
}

/** Whether a record has one of the draft's emails verified, and its person goes by such a name. */
function isAlike(record: Customer, members: readonly Customer[], draft: Customer): boolean {
  const verified = new Set(verifiedEmails(draft));
  const names = [record.name, ...members.map(({ name }) => name).filter((name) => name !== null)];
  return (
    record.status === 'ACTIVE' &&
    verifiedEmails(record).some((email) => verified.has(email)) &&
    names.some((name) => compatibleNames(name, draft.name))
  );
}

function created(draft: Customer, source: OriginSource, mailboxes: readonly Mailbox[]): Decision<Registered> {
  const customer = newCustomer(draft, source);
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
  { record, others }: Match,
  draft: Customer,
  source: OriginSource,
  mailboxes: readonly Mailbox[],
): Decision<Registered> {
  const known = active(record, ['input']);
  const customer = changed(known, filledUp(known, untoldBy(others, draft)), draft.updatedAt, source);
  return {
    changes: customer === known ? [] : [{ noun: 'customer', before: known, after: customer }, ...opened(mailboxes)],
    refs: { customerId: known.id, outcome: 'MATCHED' },
    done: { customer, outcome: 'MATCHED' },
  };
}

/** Makes this registration the next one under these addresses: another that runs beside it begins anew, and sees it. */
const opened = (mailboxes: readonly Mailbox[]): readonly ChangeOf<'mailbox'>[] =>
  mailboxes.map((before) => ({ noun: 'mailbox', before, after: { ...before, version: before.version + 1 } }));

import { isDeepStrictEqual } from 'node:util';
import { bumpVersions } from '../customer/bump-verified-emails.ts';
import { parseEmails, parsePhones } from '../customer/contacts.ts';
import type {
  Customer,
  CustomerRepository,
  OriginSource,
  ProfileField,
  UnidentifiedKey,
} from '../customer/customer.ts';
import { checkListLimits, withChangeMetadata } from '../customer/customer-details.ts';
import { withFormerName } from '../customer/former-names.ts';
import { toHandles } from '../customer/handle.ts';
import { originSourceOf, originsAfter } from '../customer/origin.ts';
import { holdsKey, uniqueKeysOf } from '../customer/unique-keys.ts';
import { type Caller, writtenBy } from '../kernel/caller.ts';
import type { EntityChange } from '../kernel/change.ts';
import type { Result } from '../kernel/command.ts';
import { execute } from '../kernel/execute.ts';
import { inParallel, mapInParallel } from '../kernel/in-parallel.ts';
import type { Instant } from '../kernel/instant.ts';
import { inputErrors, type Path, reject } from '../kernel/user-error.ts';
import { expectVersion } from '../kernel/version.ts';
import type { Shop } from '../shop/shop.ts';
import type { PersonCommandContext } from './context.ts';
import { rejectUnknownCustomer, requireActive } from './customer-key.ts';
import { applyUpdate, checkSelfService, type UpdateCustomerInput } from './customer-update.ts';
import { editRecords } from './edit-records.ts';
import { isIdentifiedBy, loadUnidentified, verifiedKeysOf, withIdentified } from './identify-by-key.ts';
import { loadPeopleOfRecords, type Person } from './people.ts';
import { isFindable, NOT_FINDABLE_MESSAGE } from './register-customer.ts';
import { verifiedEmailKeys } from './registration-match.ts';
import { resolveCustomerId } from './resolve-customer.ts';

const CUSTOMER = ['input', 'customerId'];

/**
 * Updates a person's profile through the named record: an absent field stays, null clears it, and a list replaces the
 * current list. A customer's own token may change only name, contacts, addresses, date of birth and language.
 */
export function updateCustomer(context: PersonCommandContext, input: UpdateCustomerInput): Promise<Result<Customer>> {
  const { caller, repositories } = context;
  return execute(context, {
    async load() {
      const id = await resolveCustomerId(context, input.customerId == null ? null : { id: input.customerId }, CUSTOMER);
      // Read these first, as in `registerCustomer`: of two concurrent commands, the later one sees the other.
      const verifiedEmails = await repositories.verifiedEmails(newlyVerifiedEmailKeys(input));
      const [customer, shop, owned] = await inParallel(
        () => repositories.customer(id),
        () => repositories.shop(),
        // A customer's own token may not change these keys, nor learn from the time of an answer whether somebody has them.
        () => (caller.customerId === null ? loadOwnedKeys(repositories, input) : []),
      );
      const [[person], unidentified] = await inParallel(
        () => loadPeopleOfRecords(repositories, [requireActive(customer, CUSTOMER)]),
        () => loadUnidentified(repositories, newlyVerifiedKeys(input, caller, shop)),
      );
      return {
        id,
        person: person ?? rejectUnknownCustomer(CUSTOMER),
        shop,
        owned,
        unidentified,
        verifiedEmails,
        now: context.now(),
      };
    },
    decide({ id, person, shop, owned, unidentified, verifiedEmails, now }) {
      const { customer, members } = person;
      expectVersion(input.expectedVersion, customer.version);
      const after = updateProfile(customer, input, caller, shop, now);
      checkKeys(members, owned);
      if (isFindable(customer) && !isFindable(after)) reject('INVALID', ['input'], NOT_FINDABLE_MESSAGE);
      const named = members.length === 1 ? after : updateNamedRecord(person, id, input, caller, shop, now);
      const records = editRecords(members, named, customer, after, replacedLists(input));
      const edits = diffRecords(members, records, now, originSourceOf(caller));
      const [first] = edits;
      const keys = records.flatMap(verifiedKeysOf);
      const changes = withIdentified(
        edits,
        members,
        unidentified.filter((record) => isIdentifiedBy(record, keys)),
        { id: context.newId('identityEvent'), occurredAt: now, by: caller.clientId, ...writtenBy(caller) },
      );
      const newlyVerified = verifiedEmails.filter(({ email }) => edits.some((change) => isVerifiedBy(change, email)));
      return {
        changes: [...changes, ...bumpVersions(newlyVerified, now)],
        replayRefs: { customerId: id },
        result: first?.after ?? members[0],
      };
    },
    replay: async ({ customerId = '' }) => (await repositories.customer(customerId)) ?? rejectUnknownCustomer(CUSTOMER),
  });
}

/** The keys of emails that the input marks as verified. */
const newlyVerifiedEmailKeys = ({ emails, addEmails }: UpdateCustomerInput): readonly string[] =>
  verifiedEmailKeys({ emails: [...(emails ?? []), ...(addEmails ?? [])].map((email) => ({ ...email, label: null })) });

/** The contacts that the input marks as verified, and the handles that it adds as such. A customer's own token verifies none. */
function newlyVerifiedKeys(input: UpdateCustomerInput, caller: Caller, shop: Shop): readonly UnidentifiedKey[] {
  if (caller.customerId !== null) return [];
  const ignored = inputErrors();
  const emails = parseEmails([...(input.emails ?? []), ...(input.addEmails ?? [])], ignored, ['input']);
  const phones = parsePhones([...(input.phones ?? []), ...(input.addPhones ?? [])], shop, ignored, ['input']);
  return verifiedKeysOf({
    emails: emails.map(({ contact }) => contact),
    phones: phones.map(({ contact }) => contact),
    handles: toHandles(input.addHandles ?? [], originSourceOf(caller), ignored, ['input']),
  });
}

/** Whether the change makes this email of the record verified. */
const isVerifiedBy = ({ before, after }: EntityChange<'customer', Customer>, email: string): boolean =>
  verifiedEmailKeys(after).includes(email) && (before === null || !verifiedEmailKeys(before).includes(email));

/** A unique key in the input, and the records that have it already. */
type OwnedKey = { readonly path: Path; readonly owners: readonly string[] };

function loadOwnedKeys(repositories: CustomerRepository, input: UpdateCustomerInput): Promise<readonly OwnedKey[]> {
  const { loyalty = null, externalIds } = input;
  const trimmed = (externalIds ?? []).map(({ system, value }) => ({ system: system.trim(), value: value.trim() }));
  const keys = uniqueKeysOf({ loyalty, externalIds: trimmed });
  return mapInParallel(keys, async (unique) => {
    const ids = await repositories.customerIds(unique.key);
    const found = ids.length === 0 ? [] : await repositories.customers(ids);
    // Lookups are more tolerant than unique keys, so they may have found other records too.
    const owners = found.flatMap((record) => (record !== null && holdsKey(record, unique) ? record.id : []));
    return { path: unique.path, owners };
  });
}

function checkKeys(members: readonly Customer[], owned: readonly OwnedKey[]): void {
  const errors = inputErrors();
  for (const { path, owners } of owned)
    for (const owner of owners.filter((owner) => !members.some(({ id }) => id === owner)))
      errors.add('CONFLICT', path, `This belongs to another customer: ${owner}.`);
  errors.throwIfAny();
}

/** The changes always include the person's first record, so that two concurrent changes of a person conflict. */
function diffRecords(
  before: Person['members'],
  after: readonly Customer[],
  now: Instant,
  source: OriginSource,
): readonly EntityChange<'customer', Customer>[] {
  const records = before.map((record, index) => updateRecord(record, after[index] ?? record, now, source));
  if (records.every((record, index) => record === before[index])) return [];
  const errors = inputErrors();
  return before.flatMap((record, index): readonly EntityChange<'customer', Customer>[] => {
    const one = records[index] ?? record;
    checkListLimits(errors, one);
    errors.throwIfAny();
    if (one !== record) return [{ entity: 'customer', before: record, after: one }];
    const touched = { ...record, version: record.version + 1 };
    return index === 0 ? [{ entity: 'customer', before: record, after: touched }] : [];
  });
}

/**
 * The record after a change. Its overrides concern the person, so they change neither its origins nor its former names.
 */
function updateRecord(record: Customer, after: Customer, now: Instant, source: OriginSource): Customer {
  const { overrides } = after;
  const renamed = withFormerName(record, { ...after, overrides: record.overrides });
  const updated = withChangeMetadata(record, renamed, now, source);
  if (isDeepStrictEqual(overrides, record.overrides)) return updated;
  return { ...updated, overrides, version: record.version + 1 };
}

/** The lists that the input replaces. */
const replacedLists = (input: UpdateCustomerInput): ReadonlySet<ProfileField> =>
  new Set([
    ...(['emails', 'phones', 'addresses', 'externalIds'] as const).filter((field) => input[field] !== undefined),
    ...(input.attributes === null ? (['attributes'] as const) : []),
  ]);

/**
 * The named record as the input would change it if it were the only one. `updateProfile` reports the errors of the
 * input. Unique keys stay with the record that holds them.
 */
function updateNamedRecord(
  { customer, members }: Person,
  id: string,
  input: UpdateCustomerInput,
  caller: Caller,
  shop: Shop,
  now: Instant,
): Customer {
  const record = members.find((member) => member.id === id) ?? customer;
  const { loyalty, externalIds } = record;
  const updated = { ...applyUpdate(record, input, caller, shop, now, inputErrors()), loyalty, externalIds };
  return { ...updated, origins: originsAfter(record, updated, now, originSourceOf(caller)) };
}

function updateProfile(
  customer: Customer,
  input: UpdateCustomerInput,
  caller: Caller,
  shop: Shop,
  now: Instant,
): Customer {
  const errors = inputErrors();
  if (caller.customerId !== null) checkSelfService(input, errors);
  const after = applyUpdate(customer, input, caller, shop, now, errors);
  checkListLimits(errors, after);
  errors.throwIfAny();
  return after;
}

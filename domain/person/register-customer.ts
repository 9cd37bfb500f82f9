import { bumpVersions } from '../customer/bump-verified-emails.ts';
import {
  EMAILS,
  type EmailContactInput,
  normalizeContacts,
  PHONES,
  type PhoneContactInput,
  parseEmails,
  parsePhones,
} from '../customer/contacts.ts';
import type { Customer, ExternalId, OriginSource } from '../customer/customer.ts';
import {
  type AttributeInput,
  checkListLimits,
  type LoyaltyInput,
  type PersonNameInput,
  toAddresses,
  toBirthDate,
  toExternalIds,
  toLocale,
  toLoyalty,
  toName,
  withAttributes,
} from '../customer/customer-details.ts';
import { type HandleInput, toHandles } from '../customer/handle.ts';
import { entriesOf } from '../customer/lookup-entry.ts';
import { newMetricsItem } from '../customer/metrics.ts';
import { newCustomer, originSourceOf } from '../customer/origin.ts';
import { isPlaceholderName } from '../customer/placeholder-contacts.ts';
import { NOTHING_UNVERIFIED } from '../customer/unverified.ts';
import type { VerifiedEmail } from '../customer/verified-email.ts';
import type { PostalAddressInput } from '../kernel/address.ts';
import { broughtBy, writtenBy } from '../kernel/caller.ts';
import type { Decision, Result } from '../kernel/command.ts';
import { execute } from '../kernel/execute.ts';
import type { Instant } from '../kernel/instant.ts';
import { isPlaceholderText } from '../kernel/placeholder.ts';
import { inputErrors, reject } from '../kernel/user-error.ts';
import type { Shop } from '../shop/shop.ts';
import type { PersonChange, PersonCommandContext } from './context.ts';
import { requireActive } from './customer-key.ts';
import { isIdentifiedBy, verifiedKeysOf, withIdentified } from './identify-by-key.ts';
import { addToPerson, type RegistrationContext } from './registration-addition.ts';
import { findMatch, loadCandidates, type RegistrationMatch, verifiedEmailKeys } from './registration-match.ts';

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
  readonly handles?: readonly HandleInput[] | null | undefined;
};

export type RegistrationResult = { readonly customer: Customer; readonly outcome: 'CREATED' | 'MATCHED' };

/**
 * Creates the customer, or finds the one that an exact key already identifies: an external id, the loyalty number, or
 * an email that is verified on both sides, unless name, generation or birth date contradicts. Known values of that
 * customer stay. New values become a record of their own, so that an unmerge can remove them again.
 */
export function registerCustomer(
  context: PersonCommandContext,
  input: RegisterCustomerInput,
): Promise<Result<RegistrationResult>> {
  const { repositories } = context;
  return execute(context, {
    async load() {
      const draft = draftCustomer(input, await repositories.shop(), context.now(), originSourceOf(context.caller));
      if (!isFindable(draft)) reject('INVALID', ['input'], NOT_FINDABLE_MESSAGE);
      // Read these first: a registration that commits after this read raises their versions, and this one retries.
      const verifiedEmails = await repositories.verifiedEmails(verifiedEmailKeys(draft));
      return { draft, verifiedEmails, candidates: await loadCandidates(repositories, draft) };
    },
    decide({ draft, candidates, verifiedEmails }) {
      const match = findMatch(draft, candidates);
      const { caller, newId } = context;
      const source = originSourceOf(caller);
      const identified = {
        records: candidates.unidentified.filter((record) => isIdentifiedBy(record, verifiedKeysOf(draft))),
        decision: {
          id: newId('identityEvent'),
          occurredAt: draft.createdAt,
          by: caller.clientId,
          ...writtenBy(caller),
        },
      };
      if (match === null)
        return decideCreate(
          { ...draft, ...broughtBy(caller), id: newId('customer') },
          source,
          verifiedEmails,
          identified,
        );
      const by = { client: caller.clientId, source, newId, now: draft.createdAt };
      return decideMatch(match, draft, by, verifiedEmails, identified);
    },
    async replay({ customerId = '', outcome }) {
      const customer = await repositories.customer(customerId);
      if (customer === null)
        return reject('NOT_FOUND', ['input'], 'The customer of that registration no longer exists.');
      return { customer, outcome: outcome === 'MATCHED' ? 'MATCHED' : 'CREATED' };
    },
  });
}

/** The unidentified records that the registration identifies. */
type Identified = {
  readonly records: readonly Customer[];
  readonly decision: Parameters<typeof withIdentified>[3];
};

/** Whether the profile has a lookup entry. A placeholder name does not count. */
export function isFindable(customer: Customer): boolean {
  const parts = [customer.name?.given, customer.name?.family, customer.name?.preferred].filter((part) => part != null);
  const isNamed = parts.some((part) => !isPlaceholderName(part) && !isPlaceholderText(part));
  return entriesOf(isNamed ? customer : { ...customer, name: null }).length > 0;
}

/** A record without lookup entries could never be found again. */
export const NOT_FINDABLE_MESSAGE =
  'Give something by which the customer can be found: a name, an email, a phone, a loyalty number, an external id, a handle or a postcode.';

/** @param source who states the values */
export function draftCustomer(
  input: RegisterCustomerInput,
  shop: Shop,
  now: Instant,
  source: OriginSource = 'OTHER',
): Customer {
  const errors = inputErrors();
  const emails = parseEmails(input.emails ?? [], errors, ['input', 'emails']);
  const phones = parsePhones(input.phones ?? [], shop, errors, ['input', 'phones']);
  const handles = toHandles(input.handles ?? [], source, errors, ['input', 'handles']);
  const draft: Customer = {
    id: '',
    version: 1,
    status: 'ACTIVE',
    name: input.name == null ? null : toName(input.name, null, errors, ['input', 'name']),
    emails: normalizeContacts(
      EMAILS,
      emails.map(({ contact }) => contact),
    ),
    phones: normalizeContacts(
      PHONES,
      phones.map(({ contact }) => contact),
    ),
    addresses: toAddresses(input.addresses ?? [], errors, ['input', 'addresses']),
    birthDate: toBirthDate(input.birthDate, shop, now, errors, ['input', 'birthDate']),
    locale: toLocale(input.locale, errors, ['input', 'locale']),
    loyalty: input.loyalty == null ? null : toLoyalty(input.loyalty, null, errors, ['input', 'loyalty']),
    externalIds: toExternalIds(input.externalIds ?? [], errors, ['input', 'externalIds']),
    attributes: withAttributes(input.attributes ?? [], [], errors, ['input', 'attributes']),
    ...(handles.length === 0 ? {} : { handles }),
    records: [],
    joinedAt: null,
    distinctFrom: [],
    origins: [],
    unverified: NOTHING_UNVERIFIED,
    overrides: {},
    createdAt: now,
    updatedAt: now,
  };
  checkListLimits(errors, draft);
  errors.throwIfAny();
  return draft;
}

function decideCreate(
  draft: Customer,
  source: OriginSource,
  verifiedEmails: readonly VerifiedEmail[],
  { records, decision }: Identified,
): Decision<RegistrationResult, PersonChange> {
  const customer = newCustomer(draft, source);
  return {
    changes: [
      ...withIdentified([{ entity: 'customer', before: null, after: customer }], [customer], records, decision),
      { entity: 'metrics', before: null, after: newMetricsItem(customer.id) },
      ...bumpVersions(verifiedEmails, draft.createdAt),
    ],
    replayRefs: { customerId: customer.id, outcome: 'CREATED' },
    result: { customer, outcome: 'CREATED' },
  };
}

function decideMatch(
  match: RegistrationMatch,
  draft: Customer,
  by: RegistrationContext,
  verifiedEmails: readonly VerifiedEmail[],
  { records, decision }: Identified,
): Decision<RegistrationResult, PersonChange> {
  requireActive(match.record, ['input']);
  const { changes: additions, record, warnings } = addToPerson(match, draft, by);
  const changes = withIdentified(additions, match.members, records, decision);
  return {
    changes: changes.length === 0 ? [] : [...changes, ...bumpVersions(verifiedEmails, draft.createdAt)],
    replayRefs: { customerId: record.id, outcome: 'MATCHED' },
    result: { customer: record, outcome: 'MATCHED' },
    warnings,
  };
}

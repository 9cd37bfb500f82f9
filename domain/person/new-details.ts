import { missingFrom } from '../customer/complete-record.ts';
import type { Contact } from '../customer/contacts.ts';
import type { Customer, EmailContact, Handle } from '../customer/customer.ts';
import { externalIdKey, LIST_LIMITS } from '../customer/customer-details.ts';
import { emailKey } from '../customer/email.ts';
import { handleKey, handlesOf } from '../customer/handle.ts';
import { addressKey } from '../kernel/address.ts';
import { uniqueKey } from '../kernel/code.ts';
import { type UserError, userError } from '../kernel/user-error.ts';
import type { Person } from './people.ts';
import { hasDifferentName } from './registration-match.ts';

type Members = Person['members'];
type NewDetails = { readonly details: Customer; readonly warnings: readonly UserError[] };

const LISTS = ['emails', 'phones', 'addresses', 'externalIds', 'attributes'] as const;

/** The values of a draft that no record of the person has, as far as a customer's lists have room for them. */
export function newDetails(members: Members, draft: Customer): NewDetails {
  const { handles: stated = [], ...missing } = missingFrom(members, draft);
  const handles = stated.filter((handle) => !isKnownHandle(members, handle));
  const addresses = new Set(members.flatMap((member) => member.addresses.map(addressKey)));
  const details = {
    ...missing,
    ...(handles.length === 0 ? {} : { handles }),
    // Parts of a different name must not complete the known one.
    name: hasDifferentName(members, draft) ? null : missing.name,
    emails: missing.emails
      .filter((email) => !isKnown(emailsOf(members), email, emailKeyOf))
      .map((email) => withKnownSpelling(emailsOf(members), email)),
    phones: missing.phones.filter((phone) => !isKnown(phonesOf(members), phone, ({ number }) => number)),
    addresses: missing.addresses.filter((address) => !addresses.has(addressKey(address))),
  };
  const warnings = loyaltyConflicts(members, draft);
  const limited = LISTS.reduce<NewDetails>((rest, field) => limitList(members, rest, field), { details, warnings });
  return limitHandles(members, limited);
}

export const isEmpty = (details: Customer): boolean =>
  LISTS.every((field) => details[field].length === 0) &&
  handlesOf(details).length === 0 &&
  [details.name, details.birthDate, details.locale, details.loyalty].every((value) => value === null);

/** A known handle is new only if it becomes verified for the first time. */
const isKnownHandle = (members: Members, handle: Handle): boolean =>
  members.flatMap(handlesOf).some((one) => handleKey(one) === handleKey(handle) && (one.verified || !handle.verified));

const emailsOf = (members: Members): Customer['emails'] => members.flatMap(({ emails }) => emails);
const phonesOf = (members: Members): Customer['phones'] => members.flatMap(({ phones }) => phones);

/** A known contact is new only if it becomes verified for the first time. */
const isKnown = <C extends Contact>(known: readonly C[], contact: C, keyOf: (contact: C) => string): boolean =>
  known.some((one) => keyOf(one) === keyOf(contact) && (one.verified || !contact.verified));

const emailKeyOf = ({ address }: EmailContact): string => emailKey(address);

/** A known contact that becomes verified keeps its first spelling and its label. */
function withKnownSpelling(known: Customer['emails'], email: EmailContact): EmailContact {
  const before = known.find((one) => emailKeyOf(one) === emailKeyOf(email));
  return before === undefined ? email : { ...email, address: before.address, label: before.label };
}

const KEYS: { readonly [F in (typeof LISTS)[number]]: (item: Customer[F][number]) => string } = {
  emails: emailKeyOf,
  phones: ({ number }) => number,
  addresses: addressKey,
  externalIds: externalIdKey,
  attributes: ({ name }) => name,
};

function limitList<F extends (typeof LISTS)[number]>(
  members: Members,
  { details, warnings }: NewDetails,
  field: F,
): NewDetails {
  const keyOf: (item: Customer[F][number]) => string = KEYS[field];
  const held = new Set(members.flatMap((member): readonly Customer[F][number][] => member[field]).map(keyOf));
  const items: readonly Customer[F][number][] = details[field];
  const isHeld = (item: Customer[F][number]) => held.has(keyOf(item));
  const additions = items.filter((item) => !isHeld(item)).slice(0, Math.max(0, LIST_LIMITS[field] - held.size));
  const accepted = items.filter((item) => isHeld(item) || additions.includes(item));
  if (accepted.length === items.length) return { details, warnings };
  const message = `A customer has at most ${LIST_LIMITS[field]} ${field}: ${items.length - accepted.length} of these were not added.`;
  return {
    details: { ...details, [field]: accepted },
    warnings: [...warnings, userError('LIMIT_EXCEEDED', ['input', field], message)],
  };
}

function limitHandles(members: Members, { details, warnings }: NewDetails): NewDetails {
  const held = new Set(members.flatMap(handlesOf).map(handleKey));
  const room = Math.max(0, LIST_LIMITS.handles - held.size);
  const [known, added] = [
    handlesOf(details).filter((handle) => held.has(handleKey(handle))),
    handlesOf(details).filter((handle) => !held.has(handleKey(handle))),
  ];
  if (added.length <= room) return { details, warnings };
  const message = `A customer has at most ${LIST_LIMITS.handles} handles: ${added.length - room} of these were not added.`;
  const { handles: _, ...rest } = details;
  const accepted = [...known, ...added.slice(0, room)];
  return {
    details: accepted.length === 0 ? rest : { ...rest, handles: accepted },
    warnings: [...warnings, userError('LIMIT_EXCEEDED', ['input', 'handles'], message)],
  };
}

/** A customer has one loyalty number. */
function loyaltyConflicts(members: Members, { loyalty }: Customer): readonly UserError[] {
  const numbers = members.flatMap((member) => (member.loyalty === null ? [] : uniqueKey(member.loyalty.number)));
  if (loyalty === null || numbers.length === 0 || numbers.includes(uniqueKey(loyalty.number))) return [];
  const message = 'This customer has another loyalty number. This one was not added.';
  return [userError('CONFLICT', ['input', 'loyalty', 'number'], message)];
}

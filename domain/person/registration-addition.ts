import { isDeepStrictEqual } from 'node:util';
import { completeRecord, withLoyaltyDetails } from '../customer/complete-record.ts';
import type { Customer, OriginSource } from '../customer/customer.ts';
import { withChangeMetadata } from '../customer/customer-details.ts';
import { newMetricsItem } from '../customer/metrics.ts';
import { newCustomer } from '../customer/origin.ts';
import type { EntityChange } from '../kernel/change.ts';
import type { NewId } from '../kernel/id.ts';
import type { Instant } from '../kernel/instant.ts';
import type { UserError } from '../kernel/user-error.ts';
import { recordIdsOf } from './cluster.ts';
import type { PersonChange } from './context.ts';
import { joinCustomers } from './joined-profile.ts';
import { isEmpty, newDetails } from './new-details.ts';
import type { Person } from './people.ts';
import type { RegistrationMatch } from './registration-match.ts';

/** What a matched registration changes of the person, and what of it could not be added. */
export type Addition = {
  readonly changes: readonly PersonChange[];
  /** The record that is named, as it is then. */
  readonly record: Customer;
  readonly warnings: readonly UserError[];
};

/** Who registers, and when. */
export type RegistrationContext = {
  readonly client: string;
  readonly source: OriginSource;
  readonly newId: NewId;
  readonly now: Instant;
};

type Members = Person['members'];

/** From so many records on, a person gets no further one by registering: each of them costs every read of the person. */
const MOST_WITH_ADDITIONS = 5;

/**
 * What a draft adds to the person whom it names. Nothing that is known is overwritten. What is new becomes a record of its
 * own that is merged with the others, so that unmerging takes it out again exactly. Where the person has many records, it
 * joins the last one that the same client added. What a customer's lists have no room for is left out with a warning.
 */
export function addToPerson(
  { record, members }: RegistrationMatch,
  draft: Customer,
  by: RegistrationContext,
): Addition {
  const { details, warnings } = newDetails(members, draft);
  const detailed = members.map((member) => withLoyaltyDetails(member, draft));
  const joins = isEmpty(details) || mayAdd(members) ? null : recordToExtend(members, record, by);
  const added = isEmpty(details) || joins !== null ? null : createAddedRecord(members, details, by);
  const after = detailed.map((member) =>
    member.id === joins ? completeRecord(member, details) : linkToAdded(member, members, added),
  );
  const changes = members.flatMap((before, index): readonly EntityChange<'customer', Customer>[] => {
    const next = applyAddition(before, after[index] ?? before, by);
    return next === before ? [] : [{ entity: 'customer', before, after: next }];
  });
  return {
    changes: [...changes, ...(added === null ? [] : additionChanges(added, by))],
    record: changes.find(({ after: { id } }) => id === record.id)?.after ?? record,
    warnings,
  };
}

const mayAdd = (members: Members): boolean =>
  members.length < MOST_WITH_ADDITIONS && members.every(({ status }) => status === 'ACTIVE');

/** The record that takes what gets none of its own: the last one that this client added, else any client, else the named one. */
function recordToExtend(members: Members, record: Customer, { client }: RegistrationContext): string {
  const added = members.filter(({ addedBy, status }) => addedBy !== undefined && status === 'ACTIVE').toReversed();
  return (added.find(({ addedBy }) => addedBy === client) ?? added[0] ?? record).id;
}

function createAddedRecord(
  members: Members,
  news: Customer,
  { newId, client, source, now }: RegistrationContext,
): Customer {
  const id = newId('customer');
  const records = [...recordIdsOf(members[0]), id];
  return { ...newCustomer({ ...news, id }, source), records, joinedAt: now, addedBy: client };
}

/** A member beside the record that was added. Whoever tells the person's primary contact speaks for that one as well. */
function linkToAdded(member: Customer, members: Members, added: Customer | null): Customer {
  if (added === null) return member;
  const person = joinCustomers(members);
  const fields = (['emails', 'phones'] as const).filter(
    (field) => person[field].length > 0 && overridingRecordId(members, person, field) === member.id,
  );
  const overrides = fields.map((field) => [field, [...(member.overrides[field] ?? []), added.id]] as const);
  return { ...member, records: added.records, overrides: { ...member.overrides, ...Object.fromEntries(overrides) } };
}

function overridingRecordId(members: Members, person: Customer, field: 'emails' | 'phones'): string | undefined {
  const textOf = (contact: Customer['emails'][number] | Customer['phones'][number]) =>
    'address' in contact ? contact.address : contact.number;
  const primary = person[field].find((contact) => contact.primary);
  const overriding = members.find(({ overrides }) => overrides[field] !== undefined);
  const holder = members.find((member) =>
    member[field].some((contact) => primary !== undefined && contact.primary && textOf(contact) === textOf(primary)),
  );
  return (overriding ?? holder ?? members[0]).id;
}

/** The record after the registration: who is its person, and for whom it speaks, is no news of the record itself. */
function applyAddition(before: Customer, after: Customer, { now, source }: RegistrationContext): Customer {
  const { records, overrides } = before;
  const own = withChangeMetadata(before, { ...after, records, overrides }, now, source);
  if (isDeepStrictEqual([after.records, after.overrides], [records, overrides])) return own;
  return { ...own, records: after.records, overrides: after.overrides, version: before.version + 1 };
}

function additionChanges(added: Customer, { client, newId, now }: RegistrationContext): Addition['changes'] {
  return [
    { entity: 'customer', before: null, after: added },
    { entity: 'metrics', before: null, after: newMetricsItem(added.id) },
    {
      entity: 'identityEvent',
      before: null,
      after: {
        ...{ id: newId('identityEvent'), occurredAt: now, eventKind: 'MERGED', records: added.records },
        ...{
          by: client,
          automatic: true,
          matchScore: null,
          reason: 'Added by a registration with a key of this customer',
        },
      },
    },
  ];
}

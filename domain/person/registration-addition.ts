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

/** The changes of a matched registration, and warnings about values that were not added. */
export type Addition = {
  readonly changes: readonly PersonChange[];
  /** The matched record after the changes. */
  readonly record: Customer;
  readonly warnings: readonly UserError[];
};

export type RegistrationContext = {
  readonly client: string;
  readonly source: OriginSource;
  readonly newId: NewId;
  readonly now: Instant;
};

type Members = Person['members'];

/**
 * A person with this many records gets no more by registrations, because each record makes every read of the person
 * dearer.
 */
const MAX_WITH_ADDITIONS = 5;

/**
 * Adds the new values of a draft to the matched person. It overwrites no known value. New values become a record of
 * their own that is merged with the others, so that an unmerge removes exactly these values. If the person has many
 * records already, the last record that the same client added gets them. Values beyond the limits of a customer's lists
 * are left out with a warning.
 */
export function addToPerson(
  { record, members }: RegistrationMatch,
  draft: Customer,
  by: RegistrationContext,
): Addition {
  const { details, warnings } = newDetails(members, draft);
  const detailed = members.map((member) => withLoyaltyDetails(member, draft));
  const extendedId = isEmpty(details) || mayAdd(members) ? null : recordToExtend(members, record, by);
  const newRecord = isEmpty(details) || extendedId !== null ? null : createNewRecord(members, details, by);
  const after = detailed.map((member) =>
    member.id === extendedId ? completeRecord(member, details) : linkToNewRecord(member, members, newRecord),
  );
  const changes = members.flatMap((before, index): readonly EntityChange<'customer', Customer>[] => {
    const next = applyAddition(before, after[index] ?? before, by);
    return next === before ? [] : [{ entity: 'customer', before, after: next }];
  });
  return {
    changes: [...changes, ...(newRecord === null ? [] : additionChanges(newRecord, by))],
    record: changes.find(({ after: { id } }) => id === record.id)?.after ?? record,
    warnings,
  };
}

const mayAdd = (members: Members): boolean =>
  members.length < MAX_WITH_ADDITIONS && members.every(({ status }) => status === 'ACTIVE');

/**
 * The id of the last record that this client added, else the last one that any client added, else the matched
 * record.
 */
function recordToExtend(members: Members, record: Customer, { client }: RegistrationContext): string {
  const additions = members.filter(({ addedBy, status }) => addedBy !== undefined && status === 'ACTIVE').toReversed();
  return (additions.find(({ addedBy }) => addedBy === client) ?? additions[0] ?? record).id;
}

function createNewRecord(
  members: Members,
  details: Customer,
  { newId, client, source, now }: RegistrationContext,
): Customer {
  const id = newId('customer');
  const records = [...recordIdsOf(members[0]), id];
  return { ...newCustomer({ ...details, id }, source), records, joinedAt: now, addedBy: client };
}

/**
 * The member after the added record joins. The record with the person's primary contact also overrides the added one's.
 */
function linkToNewRecord(member: Customer, members: Members, newRecord: Customer | null): Customer {
  if (newRecord === null) return member;
  const person = joinCustomers(members);
  const fields = (['emails', 'phones'] as const).filter(
    (field) => person[field].length > 0 && overridingRecordId(members, person, field) === member.id,
  );
  const overrides = fields.map((field) => [field, [...(member.overrides[field] ?? []), newRecord.id]] as const);
  return {
    ...member,
    records: newRecord.records,
    overrides: { ...member.overrides, ...Object.fromEntries(overrides) },
  };
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

/**
 * The record after the registration. Its person and its overrides are no values of its own, so they leave its origins
 * unchanged.
 */
function applyAddition(before: Customer, after: Customer, { now, source }: RegistrationContext): Customer {
  const { records, overrides } = before;
  const own = withChangeMetadata(before, { ...after, records, overrides }, now, source);
  if (isDeepStrictEqual([after.records, after.overrides], [records, overrides])) return own;
  return { ...own, records: after.records, overrides: after.overrides, version: before.version + 1 };
}

function additionChanges(newRecord: Customer, { client, newId, now }: RegistrationContext): Addition['changes'] {
  return [
    { entity: 'customer', before: null, after: newRecord },
    { entity: 'metrics', before: null, after: newMetricsItem(newRecord.id) },
    {
      entity: 'identityEvent',
      before: null,
      after: {
        ...{ id: newId('identityEvent'), occurredAt: now, eventKind: 'MERGED', records: newRecord.records },
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

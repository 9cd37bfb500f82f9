import type { Customer } from '../customer/customer.ts';
import { isUnidentified, linkTo } from '../customer/unidentified.ts';
import type { EntityChange } from '../kernel/change.ts';
import type { UserErrorCode } from '../kernel/user-error.ts';
import { type Cluster, isDistinct, MAX_UNIDENTIFIED, markDistinct, recordIdsOf, unidentifiedIdsOf } from './cluster.ts';
import type { IdentityDecision, IdentityEvent } from './identity-event.ts';

/** Why a record cannot be identified as a person, with the error code for users. */
export type IdentificationBlocker = { readonly code: UserErrorCode; readonly message: string };

/** The first reason against it; null if there is none. */
export function identificationBlocker(record: Customer, person: Cluster): IdentificationBlocker | null {
  if (!isUnidentified(record)) return blocker('INVALID', 'This is an identified customer. Use mergeCustomers.');
  if (record.identifiedAs !== undefined)
    return blocker('NOT_ALLOWED', `This record was identified as ${record.identifiedAs}. Take it out first.`);
  if (person.some(isUnidentified)) return blocker('NOT_ALLOWED', 'Nobody knows yet who this is. Name a customer.');
  if ([record, ...person].some(({ status }) => status !== 'ACTIVE'))
    return blocker('NOT_ALLOWED', 'One of these records is being erased or has been erased.');
  if (person.some((member) => isDistinct(record, member)))
    return blocker('NOT_ALLOWED', 'Somebody found this record to be somebody else.');
  if (person.flatMap(unidentifiedIdsOf).length >= MAX_UNIDENTIFIED)
    return blocker('LIMIT_EXCEEDED', `At most ${MAX_UNIDENTIFIED} unidentified records belong to one customer.`);
  return null;
}

const blocker = (code: UserErrorCode, message: string): IdentificationBlocker => ({ code, message });

/** One record before and after. */
type RecordChange = EntityChange<'customer', Customer>;
type EventChange = EntityChange<'identityEvent', IdentityEvent>;
export type Identification = {
  readonly person: Cluster;
  readonly changes: readonly (RecordChange | EventChange)[];
};

/**
 * The person's survivor after it lists the unidentified record, and that record after it names the survivor. Neither the
 * record's history nor the person's other records change. Check `identificationBlocker` before.
 */
export function identifyRecord(record: Customer, person: Cluster, decision: IdentityDecision): Identification {
  const [survivor, ...others] = person;
  const owner: Customer = {
    ...survivor,
    version: survivor.version + 1,
    unidentified: [...(survivor.unidentified ?? []), linkTo(record)],
  };
  const records = [...recordIdsOf(survivor), record.id];
  return {
    person: [owner, ...others],
    changes: [
      { entity: 'customer', before: survivor, after: owner },
      { entity: 'customer', before: record, after: identifiedAs(record, survivor.id, decision) },
      { entity: 'identityEvent', before: null, after: { ...decision, eventKind: 'MERGED', records } },
    ],
  };
}

const identifiedAs = (record: Customer, owner: string, { occurredAt }: IdentityDecision): Customer => ({
  ...record,
  version: record.version + 1,
  identifiedAs: owner,
  joinedAt: occurredAt,
});

/** The records after the identified record is taken out again, and each side marked as distinct. Null: neither has room. */
export function separateRecord(
  record: Customer,
  person: Cluster,
): { readonly leaving: Customer; readonly stayed: Cluster } | null {
  let leaving: Customer | null = withoutOwner(record);
  const stayed = person.map((member) => {
    const marked = leaving === null ? null : markDistinct(leaving, member);
    leaving = marked?.[0] ?? null;
    return withoutLink(marked?.[1] ?? member, record.id);
  });
  const [survivor, ...others] = stayed;
  return leaving === null || survivor === undefined ? null : { leaving, stayed: [survivor, ...others] };
}

function withoutOwner({ identifiedAs: _, ...record }: Customer): Customer {
  return { ...record, version: record.version + 1, joinedAt: null };
}

function withoutLink({ unidentified = [], ...member }: Customer, id: string): Customer {
  const rest = unidentified.filter((link) => link.id !== id);
  return { ...member, version: member.version + 1, ...(rest.length === 0 ? {} : { unidentified: rest }) };
}

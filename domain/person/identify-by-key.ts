import { isDeepStrictEqual } from 'node:util';
import type { Customer, CustomerRepository, UnidentifiedKey } from '../customer/customer.ts';
import { emailKey } from '../customer/email.ts';
import { handleKey, handlesOf } from '../customer/handle.ts';
import { isPlaceholderEmail, isPlaceholderPhone, isRoleEmail } from '../customer/placeholder-contacts.ts';
import { linkTo, unidentifiedKeysOf } from '../customer/unidentified.ts';
import { mapInParallel } from '../kernel/in-parallel.ts';
import { type Cluster, recordIdsOf } from './cluster.ts';
import type { PersonChange } from './context.ts';
import { identificationBlocker } from './identify.ts';
import type { IdentityDecision } from './identity-event.ts';

/** The verified keys of a customer that belong to one person: no role mailboxes, no placeholders, no web visitors. */
export const verifiedKeysOf = ({
  emails,
  phones,
  handles = [],
}: Pick<Customer, 'emails' | 'phones' | 'handles'>): readonly UnidentifiedKey[] => [
  ...emails
    .filter(({ verified }) => verified)
    .map(({ address }) => emailKey(address))
    .filter((email) => !isPlaceholderEmail(email) && !isRoleEmail(email))
    .map((email) => ({ kind: 'email', email }) as const),
  ...phones
    .filter(({ number, verified }) => verified && !isPlaceholderPhone(number))
    .map(({ number }) => ({ kind: 'phone', phone: number }) as const),
  ...handlesOf({ handles })
    .filter(({ verified }) => verified)
    .map((handle) => ({ kind: 'handle', handle: handleKey(handle) }) as const),
];

/** The unidentified records that have one of the keys. */
export async function loadUnidentified(
  repositories: Pick<CustomerRepository, 'customers' | 'keyHolders'>,
  keys: readonly UnidentifiedKey[],
): Promise<readonly Customer[]> {
  const holders = await mapInParallel(keys, (key) => repositories.keyHolders(key));
  const ids = [...new Set(holders.flatMap(({ unidentified }) => unidentified ?? []))];
  const records = ids.length === 0 ? [] : await repositories.customers(ids);
  return records.filter((record) => record !== null);
}

/**
 * Whether the record belongs to the owner of these verified keys. A guest who typed an email is its owner as far as the shop can
 * know; for a handle, the shop must have verified it on both sides.
 */
export const isIdentifiedBy = (record: Customer, keys: readonly UnidentifiedKey[]): boolean =>
  unidentifiedKeysOf(record).some((key) => keys.some((known) => isDeepStrictEqual(known, key))) &&
  handlesOf(record).every(({ verified }) => verified);

/**
 * Adds to the changes of a command that the unidentified records with the person's verified keys are the person's. What
 * somebody decided against, and what the person has no room for, stays unidentified.
 * @param person as it was read; a new customer alone
 */
export function withIdentified(
  changes: readonly PersonChange[],
  person: Cluster,
  records: readonly Customer[],
  decision: Pick<IdentityDecision, 'by' | 'staffId' | 'id' | 'occurredAt'>,
): readonly PersonChange[] {
  const known = changes.find((change) => change.entity === 'customer' && change.after.id === person[0].id);
  const own = known?.entity === 'customer' ? known : { before: person[0], after: person[0] };
  const [, ...others] = person;
  let survivor = own.after;
  const identified: Customer[] = [];
  for (const record of records)
    if (identificationBlocker(record, [survivor, ...others]) === null) {
      survivor = { ...survivor, unidentified: [...(survivor.unidentified ?? []), linkTo(record)] };
      identified.push(record);
    }
  if (identified.length === 0) return changes;
  const version = known === undefined ? survivor.version + 1 : survivor.version;
  return [
    ...changes.filter((change) => change !== known),
    { entity: 'customer', before: own.before, after: { ...survivor, version } },
    ...identified.map(
      (before): PersonChange => ({
        entity: 'customer',
        before,
        after: { ...before, version: before.version + 1, identifiedAs: survivor.id, joinedAt: decision.occurredAt },
      }),
    ),
    {
      entity: 'identityEvent',
      before: null,
      after: {
        ...{ ...decision, eventKind: 'MERGED', automatic: true, matchScore: null },
        ...{
          records: [...recordIdsOf(survivor), ...identified.map(({ id }) => id)],
          reason: 'Has a verified key of this customer',
        },
      },
    },
  ];
}

import type { Customer } from '../../customer/customer.ts';
import { recordIdsOf } from '../../person/cluster.ts';
import type { IdentityEvent } from '../../person/identity-event.ts';
import type { Decision } from './table-sample.ts';

/** The pairs that a record was marked as different from: somebody rejected the match, or took the records apart. */
export const rejectionsOf = ({ id, distinctFrom }: Customer): readonly Decision[] =>
  distinctFrom.map((other) => ({ records: [id, other], isOnePerson: false, by: 'PERSON' }));

/**
 * The pairs of records that belong to one person, and whether a person or the matcher merged them.
 * @param events the identity events of the person, in any order
 */
export function mergesOf(person: Customer, events: readonly IdentityEvent[]): readonly Decision[] {
  const merges = events
    .filter(({ eventKind }) => eventKind === 'MERGED')
    .toSorted((one, other) => (one.occurredAt < other.occurredAt ? -1 : 1));
  const ids = recordIdsOf(person);
  return ids.flatMap((one, at) =>
    ids.slice(at + 1).flatMap((other): readonly Decision[] => {
      const merge = merges.find(({ records }) => records.includes(one) && records.includes(other));
      return merge === undefined
        ? []
        : [{ records: [one, other], isOnePerson: true, by: merge.automatic ? 'MATCHER' : 'PERSON' }];
    }),
  );
}

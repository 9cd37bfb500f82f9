import { isDeepStrictEqual } from 'node:util';
import { commitmentPosition, type Obligations, type OwedList, owedListOf } from '../../domain/commitment/commitment.ts';
import { nodeTypeOf } from '../../domain/kernel/id.ts';
import { customerPk } from '../customer/customer-keys.ts';
import { type CalendarKey, itemOf, type Key } from '../table/item.ts';
import type { WriteItem } from '../table/write-item.ts';

/** The lists of a record that its overview does not hold. */
export const OWED_SK = 'OWED#';
/** The lists in the head of a record, after everything else in it. Next actions follow from them. */
export const OWED_IN_HEAD_SK = '#~OWED#';

/** What a person at the counter asks for. A case is in the metrics, and an order is not urgent there. */
const IN_HEAD: ReadonlySet<string | null> = new Set(['call', 'warrantyClaim']);

/** In the partition of the customer; where the customer is unknown, in one of its own. */
export function owedListKey({ ownerId, customerId }: Pick<Obligations, 'ownerId' | 'customerId'>): Key {
  if (customerId === null) return { pk: `OWED_BY#${ownerId}`, sk: '#OWED' };
  const prefix = IN_HEAD.has(nodeTypeOf(ownerId)) ? OWED_IN_HEAD_SK : OWED_SK;
  return { pk: customerPk(customerId), sk: `${prefix}${ownerId}` };
}

/** The calendar partition of what is assigned to somebody, by the most urgent commitment of each entity. */
export const assignedPk = (assignee: string): string => `ASSIGNED#${assignee}`;

/** The list of an entity, where it differs from the former one. An entity that owes nothing has none. */
export function owedListWrites(before: Obligations | null, after: Obligations): readonly WriteItem[] {
  const former = before === null || before.owed.length === 0 ? null : owedListOf(before);
  const current = after.owed.length === 0 ? null : owedListOf(after);
  if (isDeepStrictEqual(former, current)) return [];
  const isMoved =
    former !== null && (current === null || !isDeepStrictEqual(owedListKey(former), owedListKey(current)));
  return [...(isMoved ? [{ delete: owedListKey(former) }] : []), ...(current === null ? [] : [owedListPut(current)])];
}

export const owedListPut = (list: OwedList): Extract<WriteItem, { readonly put: object }> => ({
  put: itemOf(owedListKey(list), list, calendarKeyOf(list)),
});

function calendarKeyOf({ ownerId, assignee, refs: [first] }: OwedList): CalendarKey | null {
  if (assignee === null || first === undefined) return null;
  return { calendarPk: assignedPk(assignee), calendarSk: commitmentPosition({ dueAt: first.dueAt, id: ownerId }) };
}

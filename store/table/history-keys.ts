import { type HistoryEntry, positionOf } from '../../domain/kernel/history.ts';
import type { TimelineKind } from '../../domain/profile/timeline.ts';
import { type Attributes, itemOf, type Key } from './item.ts';
import type { WriteItem } from './write-item.ts';

/** The kinds of entries in a customer's history. All kinds share the end of the sort key, so one position fits them all. */
export type HistoryKind = TimelineKind | 'CALL' | 'LINES' | 'CONTACT' | 'FEEDBACK_LINK' | 'FOLLOW_UP';

export const historySk = (kind: HistoryKind, entry: HistoryEntry): string => `${kind}#${positionOf(entry)}`;

/** A pointer leads from an id alone to the key of its item. */
export const pointerKey = (kind: string, id: string): Key => ({ pk: `${kind}#${id}`, sk: '#POINTER' });

/** The key of an item that never exists, in place of the target of an absent pointer. */
export const absentKey = (kind: string, id: string): Key => ({ ...pointerKey(kind, id), sk: '#ABSENT' });

/** @param customerId the record that the thing belongs to, where the key does not say so; null: nobody, or the key says so */
export function pointerWrite(kind: string, id: string, to: Key, customerId: string | null = null): WriteItem {
  return { put: itemOf(pointerKey(kind, id), customerId === null ? { to } : { to, customerId }) };
}

/** The owner that a pointer was written with. */
export const pointerOwner = (pointer: Attributes): string | null => pointer['customerId']?.S ?? null;

export function pointerTarget(pointer: Attributes): Key {
  const to = pointer['to']?.M;
  const { pk, sk } = { pk: to?.['pk']?.S, sk: to?.['sk']?.S };
  if (pk === undefined || sk === undefined) throw new Error('a pointer has no target');
  return { pk, sk };
}

import { type HistoryEntry, positionOf } from '../../domain/kernel/history.ts';
import type { TimelineKind } from '../../domain/profile/timeline.ts';
import { type Attributes, itemOf, type Key } from './item.ts';
import type { WriteItem } from './write-item.ts';

/** The kinds of a customer's history; all share the suffix of the sort key, so one point in time fits them all. */
export type HistoryKind = TimelineKind | 'LINES' | 'CONTACT';

export const historySk = (kind: HistoryKind, entry: HistoryEntry): string => `${kind}#${positionOf(entry)}`;

/** What an id that stands alone leads to: where the thing itself stands. */
export const pointerKey = (kind: string, id: string): Key => ({ pk: `${kind}#${id}`, sk: '#POINTER' });

export function pointerWrite(kind: string, id: string, to: Key): WriteItem {
  return { put: itemOf(pointerKey(kind, id), { to }) };
}

export function pointerTarget(pointer: Attributes): Key {
  const to = pointer['to']?.M;
  const { pk, sk } = { pk: to?.['pk']?.S, sk: to?.['sk']?.S };
  if (pk === undefined || sk === undefined) throw new Error('a pointer leads nowhere');
  return { pk, sk };
}

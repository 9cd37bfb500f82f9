import type { ChangeOf } from '../../domain/changes.ts';
import type { Day } from '../../domain/kernel/instant.ts';
import type { UnchangedCover } from '../../domain/warranty/context.ts';
import { type Warranty, warrantyPosition } from '../../domain/warranty/warranty.ts';
import { customerPk } from '../customer/customer-keys.ts';
import { pointerWrite } from '../table/history-keys.ts';
import { type CalendarKey, type Key, type QueueKey, textItemOf } from '../table/item.ts';
import { queueKey } from '../table/queue.ts';
import { calendarPartitionFor, calendarPartitionsOf } from '../table/shards.ts';
import { isNew, isUnchanged, type WriteItem } from '../table/write-item.ts';

/** Cover is part of its owner's head. Its inspections and claims are in their own collection. */
export const WARRANTY_SK = '#WARRANTY#';
export const warrantyPk = (id: string): string => `WARRANTY#${id}`;

const warrantyKey = (warranty: Pick<Warranty, 'customerId' | 'endsOn' | 'id'>): Key => ({
  pk: customerPk(warranty.customerId),
  sk: `${WARRANTY_SK}${warrantyPosition(warranty)}`,
});

/** Cover whose inspection is due in a month, by the store that calls about it. */
const inspectionsDuePk = (store: string | null, month: string): string =>
  `INSPECTION_DUE#${store ?? NO_STORE}#${month}`;
const NO_STORE = '-';

/** All of it. What no store calls about may be most of the shop's cover, so it is spread. */
export const inspectionsDuePks = (store: string | null, month: string): readonly string[] =>
  store === null ? calendarPartitionsOf(inspectionsDuePk(store, month)) : [inspectionsDuePk(store, month)];

const inspectionsDuePkFor = (store: string | null, month: string, id: string): string =>
  store === null ? calendarPartitionFor(inspectionsDuePk(store, month), id) : inspectionsDuePk(store, month);

/**
 * The cover and the pointer to it. A change of owner moves it: the item at the former key is deleted, under its
 * version.
 */
export function warrantyWrites({ before, after }: ChangeOf<'warranty'>): readonly WriteItem[] {
  const key = warrantyKey(after);
  const item = textItemOf('warranty', key, after, indexKeysOf(after));
  if (before !== null && isSame(warrantyKey(before), key)) return [{ put: item, condition: isUnchanged(before) }];
  return [
    ...(before === null ? [] : [{ delete: warrantyKey(before), condition: isUnchanged(before) }]),
    { put: item, condition: isNew },
    pointerWrite('WARRANTY', after.id, key),
  ];
}

/** Fails if the cover was voided or transferred since it was read: then it has another version or another key. */
export const unchangedCoverCheck = ({ warranty }: UnchangedCover): WriteItem => ({
  check: warrantyKey(warranty),
  condition: isUnchanged(warranty),
});

/** Cover whose next inspection may become overdue. It leaves this queue for the next one when that is detected. */
export const OVERDUE_QUEUE = 'INSPECTION_OVERDUE';
const NOTICED_QUEUE = 'INSPECTION_NOTICED';
/** Both queues together list the cover of the whole shop, in the order of the calendar and with its positions. */
export const WHOLE_SHOP_QUEUES = [OVERDUE_QUEUE, NOTICED_QUEUE] as const;

/** Stands in the table once every cover in the calendar is also in a queue. Versions before December 2026 left some out. */
export const ALL_IN_QUEUES_KEY: Key = { pk: 'INSPECTION_DUE', sk: '#ALL_IN_QUEUES' };

function indexKeysOf(warranty: Warranty): (CalendarKey & QueueKey) | null {
  const { id, store, nextInspectionDue, overdueNoticed, voidedBecause } = warranty;
  if (nextInspectionDue === null || voidedBecause !== null) return null;
  return {
    calendarPk: inspectionsDuePkFor(store, nextInspectionDue.slice(0, 'YYYY-MM'.length), id),
    calendarSk: `${nextInspectionDue}#${id}`,
    ...queueKey(overdueNoticed === nextInspectionDue ? NOTICED_QUEUE : OVERDUE_QUEUE, id, nextInspectionDue),
  };
}

/**
 * The key of cover that a former version wrote without one; null: it has no place in a queue. What was due before that version
 * could detect it stays unnoticed: the detection would announce inspections that were missed years ago.
 * @param detectedFrom the first day from which inspections are detected as overdue
 */
export function missingQueueKey(warranty: Warranty, detectedFrom: Day): QueueKey | null {
  const keys = indexKeysOf(warranty);
  if (keys === null || warranty.nextInspectionDue === null) return null;
  if (warranty.nextInspectionDue < detectedFrom)
    return queueKey(NOTICED_QUEUE, warranty.id, warranty.nextInspectionDue);
  const { queuePk, queueSk } = keys;
  return { queuePk, queueSk };
}

const isSame = (one: Key, other: Key): boolean => one.pk === other.pk && one.sk === other.sk;

import type { ChangeOf } from '../../domain/changes.ts';
import type { DataExport } from '../../domain/privacy/data-export.ts';
import { commitmentsOfExport } from '../../domain/privacy/privacy-commitments.ts';
import { obligationWrites } from '../commitment/commitment-items.ts';
import { customerPk } from '../customer/customer-keys.ts';
import { expiryAfter } from '../table/expiry.ts';
import { pointerWrite } from '../table/history-keys.ts';
import { type Attributes, itemOf, type Key } from '../table/item.ts';
import { queueKey } from '../table/queue.ts';
import { isUnchanged, type WriteItem } from '../table/write-item.ts';

export const DATA_EXPORT = 'EXPORT';
/** The queue of exports by the time when the job works on them next. */
export const EXPORT_QUEUE = 'EXPORT_DUE';

/** Longer than its file, so that its id still tells that it has expired. */
const RETENTION_DAYS = 30;

const dataExportKey = ({ customerId, slot }: Pick<DataExport, 'customerId' | 'slot'>): Key => ({
  pk: customerPk(customerId),
  sk: `${DATA_EXPORT}#${slot.day}#${String(slot.number).padStart(2, '0')}`,
});

/** Beside the person's record, the pointer from its id, and the export that is owed. */
export function dataExportWrites({ before, after }: ChangeOf<'dataExport'>): readonly WriteItem[] {
  const expiring = (item: Attributes): Attributes => ({ ...item, ...expiryAfter(after.requestedAt, RETENTION_DAYS) });
  const key = dataExportKey(after);
  const queue = after.dueAt === null ? null : queueKey(EXPORT_QUEUE, after.id, after.dueAt);
  const put: WriteItem = { put: expiring(itemOf(key, after, queue)), condition: isUnchanged(before) };
  const owed = obligationWrites(before && commitmentsOfExport(before), commitmentsOfExport(after));
  if (before !== null) return [put, ...owed];
  const pointer = pointerWrite(DATA_EXPORT, after.id, key);
  return [put, 'put' in pointer ? { put: expiring(pointer.put) } : pointer, ...owed];
}

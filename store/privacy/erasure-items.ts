import type { ChangeOf } from '../../domain/changes.ts';
import { commitmentsOfErasure } from '../../domain/privacy/privacy-commitments.ts';
import { obligationWrites } from '../commitment/commitment-items.ts';
import { itemOf, type Key } from '../table/item.ts';
import { queueKey } from '../table/queue.ts';
import { isUnchanged, type WriteItem } from '../table/write-item.ts';

export const erasureKey = (id: string): Key => ({ pk: `ERASURE#${id}`, sk: '#ERASURE' });

/** The queue of erasures by the time when the job works on them next. */
export const ERASURE_QUEUE = 'ERASURE_DUE';

export function erasureWrites({ before, after }: ChangeOf<'erasure'>): readonly WriteItem[] {
  const [key, condition] = [erasureKey(after.id), isUnchanged(before)];
  const owed = obligationWrites(before && commitmentsOfErasure(before), commitmentsOfErasure(after));
  if (after.stage === 'CANCELLED') return [{ delete: key, condition }, ...owed];
  const queue = after.dueAt === null ? null : queueKey(ERASURE_QUEUE, after.id, after.dueAt);
  return [{ put: itemOf(key, after, queue), condition }, ...owed];
}

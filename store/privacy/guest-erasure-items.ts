import type { ChangeOf } from '../../domain/changes.ts';
import type { GuestErasure, GuestErasureRepository } from '../../domain/privacy/guest-erasure.ts';
import type { Reader } from '../table/dynamo-read.ts';
import { readIndexPage } from '../table/index-page.ts';
import { entityOf, itemOf, type Key } from '../table/item.ts';
import { queueKey, queueRange } from '../table/queue.ts';
import { isUnchanged, type WriteItem } from '../table/write-item.ts';

const guestErasureKey = (orderId: string): Key => ({ pk: `GUEST_ERASURE#${orderId}`, sk: '#ERASURE' });

/** The queue of these erasures by the time when the job works on them next. */
const GUEST_ERASURE_QUEUE = 'GUEST_ERASURE_DUE';

export function guestErasureWrites({ before, after }: ChangeOf<'guestErasure'>): readonly WriteItem[] {
  const [key, condition] = [guestErasureKey(after.id), isUnchanged(before)];
  if (after.stage === 'CANCELLED') return [{ delete: key, condition }];
  const queue = after.dueAt === null ? null : queueKey(GUEST_ERASURE_QUEUE, after.id, after.dueAt);
  return [{ put: itemOf(key, after, queue), condition }];
}

export const guestErasureRepository = (reader: Reader): GuestErasureRepository => ({
  async guestErasures(orderIds) {
    const items = await reader.getMany(orderIds.map(guestErasureKey));
    return items.map((item) => (item === null ? null : entityOf<GuestErasure>(item)));
  },
  guestErasuresDue: (before, slice) =>
    readIndexPage<GuestErasure>(reader, [queueRange(GUEST_ERASURE_QUEUE, { from: '#', to: before })], slice),
});

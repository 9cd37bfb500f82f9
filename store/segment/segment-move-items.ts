import type { ChangeOf } from '../../domain/changes.ts';
import type { SegmentMove, SegmentMoveRepository } from '../../domain/segment/segment-move.ts';
import { HIGHEST_CHARACTER, type Reader } from '../table/dynamo-read.ts';
import { expiryAfter } from '../table/expiry.ts';
import { readIndexPage } from '../table/index-page.ts';
import { entityOf, itemOf, type Key } from '../table/item.ts';
import { queueKey, queueRange } from '../table/queue.ts';
import { isUnchanged, type WriteItem } from '../table/write-item.ts';

export const SEGMENT_MOVE = 'SEGMENT_MOVE';
/** Those to which playbooks still have to react, by time. */
const SEGMENT_MOVE_QUEUE = 'SEGMENT_MOVE_PENDING';

/** Long enough to replay the stream by hand, which keeps a day. */
const RETENTION_DAYS = 14;

const moveKey = ({ id, at }: Pick<SegmentMove, 'id' | 'at'>): Key => ({
  pk: `NOTICE#${id}`,
  sk: `${SEGMENT_MOVE}#${at}#${id}`,
});

/** It is stored so that the stream publishes it, and expires by itself. */
export function segmentMoveWrites({ before, after }: ChangeOf<'segmentMove'>): readonly WriteItem[] {
  const { id, at, isPending } = after;
  const item = itemOf(moveKey(after), after, isPending ? queueKey(SEGMENT_MOVE_QUEUE, id, at) : null);
  return [{ put: { ...item, ...expiryAfter(at, RETENTION_DAYS) }, condition: isUnchanged(before) }];
}

export const segmentMoveRepository = (reader: Reader): SegmentMoveRepository => ({
  async segmentMove(move) {
    const item = await reader.get(moveKey(move));
    return item === null ? null : entityOf<SegmentMove>(item);
  },
  pendingMoves(slice) {
    const range = { from: '#', to: HIGHEST_CHARACTER };
    return readIndexPage<SegmentMove>(reader, [queueRange(SEGMENT_MOVE_QUEUE, range)], slice);
  },
});

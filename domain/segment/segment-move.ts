import { type BeforeAfter, createEvent, type DomainEvent } from '../kernel/domain-event.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Page, Slice } from '../kernel/page.ts';

/** CHANGE: of the customer. RECORDS: records were merged or taken apart, or the person is being erased. */
export type MoveReason = 'CHANGE' | 'TIME' | 'RECORDS';

/** A customer entered or left a segment. It is stored so that the stream publishes it, and expires by itself. */
export type SegmentMove = {
  readonly id: string;
  readonly version: number;
  readonly customerId: string;
  readonly segmentId: string;
  readonly at: Instant;
  readonly kind: 'ENTERED' | 'LEFT';
  readonly because: MoveReason;
  /** Whether playbooks still have to react to it. */
  readonly isPending: boolean;
};

export type SegmentMoveRepository = {
  /** As it is now; null where it ran out. */
  segmentMove(move: Pick<SegmentMove, 'id' | 'at'>): Promise<SegmentMove | null>;
  /** Those to which playbooks still have to react, the oldest first. */
  pendingMoves(slice: Slice): Promise<Page<SegmentMove>>;
};

export function segmentMoveEvents({ before, after }: BeforeAfter<SegmentMove>): readonly DomainEvent[] {
  if (before !== null) return [];
  const { id, at, kind, customerId, segmentId, because } = after;
  const type = kind === 'ENTERED' ? 'SegmentEntered' : 'SegmentLeft';
  return [createEvent(type, id, at, { moveId: id, customerId, segmentId, because })];
}

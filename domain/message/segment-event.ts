import type { Instant } from '../kernel/instant.ts';

/** A customer became a member of a segment. */
export type SegmentEvent = {
  readonly type: 'SEGMENT_ENTERED';
  readonly entry: {
    readonly id: string;
    readonly customerId: string;
    readonly segmentId: string;
    /** The name of the segment now. */
    readonly segment: string;
    readonly at: Instant;
  };
};

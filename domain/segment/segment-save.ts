import type { EntityChange } from '../kernel/change.ts';
import type { Segment, SegmentList } from './segment.ts';

/** The changes of segments themselves. */
export type SegmentSave = EntityChange<'segment', Segment> | EntityChange<'segmentList', SegmentList>;

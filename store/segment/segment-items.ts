import type { ChangeOf } from '../../domain/changes.ts';
import type { Segment } from '../../domain/segment/segment.ts';
import { type Attributes, entityOf, itemOf, type Key } from '../table/item.ts';
import { type Condition, isNew, isUnchanged, type WriteItem } from '../table/write-item.ts';

/** All segments are in one partition, so that one Query reads them. The item of the list comes first. */
export const SEGMENT_PK = 'SEGMENT';
export const SEGMENT_LIST_SK = '#LIST';
export const SEGMENT_LIST_KEY: Key = { pk: SEGMENT_PK, sk: SEGMENT_LIST_SK };
export const SEGMENT_PREFIX = 'SEGMENT#';

export function segmentWrites({ before, after }: ChangeOf<'segment'>): readonly WriteItem[] {
  const { condition, shown } = after;
  // Stored as text, because a map of the table does not keep the order of its keys.
  const stored: StoredSegment = {
    ...after,
    condition: JSON.stringify(condition),
    shown: shown === null ? null : { ...shown, condition: JSON.stringify(shown.condition) },
  };
  const key = { pk: SEGMENT_PK, sk: `${SEGMENT_PREFIX}${after.id}` };
  return [{ put: itemOf(key, stored), condition: before === null ? isNew : isAtRevision(before.revision) }];
}

const isAtRevision = (revision: number): Condition => ({
  expression: '#revision = :revision',
  names: { '#revision': 'revision' },
  values: { ':revision': { N: String(revision) } },
});

export function segmentFrom(item: Attributes): Segment {
  const { condition, shown, ...segment } = entityOf<StoredSegment>(item);
  return {
    ...segment,
    condition: JSON.parse(condition),
    shown: shown === null ? null : { ...shown, condition: JSON.parse(shown.condition) },
  };
}

type StoredSegment = Omit<Segment, 'condition' | 'shown'> & {
  readonly condition: string;
  readonly shown: { readonly generation: number; readonly condition: string } | null;
};

export function segmentListWrites({ before, after }: ChangeOf<'segmentList'>): readonly WriteItem[] {
  return [{ put: itemOf(SEGMENT_LIST_KEY, after), condition: isUnchanged(before) }];
}

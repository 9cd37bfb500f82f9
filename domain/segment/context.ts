import type { EntityChange } from '../kernel/change.ts';
import type { CommandContext } from '../kernel/command.ts';
import type { ShopRepositories } from '../shop/context.ts';
import type { PreviewPorts } from './preview-segment.ts';
import type { SegmentRepository } from './segment.ts';
import type { SegmentMove, SegmentMoveRepository } from './segment-move.ts';
import type { SegmentSave } from './segment-save.ts';

export type SegmentChange = SegmentSave | EntityChange<'segmentMove', SegmentMove>;

export type SegmentRepositories = SegmentRepository &
  Omit<PreviewPorts, 'overview'> &
  SegmentMoveRepository &
  Pick<ShopRepositories, 'shop'>;

export type SegmentCommandContext = CommandContext<SegmentRepositories, SegmentChange>;

import type { ChangeOf } from '../../domain/changes.ts';
import { itemOf } from '../table/item.ts';
import { isUnchanged, type WriteItem } from '../table/write-item.ts';

/** All goals are in one collection, so that one Query reads them. */
export const KPI_TARGET_PK = 'KPI_TARGET';

export function kpiTargetWrites({ before, after }: ChangeOf<'kpiTarget'>): readonly WriteItem[] {
  const key = { pk: KPI_TARGET_PK, sk: `${after.kpi}#${after.by}` };
  return [{ put: itemOf(key, after), condition: isUnchanged(before) }];
}

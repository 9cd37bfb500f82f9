import type { ChangeOf } from '../../domain/changes.ts';
import { keyText } from '../../domain/insight/key-text.ts';
import { normalizeAgent } from '../../domain/insight/kpi-counters.ts';
import type { KpiTargetScope } from '../../domain/insight/kpi-target.ts';
import { itemOf } from '../table/item.ts';
import { isUnchanged, type WriteItem } from '../table/write-item.ts';

/**
 * The goals of a scope are in one collection, so that one Query reads them. Those of the whole shop have the key of former
 * versions, which knew no others.
 */
export function kpiTargetPk({ store, agent }: KpiTargetScope): string {
  if (store === null && agent === null) return 'KPI_TARGET';
  return ['KPI_TARGET', store ?? '', agent === null ? '' : normalizeAgent(agent)].map(keyText).join('#');
}

export function kpiTargetWrites({ before, after }: ChangeOf<'kpiTarget'>): readonly WriteItem[] {
  const { kpi, by, store = null, agent = null } = after;
  const key = { pk: kpiTargetPk({ store, agent }), sk: `${kpi}#${by}` };
  return [{ put: itemOf(key, after), condition: isUnchanged(before) }];
}

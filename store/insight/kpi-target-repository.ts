import type { KpiTarget, KpiTargetRepository } from '../../domain/insight/kpi-target.ts';
import { prefixRange, type Reader } from '../table/dynamo-read.ts';
import { entityOf } from '../table/item.ts';
import { kpiTargetPk } from './kpi-target-items.ts';

export function kpiTargetRepository(reader: Reader): KpiTargetRepository {
  return {
    kpiTargets: async (scope) =>
      (await reader.query(prefixRange(kpiTargetPk(scope), ''))).map((item) => entityOf<KpiTarget>(item)),
  };
}

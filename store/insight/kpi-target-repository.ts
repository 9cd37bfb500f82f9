import type { KpiTarget, KpiTargetRepository } from '../../domain/insight/kpi-target.ts';
import { prefixRange, type Reader } from '../table/dynamo-read.ts';
import { entityOf } from '../table/item.ts';
import { KPI_TARGET_PK } from './kpi-target-items.ts';

export function kpiTargetRepository(reader: Reader): KpiTargetRepository {
  return {
    kpiTargets: async () =>
      (await reader.query(prefixRange(KPI_TARGET_PK, ''))).map((item) => entityOf<KpiTarget>(item)),
  };
}

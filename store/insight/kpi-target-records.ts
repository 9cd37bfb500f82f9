import type { KpiTarget, KpiTargetRecords } from '../../domain/insight/kpi-target.ts';
import { beginningWith, type Reader } from '../table/dynamo-read.ts';
import { entityOf } from '../table/item.ts';
import { KPI_TARGET_PK } from './kpi-target-items.ts';

export function kpiTargetRecords(reader: Reader): KpiTargetRecords {
  return {
    kpiTargets: async () =>
      (await reader.query(beginningWith(KPI_TARGET_PK, ''))).map((item) => entityOf<KpiTarget>(item)),
  };
}

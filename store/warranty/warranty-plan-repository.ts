import type { WarrantyPlan, WarrantyPlanRepository } from '../../domain/warranty/warranty-plan.ts';
import { prefixRange, type Reader } from '../table/dynamo-read.ts';
import { entityOf } from '../table/item.ts';
import { WARRANTY_PLAN_PK, warrantyPlanKey } from './warranty-plan-items.ts';

export function warrantyPlanRepository(reader: Reader): WarrantyPlanRepository {
  return {
    async warrantyPlans(codes) {
      const items = await reader.getMany(codes.map(warrantyPlanKey));
      return items.map((item) => (item === null ? null : entityOf<WarrantyPlan>(item)));
    },
    async allWarrantyPlans() {
      const items = await reader.query(prefixRange(WARRANTY_PLAN_PK, 'PLAN#'));
      return items.map((item) => entityOf<WarrantyPlan>(item));
    },
  };
}

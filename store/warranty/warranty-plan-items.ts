import type { ChangeOf } from '../../domain/changes.ts';
import { itemOf, type Key } from '../table/item.ts';
import { isUnchanged, type WriteItem } from '../table/write-item.ts';

/** Plans have their own collection, so that reads of the shop do not pay for them. */
export const WARRANTY_PLAN_PK = 'WARRANTY_PLAN';

export const warrantyPlanKey = (code: string): Key => ({ pk: WARRANTY_PLAN_PK, sk: `PLAN#${code}` });

export function warrantyPlanWrites({ before, after }: ChangeOf<'warrantyPlan'>): readonly WriteItem[] {
  return [{ put: itemOf(warrantyPlanKey(after.code), after), condition: isUnchanged(before) }];
}

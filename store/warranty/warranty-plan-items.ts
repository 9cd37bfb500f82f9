import type { ChangeOf } from '../../domain/changes.ts';
import { itemOf, type Key } from '../table/item.ts';
import { isUnchanged, type WriteItem } from '../table/write-item.ts';
import { ALL_IN_QUEUES_KEY } from './warranty-items.ts';

/** Plans have their own collection, so that reads of the shop do not pay for them. */
export const WARRANTY_PLAN_PK = 'WARRANTY_PLAN';

export const warrantyPlanKey = (code: string): Key => ({ pk: WARRANTY_PLAN_PK, sk: `PLAN#${code}` });

/** A table without cover is one of which all cover is in the queues. */
export function warrantyPlanWrites({ before, after, isFirst }: ChangeOf<'warrantyPlan'>): readonly WriteItem[] {
  const put = { put: itemOf(warrantyPlanKey(after.code), after), condition: isUnchanged(before) };
  return isFirst === true ? [put, { put: itemOf(ALL_IN_QUEUES_KEY, {}) }] : [put];
}

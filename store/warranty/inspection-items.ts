import type { ChangeOf } from '../../domain/changes.ts';
import type { Inspection } from '../../domain/warranty/inspection.ts';
import { customerPk } from '../customer/customer-keys.ts';
import { historySk, pointerWrite } from '../table/history-keys.ts';
import { itemOf, type Key } from '../table/item.ts';
import { isUnchanged, type WriteItem } from '../table/write-item.ts';
import { warrantyPk } from './warranty-items.ts';

/**
 * The inspection next to the cover, where it stays when the owner changes, and a copy in the history of the owner at
 * that time.
 */
export function inspectionWrites({ before, after }: ChangeOf<'inspection'>): readonly WriteItem[] {
  const key = inspectionKey(after);
  const writes = [
    { put: itemOf(key, after), condition: isUnchanged(before) },
    { put: itemOf({ ...key, pk: customerPk(after.customerId) }, after) },
  ];
  return before === null ? [...writes, pointerWrite('INSPECTION', after.id, key, after.customerId)] : writes;
}

const inspectionKey = (inspection: Inspection): Key => ({
  pk: warrantyPk(inspection.warrantyId),
  sk: historySk('INSPECTION', inspection),
});

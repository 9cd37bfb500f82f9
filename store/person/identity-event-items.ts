import type { ChangeOf } from '../../domain/changes.ts';
import { customerPk } from '../customer/customer-keys.ts';
import { historySk, pointerWrite } from '../table/history-keys.ts';
import { itemOf } from '../table/item.ts';
import { isNew, type WriteItem } from '../table/write-item.ts';

export const IDENTITY = 'IDENTITY';

/** A copy in the history of each record, so that each keeps it after an unmerge, and a pointer to the first copy. */
export function identityEventWrites({ after }: ChangeOf<'identityEvent'>): readonly WriteItem[] {
  const keys = after.records.map((id) => ({ pk: customerPk(id), sk: historySk(IDENTITY, after) }));
  return [
    ...keys.map((key) => ({ put: itemOf(key, after), condition: isNew })),
    ...keys.slice(0, 1).map((key) => pointerWrite(IDENTITY, after.id, key)),
  ];
}

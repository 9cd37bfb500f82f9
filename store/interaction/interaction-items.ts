import type { ChangeOf } from '../../domain/changes.ts';
import { customerPk } from '../customer/customer-keys.ts';
import { historySk, pointerWrite } from '../table/history-keys.ts';
import { textItemOf } from '../table/item.ts';
import { isNew, type WriteItem } from '../table/write-item.ts';

/** The interaction in the customer's history, and the pointer from its id. It never changes. */
export function interactionWrites({ after }: ChangeOf<'interaction'>): readonly WriteItem[] {
  const key = { pk: customerPk(after.customerId), sk: historySk('INTERACTION', after) };
  return [{ put: textItemOf('interaction', key, after), condition: isNew }, pointerWrite('INTERACTION', after.id, key)];
}

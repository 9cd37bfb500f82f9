import type { ChangeOf } from '../../domain/changes.ts';
import { customerPk } from '../customer/customer-keys.ts';
import { historySk, pointerWrite } from '../table/history-keys.ts';
import { itemOf } from '../table/item.ts';
import { isNew, type WriteItem } from '../table/write-item.ts';

export const CONSENT = 'CONSENT';

export function consentWrites({ after }: ChangeOf<'consent'>): readonly WriteItem[] {
  const key = { pk: customerPk(after.customerId), sk: historySk(CONSENT, after) };
  return [{ put: itemOf(key, after), condition: isNew }, pointerWrite(CONSENT, after.id, key)];
}

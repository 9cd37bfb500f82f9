import { commitmentsOfCall } from '../../domain/call/call-commitments.ts';
import type { ChangeOf } from '../../domain/changes.ts';
import { obligationWrites } from '../commitment/commitment-items.ts';
import { customerPk } from '../customer/customer-keys.ts';
import { historySk, pointerWrite } from '../table/history-keys.ts';
import { itemOf } from '../table/item.ts';
import { isUnchanged, type WriteItem } from '../table/write-item.ts';

export const CALL = 'CALL';

/** The call in the history of its customer, with a pointer from its id, and what the shop owes by it. */
export function callWrites({ before, after }: ChangeOf<'call'>): readonly WriteItem[] {
  const key = { pk: customerPk(after.customerId), sk: historySk(CALL, after) };
  return [
    { put: itemOf(key, after), condition: isUnchanged(before) },
    ...(before === null ? [pointerWrite(CALL, after.id, key)] : []),
    ...obligationWrites(before && commitmentsOfCall(before), commitmentsOfCall(after)),
  ];
}

import type { ChangeOf } from '../../domain/changes.ts';
import type { Feedback } from '../../domain/feedback/feedback.ts';
import { customerPk } from '../customer/customer-keys.ts';
import { historySk, pointerWrite } from '../table/history-keys.ts';
import { itemOf } from '../table/item.ts';
import { isNew, type WriteItem } from '../table/write-item.ts';

export const FEEDBACK = 'FEEDBACK';

/** The feedback in the customer's history, or in its own collection if the author is not a known customer. */
export function feedbackWrites({ after }: ChangeOf<'feedback'>): readonly WriteItem[] {
  const key = { pk: feedbackPk(after), sk: historySk(FEEDBACK, after) };
  return [{ put: itemOf(key, after), condition: isNew }, pointerWrite(FEEDBACK, after.id, key)];
}

const feedbackPk = ({ id, customerId }: Feedback): string =>
  customerId === null ? `${FEEDBACK}#${id}` : customerPk(customerId);

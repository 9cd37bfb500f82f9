import type { ChangeOf } from '../../domain/changes.ts';
import { type FeedbackLink, linkExpiry } from '../../domain/feedback/feedback-link.ts';
import { customerPk } from '../customer/customer-keys.ts';
import { expiryAttribute } from '../table/expiry.ts';
import { historySk, pointerKey, pointerWrite } from '../table/history-keys.ts';
import { itemOf, type Key } from '../table/item.ts';
import { isNew, isUnchanged, type WriteItem } from '../table/write-item.ts';

export const FEEDBACK_LINK = 'FEEDBACK_LINK';

/**
 * The link in the record of its customer, or in its own collection for a guest's order, and the pointer from its id. The
 * conditions are what makes a link good for one use: of two uses at once, one finds the pointer there, or another version.
 */
export function feedbackLinkWrites({ before, after }: ChangeOf<'feedbackLink'>): readonly WriteItem[] {
  const key = linkKey(after);
  const expiry = expiryAttribute(linkExpiry(after));
  const put = { put: { ...itemOf(key, after), ...expiry }, condition: isUnchanged(before) };
  if (before !== null) return [put];
  const pointer = pointerWrite(FEEDBACK_LINK, after.id, key);
  return 'put' in pointer ? [put, { put: { ...pointer.put, ...expiry }, condition: isNew }] : [put];
}

const linkKey = (link: FeedbackLink): Key => ({
  pk: link.customerId === null ? pointerKey(FEEDBACK_LINK, link.id).pk : customerPk(link.customerId),
  sk: historySk(FEEDBACK_LINK, link),
});

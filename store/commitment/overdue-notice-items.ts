import type { ChangeOf } from '../../domain/changes.ts';
import type { Commitment } from '../../domain/commitment/commitment.ts';
import { expiryAfter } from '../table/expiry.ts';
import { itemOf, type Key } from '../table/item.ts';
import { isNew, type WriteItem } from '../table/write-item.ts';

/** The sort key of notices of overdue commitments. */
export const OVERDUE_NOTICE = 'OVERDUE';

/** A promise that is withdrawn and given again with its former due time is announced again after this time. */
const RETENTION_DAYS = 90;

/** One for each commitment and due time. */
export const overdueNoticeKey = ({ id, dueAt }: Pick<Commitment, 'dueAt' | 'id'>): Key => ({
  pk: `NOTICE#${id}#${dueAt}`,
  sk: `${OVERDUE_NOTICE}#${dueAt}`,
});

/** The stream publishes it as an event. It outlives the commitment, and expires by itself. */
export function overdueNoticeWrites({ after }: ChangeOf<'overdueNotice'>): readonly WriteItem[] {
  const item = { ...itemOf(overdueNoticeKey(after), after), ...expiryAfter(after.at, RETENTION_DAYS) };
  return [{ put: item, condition: isNew }];
}

import type { ChangeOf } from '../../domain/changes.ts';
import { expiryAfter } from '../table/expiry.ts';
import { itemOf } from '../table/item.ts';
import { isNew, type WriteItem } from '../table/write-item.ts';

export const PLAYBOOK_NOTIFICATION = 'NOTICE';

/** Long enough to replay the stream by hand, which keeps a day. */
const RETENTION_DAYS = 14;

/** A notification is stored so that the stream publishes it. It expires by itself. */
export function playbookNotificationWrites({ after }: ChangeOf<'playbookNotification'>): readonly WriteItem[] {
  const key = { pk: `${PLAYBOOK_NOTIFICATION}#${after.id}`, sk: `${PLAYBOOK_NOTIFICATION}#${after.at}#${after.id}` };
  return [{ put: { ...itemOf(key, after), ...expiryAfter(after.at, RETENTION_DAYS) }, condition: isNew }];
}

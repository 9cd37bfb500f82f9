import type { ChangeOf } from '../../domain/changes.ts';
import { itemOf } from '../table/item.ts';
import { TTL_ATTRIBUTE } from '../table/table-schema.ts';
import { isNew, type WriteItem } from '../table/write-item.ts';

export const PLAYBOOK_NOTIFICATION = 'NOTICE';

/** Long enough for the stream, which keeps a day, to be replayed by hand. */
const RETENTION_DAYS = 14;

/** A notice is there to be put on the bus by the stream, and goes by itself after. */
export function playbookNotificationWrites({ after }: ChangeOf<'playbookNotification'>): readonly WriteItem[] {
  const key = { pk: `${PLAYBOOK_NOTIFICATION}#${after.id}`, sk: `${PLAYBOOK_NOTIFICATION}#${after.at}#${after.id}` };
  const expiresAt = Math.floor(Date.parse(after.at) / 1000) + RETENTION_DAYS * 24 * 60 * 60;
  return [{ put: { ...itemOf(key, after), [TTL_ATTRIBUTE]: { N: String(expiresAt) } }, condition: isNew }];
}

import type { ChangeOf } from '../../domain/changes.ts';
import type { BookPage } from '../../domain/warranty/store-book.ts';
import { itemOf, type Key } from '../table/item.ts';
import { TTL_ATTRIBUTE } from '../table/table-schema.ts';
import { isUnchanged, type WriteItem } from '../table/write-item.ts';

/** A page of its own for each hour: so bookings wait for each other where they are for the same hour alone. */
export const bookPageKey = (store: string, hour: string): Key => ({ pk: `BOOK#${store}#${hour}`, sk: '#VISITS' });

/** An hour that is over is asked for no more. */
const RETENTION_DAYS = 7;

export function bookPageWrites({ before, after }: ChangeOf<'bookPage'>): readonly WriteItem[] {
  const stored: BookPage | null = before?.version === 0 ? null : before;
  const expiresAt = Math.floor(Date.parse(after.hour) / 1000) + RETENTION_DAYS * 24 * 60 * 60;
  const item = { ...itemOf(bookPageKey(after.store, after.hour), after), [TTL_ATTRIBUTE]: { N: String(expiresAt) } };
  return [{ put: item, condition: isUnchanged(stored) }];
}

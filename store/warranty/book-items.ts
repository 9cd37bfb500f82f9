import type { ChangeOf } from '../../domain/changes.ts';
import type { BookPage } from '../../domain/warranty/store-book.ts';
import { itemOf, type Key } from '../table/item.ts';
import { TTL_ATTRIBUTE } from '../table/table-schema.ts';
import { isUnchanged, type WriteItem } from '../table/write-item.ts';

/** Each hour has its own page, so that only bookings for the same hour conflict. */
export const bookPageKey = (store: string, hour: string): Key => ({ pk: `BOOK#${store}#${hour}`, sk: '#VISITS' });

/** Days. Nobody reads the page of an hour that is over. */
const RETENTION_DAYS = 7;

export function bookPageWrites({ before, after }: ChangeOf<'bookPage'>): readonly WriteItem[] {
  const stored: BookPage | null = before?.version === 0 ? null : before;
  const expiresAt = Math.floor(Date.parse(after.hour) / 1000) + RETENTION_DAYS * 24 * 60 * 60;
  const item = { ...itemOf(bookPageKey(after.store, after.hour), after), [TTL_ATTRIBUTE]: { N: String(expiresAt) } };
  return [{ put: item, condition: isUnchanged(stored) }];
}

import type { ChangeOf } from '../../domain/changes.ts';
import type { BookPage } from '../../domain/warranty/store-book.ts';
import { expiryAfter } from '../table/expiry.ts';
import { itemOf, type Key } from '../table/item.ts';
import { isUnchanged, type WriteItem } from '../table/write-item.ts';

/** Each hour has its own page, so that only bookings for the same hour conflict. */
export const bookPageKey = (store: string, hour: string): Key => ({ pk: `BOOK#${store}#${hour}`, sk: '#VISITS' });

/** Days. Nobody reads the page of an hour that is over. */
const RETENTION_DAYS = 7;

export function bookPageWrites({ before, after }: ChangeOf<'bookPage'>): readonly WriteItem[] {
  const stored: BookPage | null = before?.version === 0 ? null : before;
  const item = { ...itemOf(bookPageKey(after.store, after.hour), after), ...expiryAfter(after.hour, RETENTION_DAYS) };
  return [{ put: item, condition: isUnchanged(stored) }];
}

import type { BookPage, StoreBookRepository } from '../../domain/warranty/store-book.ts';
import type { Reader } from '../table/dynamo-read.ts';
import { entityOf } from '../table/item.ts';
import { bookPageKey } from './book-items.ts';

export function storeBookRepository(reader: Reader): StoreBookRepository {
  return {
    async bookPages(store, hours) {
      const items = await reader.getMany(
        hours.map((hour) => bookPageKey(store, hour)),
        { evenExpired: true },
      );
      return hours.map((hour, index) => {
        const item = items[index] ?? null;
        return item === null ? { store, hour, version: 0, visits: {} } : entityOf<BookPage>(item);
      });
    },
  };
}

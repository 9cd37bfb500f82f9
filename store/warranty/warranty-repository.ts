import type { Entry } from '../../domain/kernel/page.ts';
import { type Warranty, type WarrantyRepository, warrantyPosition } from '../../domain/warranty/warranty.ts';
import { customerPk } from '../customer/customer-keys.ts';
import { readOwned } from '../customer/read-owned.ts';
import { monthsOf } from '../table/calendar.ts';
import type { Reader } from '../table/dynamo-read.ts';
import { entriesAfter } from '../table/entries-after.ts';
import { fillPage } from '../table/fill-page.ts';
import { readIndexPage } from '../table/index-page.ts';
import { entityOf } from '../table/item.ts';
import { queueRange } from '../table/queue.ts';
import { CALENDAR_INDEX } from '../table/table-schema.ts';
import { inspectionsDuePks, OVERDUE_QUEUE, WARRANTY_SK } from './warranty-items.ts';

export function warrantyRepository(reader: Reader): WarrantyRepository {
  return {
    warranties: (ids, canAccess) => readOwned<Warranty>(reader, 'WARRANTY', ids, canAccess),
    inspectionsOverdue: (before, slice, predicate) =>
      readIndexPage<Warranty>(reader, [queueRange(OVERDUE_QUEUE, { from: '', to: before })], slice, predicate),
    inspectionsDue({ stores, from, to }, slice, predicate) {
      const ranges = monthsOf(from, `${to}#~`).map(({ month, ...range }) => ({
        index: CALENDAR_INDEX,
        partitions: stores.flatMap((store) => inspectionsDuePks(store, month)),
        ...range,
      }));
      return readIndexPage<Warranty>(reader, ranges, slice, predicate);
    },
    warrantiesOf: (customerId, slice, predicate) =>
      fillPage((after, limit) => readEntriesAfter(reader, customerId, after, limit), slice, predicate),
  };
}

async function readEntriesAfter(
  reader: Reader,
  customerId: string,
  after: string | null,
  limit: number,
): Promise<readonly Entry<Warranty>[]> {
  const range = { pk: customerPk(customerId), from: `${WARRANTY_SK}${after ?? ''}`, to: `${WARRANTY_SK}~` };
  const query = (count: number) => reader.query({ ...range, limit: count });
  return entriesAfter(after, limit, query, (item) => {
    const warranty = entityOf<Warranty>(item);
    return { item: warranty, position: warrantyPosition(warranty) };
  });
}

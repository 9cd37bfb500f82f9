import type { Day } from '../../domain/kernel/instant.ts';
import type { Entry } from '../../domain/kernel/page.ts';
import {
  type CallList,
  type Warranty,
  type WarrantyRepository,
  warrantyPosition,
} from '../../domain/warranty/warranty.ts';
import { customerPk } from '../customer/customer-keys.ts';
import { readOwned } from '../customer/read-owned.ts';
import { monthsOf } from '../table/calendar.ts';
import type { Reader } from '../table/dynamo-read.ts';
import { entriesAfter } from '../table/entries-after.ts';
import { fillPage } from '../table/fill-page.ts';
import { readIndexPage } from '../table/index-page.ts';
import type { IndexRange } from '../table/index-range.ts';
import { entityOf } from '../table/item.ts';
import { queueRange } from '../table/queue.ts';
import { CALENDAR_INDEX, QUEUE_INDEX } from '../table/table-schema.ts';
import {
  ALL_IN_QUEUES_KEY,
  inspectionsDuePks,
  OVERDUE_QUEUE,
  WARRANTY_SK,
  WHOLE_SHOP_QUEUES,
} from './warranty-items.ts';

export function warrantyRepository(reader: Reader): WarrantyRepository {
  return {
    warranties: (ids, canAccess) => readOwned<Warranty>(reader, 'WARRANTY', ids, canAccess),
    inspectionsOverdue: (before, slice, predicate) =>
      readIndexPage<Warranty>(reader, [queueRange(OVERDUE_QUEUE, { from: '', to: before })], slice, predicate),
    async inspectionsDue(list, slice, predicate) {
      const ranges = rangesOfStores(list);
      const wholeShop = rangeOfWholeShop(list);
      const partitionCount = ranges.reduce((sum, { partitions }) => sum + partitions.length, 0);
      if (!list.isWholeShop || partitionCount <= wholeShop.partitions.length || !(await areAllInQueues(reader)))
        return readIndexPage<Warranty>(reader, ranges, slice, predicate);
      const stores = new Set(list.stores);
      const matches = (warranty: Warranty) => stores.has(warranty.store) && (predicate?.(warranty) ?? true);
      return readIndexPage<Warranty>(reader, [wholeShop], slice, matches);
    },
    warrantiesOf: (customerId, slice, predicate) =>
      fillPage((after, limit) => readEntriesAfter(reader, customerId, after, limit), slice, predicate),
  };
}

/** A partition for each store and month. */
const rangesOfStores = ({ stores, from, to }: CallList): readonly IndexRange[] =>
  monthsOf(from, lastPositionOf(to)).map(({ month, ...range }) => ({
    index: CALENDAR_INDEX,
    partitions: stores.flatMap((store) => inspectionsDuePks(store, month)),
    ...range,
  }));

/** The same positions in as many partitions as there are shards, however many stores and months the list has. */
const rangeOfWholeShop = ({ from, to }: CallList): IndexRange => {
  const range = { from, to: lastPositionOf(to) };
  const partitions = WHOLE_SHOP_QUEUES.flatMap((queue) => queueRange(queue, range).partitions);
  return { index: QUEUE_INDEX, partitions, ...range };
};

/** After all cover that is due on the day. */
const lastPositionOf = (day: Day): string => `${day}#~`;

const areAllInQueues = async (reader: Reader): Promise<boolean> => (await reader.get(ALL_IN_QUEUES_KEY)) !== null;

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

import type { ServiceCase } from '../../domain/service-case/service-case.ts';
import { caseCalendarKey } from '../service-case/case-calendar.ts';
import { CASE } from '../service-case/service-case-items.ts';
import type { Table } from '../table/dynamo-client.ts';
import { transact } from '../table/dynamo-transaction.ts';
import { type Attributes, entityOf, stringOf } from '../table/item.ts';
import { CALENDAR_INDEX } from '../table/table-schema.ts';
import { isUnchanged } from '../table/write-item.ts';

/** The prefix of the sort keys of items that may lack a key of an index. */
export const INDEXED_SK = `${CASE}#`;

/**
 * Puts the cases of a page into the calendar, if an earlier version wrote them. A case that changes meanwhile is put there by
 * its own write.
 * @returns the number of cases that got their key
 */
export async function addIndexKeys(table: Table, items: readonly Attributes[]): Promise<number> {
  let count = 0;
  for (const item of items.filter(lacksKey)) {
    const serviceCase = entityOf<ServiceCase>(item);
    const { calendarPk, calendarSk } = caseCalendarKey(serviceCase);
    const put = { ...item, calendarPk: { S: calendarPk }, calendarSk: { S: calendarSk } };
    if ((await transact(table, [{ put, condition: isUnchanged(serviceCase) }])) === 'committed') count++;
  }
  return count;
}

const lacksKey = (item: Attributes): boolean =>
  stringOf(item, 'sk').startsWith(INDEXED_SK) && item[CALENDAR_INDEX.partitionKey] === undefined;

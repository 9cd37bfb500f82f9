import type { AuditEntry, AuditRepository } from '../../domain/audit/audit-entry.ts';
import { monthsOf } from '../table/calendar.ts';
import { HIGHEST_CHARACTER, type Reader } from '../table/dynamo-read.ts';
import { entriesAfter } from '../table/entries-after.ts';
import { fillPage } from '../table/fill-page.ts';
import { readIndexPage } from '../table/index-page.ts';
import { entityOf } from '../table/item.ts';
import { CALENDAR_INDEX } from '../table/table-schema.ts';
import { auditPk, auditPosition, staffAuditPk } from './audit-items.ts';

export function auditRepository(reader: Reader): AuditRepository {
  return {
    /** One Query. */
    auditEntriesOf: (customerId, slice) =>
      fillPage(
        (after, limit) =>
          entriesAfter(
            after,
            limit,
            (count) =>
              reader.query({
                pk: auditPk(customerId),
                from: '',
                to: after ?? HIGHEST_CHARACTER,
                descending: true,
                limit: count,
              }),
            (item) => {
              const entry = entityOf<AuditEntry>(item);
              return { item: entry, position: auditPosition(entry) };
            },
          ),
        slice,
        null,
      ),
    /** One Query of the index for each month. */
    auditEntriesBy: (staffId, { from, before }, slice) =>
      // In the key, the id follows the time. So an entry at exactly `before` is outside the range.
      readIndexPage<AuditEntry>(
        reader,
        monthsOf(from, before).map(({ month, ...range }) => ({
          index: CALENDAR_INDEX,
          partitions: [staffAuditPk(staffId, month)],
          ...range,
        })),
        slice,
      ),
  };
}

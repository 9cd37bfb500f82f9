import { ALWAYS } from '../../domain/kernel/history.ts';
import { inParallel } from '../../domain/kernel/in-parallel.ts';
import type { Inspection, InspectionRepository } from '../../domain/warranty/inspection.ts';
import { readOwned } from '../customer/read-owned.ts';
import type { Reader } from '../table/dynamo-read.ts';
import { historyPage } from '../table/history.ts';
import { entityOf } from '../table/item.ts';
import { warrantyPk } from './warranty-items.ts';

/** More visits than a till records while it is offline. */
const MAX_AFTER = 100;

export function inspectionRepository(reader: Reader): InspectionRepository {
  return {
    inspections: (ids, canAccess) => readOwned<Inspection>(reader, 'INSPECTION', ids, canAccess),
    inspectionsOf(warrantyId, slice, customerIds) {
      const isOfCustomers =
        customerIds === null ? null : ({ customerId }: Inspection) => customerIds.includes(customerId);
      return historyPage<Inspection>(
        reader,
        { pk: warrantyPk(warrantyId), kind: 'INSPECTION', slice, period: ALWAYS },
        isOfCustomers,
      );
    },
    async inspectionsAround(warrantyId, moment) {
      const pk = warrantyPk(warrantyId);
      const at = `INSPECTION#${moment}#\u{10FFFF}`;
      const [before, after] = await inParallel(
        () => reader.query({ pk, from: 'INSPECTION#', to: at, descending: true, limit: 1 }),
        () => reader.query({ pk, from: at, to: 'INSPECTION#\u{10FFFF}', limit: MAX_AFTER }),
      );
      const [last = null] = before.map((item) => entityOf<Inspection>(item));
      return { before: last, after: after.map((item) => entityOf<Inspection>(item)) };
    },
  };
}

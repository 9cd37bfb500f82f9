import type { DataExport, DataExportRepository } from '../../domain/privacy/data-export.ts';
import { customerPk } from '../customer/customer-keys.ts';
import { readOwned } from '../customer/read-owned.ts';
import { prefixRange, type Reader } from '../table/dynamo-read.ts';
import { readIndexPage } from '../table/index-page.ts';
import { entityOf } from '../table/item.ts';
import { queueRange } from '../table/queue.ts';
import { DATA_EXPORT, EXPORT_QUEUE } from './data-export-items.ts';

/** More than the exports of two days. */
const MAX_RECENT = 10;

export function dataExportRepository(reader: Reader): DataExportRepository {
  return {
    dataExports: (ids, canAccess) => readOwned<DataExport>(reader, DATA_EXPORT, ids, canAccess),
    async recentExports(customerId) {
      const range = prefixRange(customerPk(customerId), `${DATA_EXPORT}#`);
      const items = await reader.query({ ...range, descending: true, limit: MAX_RECENT });
      return items.map((item) => entityOf<DataExport>(item));
    },
    exportsDue: (before, slice) =>
      readIndexPage<DataExport>(reader, [queueRange(EXPORT_QUEUE, { from: '#', to: before })], slice),
  };
}

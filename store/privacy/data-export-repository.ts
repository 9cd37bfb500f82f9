import type { DataExport, DataExportRepository } from '../../domain/privacy/data-export.ts';
import { customerPk } from '../customer/customer-keys.ts';
import { prefixRange, type Reader } from '../table/dynamo-read.ts';
import { readByPointers } from '../table/history.ts';
import { readIndexPage } from '../table/index-page.ts';
import { entityOf } from '../table/item.ts';
import { queueRange } from '../table/queue.ts';
import { DATA_EXPORT, EXPORT_QUEUE } from './data-export-items.ts';

/** More than the exports of two days. */
const MAX_RECENT = 10;

export function dataExportRepository(reader: Reader): DataExportRepository {
  return {
    async dataExports(ids) {
      const items = await readByPointers(reader, DATA_EXPORT, ids);
      return items.map((item) => (item === null ? null : entityOf<DataExport>(item)));
    },
    async recentExports(customerId) {
      const range = prefixRange(customerPk(customerId), `${DATA_EXPORT}#`);
      const items = await reader.query({ ...range, descending: true, limit: MAX_RECENT });
      return items.map((item) => entityOf<DataExport>(item));
    },
    exportsDue: (before, slice) =>
      readIndexPage<DataExport>(reader, [queueRange(EXPORT_QUEUE, { from: '#', to: before })], slice),
  };
}

import { ALWAYS } from '../../domain/kernel/history.ts';
import type { SerialOfJob, ServiceJob, ServiceJobRepository } from '../../domain/service-job/service-job.ts';
import { customerPk } from '../customer/customer-keys.ts';
import { readOwned } from '../customer/read-owned.ts';
import { monthsOf } from '../table/calendar.ts';
import { HIGHEST_CHARACTER, prefixRange, type Reader } from '../table/dynamo-read.ts';
import { historyPage } from '../table/history.ts';
import { readIndexPage } from '../table/index-page.ts';
import { entityOf, stringOf } from '../table/item.ts';
import { CALENDAR_INDEX, QUEUE_INDEX } from '../table/table-schema.ts';
import { custodyPk, jobSerialPk, jobTagKey, receivedPk, SERVICE_JOB } from './service-job-items.ts';

const MAX_BY_SERIAL_NUMBER = 100;

export function serviceJobRepository(reader: Reader): ServiceJobRepository {
  return {
    serviceJobs: (ids, canAccess) => readOwned<ServiceJob>(reader, SERVICE_JOB, ids, canAccess),
    async jobIdByTag(store, tag) {
      const item = await reader.get(jobTagKey(store, tag));
      return item === null ? null : stringOf(item, 'jobId');
    },
    async jobsBySerialNumber(serialNumber) {
      const range = { ...prefixRange(jobSerialPk(serialNumber), ''), descending: true };
      const items = await reader.query({ ...range, limit: MAX_BY_SERIAL_NUMBER });
      return items.map((item) => entityOf<SerialOfJob>(item));
    },
    serviceJobsOf: (customerId, slice, predicate) =>
      historyPage<ServiceJob>(
        reader,
        { pk: customerPk(customerId), kind: SERVICE_JOB, slice, period: ALWAYS },
        predicate,
      ),
    itemsInCustody(stores, promisedBefore, slice, predicate) {
      const range = { from: '', to: promisedBefore ?? HIGHEST_CHARACTER };
      const partitions = stores.map(custodyPk);
      return readIndexPage<ServiceJob>(reader, [{ index: QUEUE_INDEX, partitions, ...range }], slice, predicate);
    },
    itemsReceived(stores, { from, before }, slice, predicate) {
      const ranges = monthsOf(from, before).map(({ month, ...range }) => ({
        index: CALENDAR_INDEX,
        partitions: stores.map((store) => receivedPk(store, month)),
        ...range,
      }));
      return readIndexPage<ServiceJob>(reader, ranges, slice, predicate);
    },
  };
}

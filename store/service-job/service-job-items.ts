import type { ChangeOf } from '../../domain/changes.ts';
import { codeKey, uniqueKey } from '../../domain/kernel/code.ts';
import { isSerialNumber } from '../../domain/serial/serial.ts';
import { commitmentsOfJob } from '../../domain/service-job/job-commitments.ts';
import { isInCustody, type SerialOfJob, type ServiceJob } from '../../domain/service-job/service-job.ts';
import { obligationWrites } from '../commitment/commitment-items.ts';
import { customerPk } from '../customer/customer-keys.ts';
import { historySk, pointerKey, pointerWrite } from '../table/history-keys.ts';
import { type CalendarKey, itemOf, type Key, type QueueKey } from '../table/item.ts';
import { isFreeOrOwnedBy, isUnchanged, type WriteItem } from '../table/write-item.ts';

export const SERVICE_JOB = 'SERVICE_JOB';

/** The item in custody under a tag. */
export const jobTagKey = (store: string, tag: string): Key => ({
  pk: `JOB_TAG#${store}#${uniqueKey(tag)}`,
  sk: '#JOB',
});

/** All jobs of items whose serial numbers have the same letters and digits. */
export const jobSerialPk = (serialNumber: string): string => `JOB_SERIAL#${codeKey(serialNumber)}`;

/** The items in a store's custody. They are few: what fits its safe. */
export const custodyPk = (store: string): string => `CUSTODY#${store}`;

/** The items that a store received in one UTC month. */
export const receivedPk = (store: string, month: string): string => `RECEIVED#${store}#${month}`;

/**
 * The job in the history of its customer, with a pointer from its id; a lookup item for its serial number; and one for its tag,
 * which exists while the item is in custody; and what the shop owes. The condition on it lets two tills not use one tag at the same time.
 */
export function serviceJobWrites({ before, after }: ChangeOf<'serviceJob'>): readonly WriteItem[] {
  const key = serviceJobKey(after);
  const put = { put: itemOf(key, after, indexKeysOf(after)), condition: isUnchanged(before) };
  const tagKey = jobTagKey(after.store, after.tag);
  const owed = obligationWrites(before && commitmentsOfJob(before), commitmentsOfJob(after));
  if (before === null)
    return [
      put,
      pointerWrite(SERVICE_JOB, after.id, key),
      { put: itemOf(tagKey, { jobId: after.id }), condition: isFreeOrOwnedBy('jobId', after.id) },
      ...jobSerialWrites(after),
      ...owed,
    ];
  if (!isInCustody(before) || isInCustody(after)) return [put, ...owed];
  return [put, { delete: tagKey, condition: isFreeOrOwnedBy('jobId', after.id) }, ...owed];
}

/** In the history of its customer; in a partition of its own after the customer's erasure. */
export const serviceJobKey = (job: ServiceJob): Key => ({
  pk: job.customerId === null ? pointerKey(SERVICE_JOB, job.id).pk : customerPk(job.customerId),
  sk: historySk(SERVICE_JOB, job),
});

/** The key of the lookup item of the item's serial number; null where it has none. */
export function jobSerialKey({ id, serialNumber, occurredAt }: ServiceJob): Key | null {
  if (serialNumber === null || !isSerialNumber(serialNumber) || codeKey(serialNumber) === '') return null;
  return { pk: jobSerialPk(serialNumber), sk: `${occurredAt}#${id}` };
}

export function jobSerialWrites(job: ServiceJob): readonly WriteItem[] {
  const key = jobSerialKey(job);
  if (key === null || job.serialNumber === null) return [];
  const lookup: SerialOfJob = { jobId: job.id, sku: job.sku, serialNumber: job.serialNumber };
  return [{ put: itemOf(key, lookup) }];
}

/** By the day of receipt; while in custody, by the promised time as well. */
export function indexKeysOf(job: ServiceJob): CalendarKey | (CalendarKey & QueueKey) {
  const { id, store, occurredAt, promisedBy } = job;
  const calendar = {
    calendarPk: receivedPk(store, occurredAt.slice(0, 'YYYY-MM'.length)),
    calendarSk: `${occurredAt}#${id}`,
  };
  if (!isInCustody(job)) return calendar;
  return { ...calendar, queuePk: custodyPk(store), queueSk: `${promisedBy}#${id}` };
}

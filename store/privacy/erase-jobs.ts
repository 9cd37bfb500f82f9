import type { OwedList } from '../../domain/commitment/commitment.ts';
import { commitmentsOfJob } from '../../domain/service-job/job-commitments.ts';
import { isInCustody, type ServiceJob } from '../../domain/service-job/service-job.ts';
import { obligationWrites } from '../commitment/commitment-items.ts';
import { indexKeysOf, jobSerialKey, jobTagKey, SERVICE_JOB, serviceJobKey } from '../service-job/service-job-items.ts';
import { readByPointers } from '../table/history.ts';
import { pointerKey, pointerWrite } from '../table/history-keys.ts';
import { entityOf, itemOf } from '../table/item.ts';
import { isUnchanged } from '../table/write-item.ts';
import { attachmentKeysIn } from './erase-attachments.ts';
import { deleteItems, type Eraser, isErased, keyIn, settle } from './erasing.ts';

/**
 * A job with its lookup items and its files. An item that is still in custody has to go back to somebody: the store, the tag
 * and the course of the job stay, without the person, so that the bag can be found.
 */
export const eraseServiceJob: Eraser = async (item, { table }) => {
  const job = entityOf<ServiceJob>(item);
  const serialKey = jobSerialKey(job);
  await deleteItems(table, [...attachmentKeysIn(item), ...(serialKey === null ? [] : [serialKey])]);
  if (!isInCustody(job)) {
    await deleteItems(table, [pointerKey(SERVICE_JOB, job.id), keyIn(item)]);
    return;
  }
  const kept = withoutPerson(job);
  const key = serviceJobKey(kept);
  await settle(table, [
    { delete: keyIn(item), condition: isUnchanged(job) },
    { put: itemOf(key, kept, indexKeysOf(kept)) },
    pointerWrite(SERVICE_JOB, job.id, key),
    { put: itemOf(jobTagKey(job.store, job.tag), { jobId: job.id }) },
    ...obligationWrites(commitmentsOfJob(job), commitmentsOfJob(kept)),
  ]);
};

function withoutPerson({ attachmentIds: _, customerPresence: _presence, ...job }: ServiceJob): ServiceJob {
  return {
    ...job,
    version: job.version + 1,
    customerId: null,
    ...{ warrantyId: null, orderId: null, serialNumber: null, description: 'Item of an erased customer' },
    findingsAtIntake: job.findingsAtIntake.map(({ condition }) => ({ part: 'Part', condition, note: null })),
    promises: job.promises.map((promise) => ({ ...promise, because: null })),
    stages: job.stages.map((stage) => ({ ...stage, by: null, note: null })),
    ...{ receivedBy: null, returnedTo: null },
  };
}

/**
 * What an item in custody owes goes with its job, in one transaction: it is still owed, and the same commitments are listed
 * without the person.
 */
export const eraseOwedByJob: Eraser = async (list, erasing) => {
  const { ownerId } = entityOf<OwedList>(list);
  const [item = null] = await readByPointers(erasing.reader, SERVICE_JOB, [ownerId]);
  if (item === null) await deleteItems(erasing.table, [keyIn(list)]);
  else if (isErased(erasing, entityOf<ServiceJob>(item).customerId)) await eraseServiceJob(item, erasing);
};

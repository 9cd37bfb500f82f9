import type { Result } from '../domain/kernel/command.ts';
import type { UserError } from '../domain/kernel/user-error.ts';
import type { JobWithCover } from '../domain/service-job/receive-item.ts';
import type { ServiceJob } from '../domain/service-job/service-job.ts';
import type { Warranty } from '../domain/warranty/warranty.ts';
import { toPayload } from './payload.ts';

/** The payload of the mutations of a job. Cover that the command did not read is only its id, for a client that selects it. */
export type ServiceJobPayload = {
  readonly serviceJob?: ServiceJob;
  readonly warranty?: Warranty | Pick<Warranty, 'id'> | null;
  readonly userErrors: readonly UserError[];
  readonly warnings: readonly UserError[];
};

export const jobPayload = (result: Result<ServiceJob>): ServiceJobPayload =>
  toPayload(result, (serviceJob) => {
    const { warrantyId } = serviceJob;
    return { serviceJob, warranty: warrantyId === null ? null : { id: warrantyId } };
  });

export const jobWithCoverPayload = (result: Result<JobWithCover>): ServiceJobPayload =>
  toPayload(result, (fields) => fields);

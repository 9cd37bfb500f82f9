import type { CustomerRepository } from '../customer/customer.ts';
import type { Caller } from '../kernel/caller.ts';
import { type Path, reject } from '../kernel/user-error.ts';
import { loadAccessible } from '../person/own-record-ids.ts';
import type { ServiceJob, ServiceJobRepository } from './service-job.ts';

/** The job with this id. For a customer's own token, jobs of others do not exist. */
export async function findJob(
  repositories: Pick<CustomerRepository, 'customer'> & Pick<ServiceJobRepository, 'serviceJobs'>,
  caller: Caller,
  id: string,
  path: Path = ['input', 'jobId'],
): Promise<ServiceJob> {
  const job = await loadAccessible(caller, repositories, repositories.serviceJobs, id);
  return job ?? reject('NOT_FOUND', path, 'There is no service job with this id.');
}

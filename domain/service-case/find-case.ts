import type { CustomerRepository } from '../customer/customer.ts';
import { type Caller, canAccessCustomer } from '../kernel/caller.ts';
import { type Path, reject } from '../kernel/user-error.ts';
import { loadOwnRecordIds } from '../person/own-record-ids.ts';
import type { ServiceCase, ServiceCaseRepository } from './service-case.ts';

/** The case of this id; what a customer's own token does not reach is not there. */
export async function findCase(
  repositories: CustomerRepository & ServiceCaseRepository,
  caller: Caller,
  id: string,
  path: Path = ['input', 'caseId'],
): Promise<ServiceCase> {
  const [serviceCase] = await repositories.serviceCases([id]);
  if (
    serviceCase == null ||
    !(await canAccessCustomer(caller, serviceCase.customerId, () => loadOwnRecordIds(caller, repositories)))
  )
    return reject('NOT_FOUND', path, 'There is no case with this id.');
  return serviceCase;
}

import type { CustomerRepository } from '../customer/customer.ts';
import type { Caller } from '../kernel/caller.ts';
import { type Path, reject } from '../kernel/user-error.ts';
import { loadAccessible } from '../person/own-record-ids.ts';
import type { ServiceCase, ServiceCaseRepository } from './service-case.ts';

/** The case of this id. It rejects an unknown case, and one to which a customer's own token has no access. */
export async function findCase(
  repositories: CustomerRepository & ServiceCaseRepository,
  caller: Caller,
  id: string,
  path: Path = ['input', 'caseId'],
): Promise<ServiceCase> {
  const serviceCase = await loadAccessible(caller, repositories, repositories.serviceCases, id);
  return serviceCase ?? reject('NOT_FOUND', path, 'There is no case with this id.');
}

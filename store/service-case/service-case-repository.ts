import { ALWAYS } from '../../domain/kernel/history.ts';
import type { CaseContact, ServiceCase, ServiceCaseRepository } from '../../domain/service-case/service-case.ts';
import { customerPk } from '../customer/customer-keys.ts';
import { readOwned } from '../customer/read-owned.ts';
import { HIGHEST_CHARACTER, type Reader } from '../table/dynamo-read.ts';
import { fillPage } from '../table/fill-page.ts';
import { historyPage } from '../table/history.ts';
import { readIndexPage } from '../table/index-page.ts';
import type { IndexRange } from '../table/index-range.ts';
import { queueRange } from '../table/queue.ts';
import { QUEUE_INDEX } from '../table/table-schema.ts';
import { readCasesRaised } from './case-calendar.ts';
import { CASE, casePk, PENDING_BREACH_QUEUE, QUEUES } from './service-case-items.ts';

export function serviceCaseRepository(reader: Reader): ServiceCaseRepository {
  return {
    serviceCases: (ids, canAccess) => readOwned<ServiceCase>(reader, CASE, ids, canAccess),
    serviceCasesOf: (customerId, slice, keep) =>
      historyPage<ServiceCase>(reader, { pk: customerPk(customerId), kind: CASE, slice, period: ALWAYS }, keep),
    caseContactsOf: (caseId, slice) =>
      historyPage<CaseContact>(reader, { pk: casePk(caseId), kind: 'CONTACT', slice, period: ALWAYS }),
    caseQueue: (statuses, slice, keep) =>
      readIndexPage<ServiceCase>(
        reader,
        [combineQueues(new Set(statuses.flatMap((status) => QUEUES[status])))],
        slice,
        keep,
      ),
    casesRaised: (period, slice, matches) =>
      fillPage((after, limit) => readCasesRaised(reader, period, after, limit), slice, matches),
    casesPastDue: (before, slice) =>
      readIndexPage<ServiceCase>(reader, [queueRange(PENDING_BREACH_QUEUE, { from: '#', to: before })], slice),
  };
}

/** One range over all partitions of these queues. */
function combineQueues(queues: ReadonlySet<string>): IndexRange {
  const range = { from: '#', to: HIGHEST_CHARACTER };
  const partitions = [...queues].flatMap((queue) => queueRange(queue, range).partitions);
  return { index: QUEUE_INDEX, partitions, ...range };
}

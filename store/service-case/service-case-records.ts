import { ALWAYS } from '../../domain/kernel/history.ts';
import type { CaseContact, ServiceCase, ServiceCaseRepository } from '../../domain/service-case/service-case.ts';
import { customerPk } from '../customer/customer-keys.ts';
import { LAST, type Reader } from '../table/dynamo-read.ts';
import { byPointer, historyPage } from '../table/history.ts';
import { indexPage } from '../table/index-page.ts';
import type { Stretch } from '../table/index-stretch.ts';
import { entityOf } from '../table/item.ts';
import { queueStretch } from '../table/queue.ts';
import { QUEUE_INDEX } from '../table/table-schema.ts';
import { CASE, casePk, LIVE_QUEUE, QUEUES } from './service-case-items.ts';

export function serviceCaseRepository(reader: Reader): ServiceCaseRepository {
  return {
    async serviceCases(ids) {
      const items = await byPointer(reader, CASE, ids);
      return items.map((item) => (item === null ? null : entityOf<ServiceCase>(item)));
    },
    serviceCasesOf: (customerId, slice, keep) =>
      historyPage<ServiceCase>(reader, { pk: customerPk(customerId), kind: CASE, slice, period: ALWAYS }, keep),
    caseContactsOf: (caseId, slice) =>
      historyPage<CaseContact>(reader, { pk: casePk(caseId), kind: 'CONTACT', slice, period: ALWAYS }),
    caseQueue: (statuses, slice, keep) =>
      indexPage<ServiceCase>(reader, [sideBySide(new Set(statuses.flatMap((status) => QUEUES[status])))], slice, keep),
    casesPastDue: (before, slice) =>
      indexPage<ServiceCase>(reader, [queueStretch(LIVE_QUEUE, { from: '#', to: before })], slice),
  };
}

/** All that waits in these queues, as one. */
function sideBySide(queues: ReadonlySet<string>): Stretch {
  const range = { from: '#', to: LAST };
  const partitions = [...queues].flatMap((queue) => queueStretch(queue, range).partitions);
  return { index: QUEUE_INDEX, partitions, ...range };
}

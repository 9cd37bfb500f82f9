import type { ChangeOf } from '../../domain/changes.ts';
import { commitmentsOfCase } from '../../domain/service-case/case-commitments.ts';
import { nextBreachAt } from '../../domain/service-case/case-promises.ts';
import type { CaseStatus, ServiceCase } from '../../domain/service-case/service-case.ts';
import { obligationWrites } from '../commitment/commitment-items.ts';
import { customerPk } from '../customer/customer-keys.ts';
import { historySk, pointerKey, pointerWrite } from '../table/history-keys.ts';
import { itemOf, type Key, type QueueKey } from '../table/item.ts';
import { queueKey } from '../table/queue.ts';
import { isUnchanged, type WriteItem } from '../table/write-item.ts';
import { caseCalendarKey } from './case-calendar.ts';

export const CASE = 'CASE';

/** The partition of a case: of its contacts, and of the case itself where the customer is unknown. */
export const casePk = (id: string): string => pointerKey(CASE, id).pk;

/** The case in the history of its customer, in its queue and in the calendar, the pointer from its id, and what it owes. */
export function serviceCaseWrites({ before, after }: ChangeOf<'serviceCase'>): readonly WriteItem[] {
  const key = caseKey(after);
  const indexKeys = { ...queueKeyOf(after), ...caseCalendarKey(after) };
  return [
    { put: itemOf(key, after, indexKeys), condition: isUnchanged(before) },
    ...(before === null ? [pointerWrite(CASE, after.id, key)] : []),
    ...obligationWrites(before && commitmentsOfCase(before), commitmentsOfCase(after)),
  ];
}

const caseKey = (serviceCase: ServiceCase): Key => ({
  pk: serviceCase.customerId === null ? casePk(serviceCase.id) : customerPk(serviceCase.customerId),
  sk: historySk(CASE, serviceCase),
});

/** Cases with a running promise whose breach is not noted yet. The schedule reads this queue. */
export const PENDING_BREACH_QUEUE = 'CASE_LIVE';
/** Cases in work whose promises are all broken. */
const BREACHED_QUEUE = 'CASE_BROKEN';

/** The queues of the cases in each state. */
export const QUEUES: Readonly<Record<CaseStatus, readonly string[]>> = {
  OPEN: [BREACHED_QUEUE, PENDING_BREACH_QUEUE],
  IN_PROGRESS: [BREACHED_QUEUE, PENDING_BREACH_QUEUE],
  WAITING_ON_CUSTOMER: ['CASE_WAITING'],
  RESOLVED: ['CASE_RESOLVED'],
  CLOSED: ['CASE_CLOSED'],
};

/** By the next breach. Where none can happen, by the due time of the resolution. */
function queueKeyOf(serviceCase: ServiceCase): QueueKey {
  const { id, caseStatus, resolutionDueAt } = serviceCase;
  const breachAt = nextBreachAt(serviceCase);
  if (breachAt !== null) return queueKey(PENDING_BREACH_QUEUE, id, breachAt);
  const [queue = BREACHED_QUEUE] = QUEUES[caseStatus];
  return queueKey(queue, id, resolutionDueAt);
}

import type { ChangeOf } from '../../domain/changes.ts';
import { nextBreachAt } from '../../domain/service-case/case-promises.ts';
import type { CaseStatus, ServiceCase } from '../../domain/service-case/service-case.ts';
import { customerPk } from '../customer/customer-keys.ts';
import { historySk, pointerKey, pointerWrite } from '../table/history-keys.ts';
import { itemOf, type Key, type QueueKey } from '../table/item.ts';
import { queueKey } from '../table/queue.ts';
import { isUnchanged, type WriteItem } from '../table/write-item.ts';

export const CASE = 'CASE';

/** The collection of a case alone: of its contacts, and of the case itself where nobody knows whose it is. */
export const casePk = (id: string): string => pointerKey(CASE, id).pk;

/** The case in the customer's history, in the queue by what breaks next, and the pointer by which its id finds it. */
export function serviceCaseWrites({ before, after }: ChangeOf<'serviceCase'>): readonly WriteItem[] {
  const key = caseKey(after);
  const put = { put: itemOf(key, after, queueKeyOf(after)), condition: isUnchanged(before) };
  return before === null ? [put, pointerWrite(CASE, after.id, key)] : [put];
}

const caseKey = (one: ServiceCase): Key => ({
  pk: one.customerId === null ? casePk(one.id) : customerPk(one.customerId),
  sk: historySk(CASE, one),
});

/** Cases of which a promise can still break unnoticed, whatever their state: what the schedule looks through. */
export const PENDING_BREACH_QUEUE = 'CASE_LIVE';
/** Cases in work of which every promise broke. */
const BREACHED_QUEUE = 'CASE_BROKEN';

/** Where the cases of a state wait. */
export const QUEUES: Readonly<Record<CaseStatus, readonly string[]>> = {
  OPEN: [BREACHED_QUEUE, PENDING_BREACH_QUEUE],
  IN_PROGRESS: [BREACHED_QUEUE, PENDING_BREACH_QUEUE],
  WAITING_ON_CUSTOMER: ['CASE_WAITING'],
  RESOLVED: ['CASE_RESOLVED'],
  CLOSED: ['CASE_CLOSED'],
};

/** What stands, or broke as a whole, waits by when it was to be resolved. */
function queueKeyOf(one: ServiceCase): QueueKey {
  const breaksAt = nextBreachAt(one);
  if (breaksAt !== null) return queueKey(PENDING_BREACH_QUEUE, one.id, breaksAt);
  const [queue = BREACHED_QUEUE] = QUEUES[one.caseStatus];
  return queueKey(queue, one.id, one.resolutionDueAt);
}

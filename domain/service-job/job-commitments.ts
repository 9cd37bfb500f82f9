import type { Obligations, OwedPart } from '../commitment/commitment.ts';
import { DAY_MS } from '../kernel/duration.ts';
import { addMilliseconds } from '../kernel/instant.ts';
import { truncate } from '../kernel/text.ts';
import { isInCustody, isInWork, type ServiceJob } from './service-job.ts';

/** An item that waits has no due time of its own. After a week, somebody asks the customer again. */
const COLLECTION_MS = 7 * DAY_MS;

const MAX_TOPIC_LENGTH = 120;

/** What the shop owes by an item in custody: the work at the promised time, then the item itself. */
export function commitmentsOfJob(job: ServiceJob): Obligations {
  const { id, customerId, store } = job;
  return { ownerId: id, customerId, store, assignee: null, owed: isInCustody(job) ? [owedBy(job)] : [] };
}

function owedBy(job: ServiceJob): OwedPart {
  const { tag, promisedBy, stages, jobStatus, occurredAt } = job;
  const item = `${truncate(job.description, MAX_TOPIC_LENGTH)} (tag ${tag})`;
  if (isInWork(job)) return { commitmentKind: 'ITEM_PROMISED', what: `Promised: ${item}`, dueAt: promisedBy };
  // Since the first of the stages that left it in this state: a later note changes nothing.
  const since = stages[stages.findLastIndex(({ status }) => status !== jobStatus) + 1]?.at ?? occurredAt;
  const what = jobStatus === 'CANCELLED' ? `To give back, cancelled: ${item}` : `To collect: ${item}`;
  return { commitmentKind: 'ITEM_READY', what, dueAt: addMilliseconds(since, COLLECTION_MS) };
}

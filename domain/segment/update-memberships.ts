import type { CommitOutcome } from '../kernel/command.ts';
import type { Instant } from '../kernel/instant.ts';
import { isComplete, recordIdsOf } from '../person/cluster.ts';
import type { CustomerOverview } from '../profile/customer-overview.ts';
import { joinOverviews } from '../profile/join-overviews.ts';
import { type Evaluation, evaluatePerson, NO_MEMBERSHIP } from './evaluate-person.ts';
import { diffMemberships, type MembershipCommit, type Memberships, type Presence } from './memberships.ts';
import { purchasesSince, type SegmentPurchase } from './person-facts.ts';
import type { SegmentContext, SegmentSession } from './segment-context.ts';

/** Stores memberships. All reads are consistent; results are in the order of the ids. */
export type MembershipStore = {
  storedMemberships(customerIds: readonly string[]): Promise<readonly (Memberships | null)[]>;
  /** The overviews of all records of the record's person, the survivor first; empty for an unknown id. */
  recordOverviews(customerId: string): Promise<readonly CustomerOverview[]>;
  /** What these records bought since a moment. Of more than a thousand orders, the newest ones. */
  segmentPurchases(customerIds: readonly string[], since: Instant): Promise<readonly SegmentPurchase[]>;
  /** Commits all changes or none, if all stored memberships are still as they were before. */
  commit(commit: MembershipCommit, context: Pick<SegmentContext, 'shop'>, now: Instant): Promise<CommitOutcome>;
  /** Waits a random time that grows with each attempt. */
  backoff(attempt: number): Promise<void>;
};

export type UpdateContext = SegmentSession & {
  readonly now: () => Instant;
  readonly newToken: () => string;
  readonly newMoveId: () => string;
  readonly because: 'CHANGE' | 'TIME';
};

const MAX_ATTEMPTS = 12;

/**
 * Makes the record's person a member of exactly the segments whose conditions hold now. It reads what is stored before it
 * reads the person, and replaces it only if nobody else has. After a write it looks again: so if an older view of the person
 * was written last, it is corrected, and a repeated run changes nothing.
 * @returns whether anything changed
 * @throws Error if the person changes during every attempt
 */
export async function updateMemberships(
  store: MembershipStore,
  customerId: string,
  options: UpdateContext,
): Promise<boolean> {
  let ids: readonly string[] = [customerId];
  let hasChanged = false;
  for (let failures = 0; failures < MAX_ATTEMPTS; ) {
    const context = await options.context();
    const stored = await store.storedMemberships(ids);
    const overviews = await store.recordOverviews(customerId);
    const person = personOf(customerId, overviews);
    // The records of the person may have changed since, or are not known yet.
    if (person === null || person.join() !== ids.join()) {
      if (person === null) await store.backoff(++failures);
      else ids = person;
      continue;
    }
    // Somebody evaluated the person with newer segments.
    if (stored.some((one) => one !== null && one.listVersion > context.listVersion)) {
      options.outdate();
      await store.backoff(++failures);
      continue;
    }
    const now = options.now();
    const evaluation = await evaluate(store, overviews, context, now);
    const records = ids.map((id, index) => ({ id, stored: stored[index] ?? null }));
    const commit = diffMemberships(records, evaluation, presenceOf(overviews), { ...options, ...context, now });
    if (commit === null) return hasChanged;
    if ((await store.commit(commit, context, now)) === 'committed') {
      hasChanged = true;
      // Segments, or the benchmark, may have been replaced since this session read them: then this write is corrected, too.
      options.outdate();
    } else await store.backoff(++failures);
  }
  throw new Error('the segments of a customer, or the records behind them, changed during every attempt');
}

/** The ids of the person's records, the survivor first; null while a merge is seen in part. */
function personOf(customerId: string, overviews: readonly CustomerOverview[]): readonly string[] | null {
  const [first, ...others] = overviews.map(({ customer }) => customer);
  if (first === undefined) return [customerId];
  return isComplete([first, ...others]) ? recordIdsOf(first) : null;
}

function presenceOf([first]: readonly CustomerOverview[]): Presence {
  if (first === undefined) return 'GONE';
  return first.customer.status === 'ACTIVE' ? 'ACTIVE' : 'AWAY';
}

async function evaluate(
  store: MembershipStore,
  overviews: readonly CustomerOverview[],
  context: SegmentContext,
  now: Instant,
): Promise<Evaluation> {
  const [first, ...others] = overviews;
  if (first === undefined || first.customer.status !== 'ACTIVE' || first.customer.identified === false)
    return NO_MEMBERSHIP;
  const overview = joinOverviews([first, ...others]);
  const purchases =
    context.purchaseRefs.length === 0 || overview.metrics.orderCount === 0
      ? []
      : await store.segmentPurchases(recordIdsOf(first.customer), purchasesSince(context.shop, now));
  return evaluatePerson(context.definitions, { overview, purchases }, context, now);
}

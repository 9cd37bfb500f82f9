import { v7 } from 'uuid';
import type { Instant } from '../domain/kernel/instant.ts';
import { type PageResult, processEach } from '../domain/kernel/partition-job.ts';
import { type UpdateContext, updateMemberships } from '../domain/segment/update-memberships.ts';
import type { Table } from '../store/dynamo/dynamo-client.ts';
import { membershipStore } from '../store/segment/membership-store.ts';
import { segmentSessions } from '../store/segment/segment-context-reader.ts';
import { newId } from './new-id.ts';

/** Evaluates people. The function that it returns is for one batch of them. */
export function segmentEvaluation(table: Table, now: () => Instant, because: UpdateContext['because']) {
  const store = membershipStore(table);
  const sessions = segmentSessions(table);
  return () => {
    const session = sessions();
    const options = { ...session, now, newToken: v7, newMoveId: () => newId('segmentMove'), because };
    return {
      context: session.context,
      evaluate: (customerId: string) => updateMemberships(store, customerId, options),
    };
  };
}

/** How many people of a page are evaluated in parallel: about all of a page. Their requests are joined. */
const CONCURRENCY = 64;

/** Evaluates the people of a page. @returns those who could not be evaluated */
export async function evaluateEach(
  { evaluate }: { evaluate(customerId: string): Promise<boolean> },
  customerIds: readonly string[],
): Promise<PageResult['failures']> {
  const { failures } = await processEach(customerIds, (id) => id, { atOnce: CONCURRENCY, work: evaluate });
  return failures;
}

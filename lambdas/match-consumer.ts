import { isUnidentified } from '../domain/customer/unidentified.ts';
import type { MatcherContext, MatchRunResult } from '../domain/matching/match-record.ts';
import { matchRecord } from '../domain/matching/match-record.ts';
import { scopeOf } from '../domain/matching/match-scope.ts';
import { customerIdIn } from '../store/customer/customer-keys.ts';
import { customerFrom } from '../store/customer/customer-repository.ts';
import { type Consumer, consumeInKeyOrder } from './stream-function.ts';

/** Matches each profile with a change in a compared field. It reads the current profile, not the one in the change. */
export function matchConsumer(matching: MatcherContext, report: (result: MatchRunResult) => void): Consumer {
  return {
    name: 'matcher',
    consume: consumeInKeyOrder(async ({ key, before, after }) => {
      const customerId = customerIdIn(key.pk);
      const [then, now] = [before && customerFrom(before), after && customerFrom(after)];
      // A person decides whose an unidentified record is.
      const scope = [then, now].some((record) => record !== null && isUnidentified(record)) ? null : scopeOf(then, now);
      if (customerId !== null && scope !== null) report(await matchRecord(matching, customerId, scope));
    }),
  };
}

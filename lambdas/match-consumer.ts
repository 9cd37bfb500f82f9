import type { Matched, Matching } from '../domain/match-record.ts';
import { bearsOnMatching, matchRecord } from '../domain/match-record.ts';
import { customerIdIn } from '../store/customer-keys.ts';
import { customerFrom } from '../store/customer-records.ts';
import type { ItemChange } from '../store/item-change.ts';
import { type Consumer, oneByOne } from './stream-function.ts';

/** Looks at each profile that changed in what is compared: as it is when its turn comes, whatever the stream tells of it. */
export function matchConsumer(matching: Matching, report: (matched: Matched) => void): Consumer {
  return {
    name: 'matcher',
    consume: oneByOne(async (change) => {
      const customerId = customerIdIn(change.key.pk);
      if (customerId !== null && isNews(change)) report(await matchRecord(matching, customerId));
    }),
  };
}

function isNews({ before, after }: ItemChange): boolean {
  return before === null || after === null || bearsOnMatching(customerFrom(before), customerFrom(after));
}

import { isUnidentified } from '../domain/customer/unidentified.ts';
import { type MatcherContext, matchRecord } from '../domain/matching/match-record.ts';
import { hasCurrentBlocks } from '../domain/matching/place-in-blocks.ts';
import { customerIdIn } from '../store/customer/customer-keys.ts';
import { customerFrom } from '../store/customer/customer-repository.ts';
import { type Consumer, consumeInKeyOrder } from './stream-function.ts';

/**
 * Matches each record again that is not in its blocks, as if the stream had delivered its change. Of others it only updates the
 * suggestions that it has, and those of its contacts: to compare everybody with everybody takes a run of the learning.
 */
export const blockRebuilder = (matching: () => Promise<MatcherContext>): Consumer => ({
  name: 'blocks',
  consume: consumeInKeyOrder(async ({ key, after }) => {
    const customerId = customerIdIn(key.pk);
    // A person decides whose an unidentified record is.
    if (customerId === null || after === null || isUnidentified(customerFrom(after))) return;
    const context = await matching();
    const isPlaced = await hasCurrentBlocks(context.repositories, customerId);
    await matchRecord(context, customerId, isPlaced ? 'SUGGESTIONS' : 'BLOCKS');
  }),
});

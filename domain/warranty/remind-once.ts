import { execute } from '../kernel/execute.ts';
import { reject } from '../kernel/user-error.ts';
import type { Shop } from '../shop/shop.ts';
import type { WarrantyCommandContext, WarrantyEvent } from './context.ts';

/** Something that comes soon, of which policies may remind the customer. */
export type Reminder<T> = {
  readonly id: string;
  readonly type: WarrantyEvent['type'];
  load(id: string): Promise<T | null>;
  /** Null where it needs no reminder any more. */
  eventOf(found: T): WarrantyEvent | null;
};

/**
 * Lets policies react to something that comes soon, as it is now. It changes nothing else.
 * @param context to write under an idempotency key for this thing and its time
 * @returns whether they reacted, for the first time
 */
export async function remindOnce<T extends { readonly customerId: string | null; readonly store: string | null }>(
  context: WarrantyCommandContext,
  shop: Shop,
  { id, type, load, eventOf }: Reminder<T>,
): Promise<boolean> {
  const result = await execute(context, {
    mayCause: [type],
    async load(policy) {
      const found = await load(id);
      await policy.load({ customerId: found?.customerId ?? null, store: found?.store ?? null, shop });
      return found;
    },
    decide(found) {
      const event = found === null ? null : eventOf(found);
      if (event === null) return reject('NOT_ALLOWED', ['input'], 'It needs no reminder.');
      return { changes: [], events: [event], replayRefs: { noticedId: id }, result: id };
    },
    replay: async () => id,
  });
  return 'value' in result && result.isReplay !== true;
}

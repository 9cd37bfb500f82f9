import type { PortChange } from '../kernel/change.ts';
import type { Instant } from '../kernel/instant.ts';
import { reject, type UserError } from '../kernel/user-error.ts';
import type { Shop } from '../shop/shop.ts';
import type { Buyer } from './buyer.ts';
import type { OrderChange, OrderCommandContext } from './context.ts';
import type { OfferKey, Order } from './order.ts';

const MOST_OFFERS = 10;

/**
 * Fulfils offers of service cases with a sale. A port: cases lie above orders, and the composition root binds what knows
 * them.
 */
export type OfferRedemption = {
  /**
   * Reads what the offers belong to; nothing where there are none.
   * @param shop by whose hours the cases count
   */
  load(offers: readonly OfferKey[] | null | undefined, shop: Shop): Promise<LoadedOffers>;
};

/** The cases of some offers, as they were read. */
export type LoadedOffers = {
  /** Fulfils the offers with a sale. One that is not accepted, or another customer's, is a warning. */
  redeem(offers: readonly OfferKey[], order: Order, buyer: Buyer | null, now: Instant): Redemption;
  /** Takes back what a sale fulfilled that is cancelled now: the offers are owed again. */
  restore(order: Order, changes: readonly OrderChange[]): readonly (OrderChange | PortChange)[];
};

export type Redemption = {
  /** The offers that the sale fulfilled. */
  readonly offers: readonly OfferKey[];
  readonly warnings: readonly UserError[];
  /** The changes of the sale together with those of the cases. */
  apply(changes: readonly OrderChange[]): readonly (OrderChange | PortChange)[];
};

/** Of commands that record or cancel a sale, which may redeem offers. */
export type SaleCommandContext = OrderCommandContext & { readonly offers: OfferRedemption };

export function checkOfferCount(offers: readonly OfferKey[] | null | undefined): void {
  if ((offers?.length ?? 0) > MOST_OFFERS)
    reject('LIMIT_EXCEEDED', ['input', 'redeems'], `A sale redeems at most ${MOST_OFFERS} offers.`);
}

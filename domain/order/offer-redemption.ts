import type { PortChange } from '../kernel/change.ts';
import type { Instant } from '../kernel/instant.ts';
import { reject, type UserError } from '../kernel/user-error.ts';
import type { Shop } from '../shop/shop.ts';
import type { Buyer } from './buyer.ts';
import type { OrderChange, OrderCommandContext } from './context.ts';
import type { OfferKey, Order } from './order.ts';

const MAX_OFFERS = 10;

/**
 * Redeems offers of service cases with a sale. This is a port: service cases are a layer above orders, so the
 * composition root binds the implementation.
 */
export type OfferRedemption = {
  /**
   * Loads the cases of the offers. Reads nothing if there are no offers.
   * @param shop its opening hours determine the deadlines of the cases
   */
  load(offers: readonly OfferKey[] | null | undefined, shop: Shop): Promise<LoadedOffers>;
};

/** Offers whose cases are loaded. */
export type LoadedOffers = {
  /** Redeems the offers with a sale. An offer that is not accepted, or belongs to another customer, gives a warning. */
  redeem(offers: readonly OfferKey[], order: Order, buyer: Buyer | null, now: Instant): Redemption;
  /** Adds to the changes of a cancelled sale those that make its offers open again. */
  restore(order: Order, changes: readonly OrderChange[]): readonly (OrderChange | PortChange)[];
};

export type Redemption = {
  /** The offers that the sale redeems. */
  readonly offers: readonly OfferKey[];
  readonly warnings: readonly UserError[];
  /** Adds the changes of the cases to those of the sale. */
  apply(changes: readonly OrderChange[]): readonly (OrderChange | PortChange)[];
};

/** The context of commands that record or cancel a sale, and so redeem or restore offers. */
export type SaleCommandContext = OrderCommandContext & { readonly offers: OfferRedemption };

export function checkOfferCount(offers: readonly OfferKey[] | null | undefined): void {
  if ((offers?.length ?? 0) > MAX_OFFERS)
    reject('LIMIT_EXCEEDED', ['input', 'redeems'], `A sale redeems at most ${MAX_OFFERS} offers.`);
}

import { mapInParallel } from '../../domain/kernel/in-parallel.ts';
import { promisesOf } from '../../domain/order/order.ts';
import type { Tender } from '../../domain/order/tender.ts';
import type { OrderResolvers } from '../generated/resolver-types.ts';

/** Further fields of an order: how it was paid, what it was exchanged for, and what it redeemed. */
export const orderExtras: OrderResolvers = {
  tenders: ({ tenders, currency }) => tendersIn(tenders, currency),
  tip: ({ tip = 0, currency }) => ({ minor: tip, currency }),
  promises: promisesOf,
  // After an erasure, an order belongs to nobody who could give feedback.
  feedbackUrl: ({ id: orderId, personErased }, { metric }, { feedbackLinks }) =>
    feedbackLinks === null || personErased === true ? null : feedbackLinks.urlOf({ orderId, metric: metric ?? 'CSAT' }),
  async exchangeOf({ exchangeOf }, _, { load, repositories }) {
    if (exchangeOf === undefined) return null;
    const returnId = exchangeOf.returnId ?? (await repositories().returnIdOfName(exchangeOf.name));
    return returnId === null ? null : load().orderReturn.load(returnId);
  },
  async redeems({ redeems = [] }, _, { load }) {
    const offers = await mapInParallel(redeems, async ({ caseId, offerId }) => {
      const one = await load().serviceCase.load(caseId);
      return one?.offers.find(({ id }) => id === offerId) ?? null;
    });
    return offers.filter((offer) => offer !== null);
  },
};

export const tendersIn = (tenders: readonly Tender[] | undefined, currency: string) =>
  (tenders ?? []).map((tender) => ({ ...tender, amount: { minor: tender.amount, currency } }));

import type { Metrics } from '../customer/metrics.ts';
import type { Instant } from '../kernel/instant.ts';
import { Rejection, reject, type UserError, userError } from '../kernel/user-error.ts';
import type { Buyer } from '../order/buyer.ts';
import type { OfferKey, Order } from '../order/order.ts';
import type { CaseAtWork } from '../playbook/do-actions.ts';
import type { Records } from '../repositories.ts';
import type { Shop } from '../shop/shop.ts';
import { hoursOf } from '../shop/store-hours.ts';
import { moved, withOfferMoved } from './case-transitions.ts';
import type { ServiceCase } from './service-case.ts';

const MOST_OFFERS = 10;

/** The cases whose offers a sale redeems, and the metrics of the records that they belong to. */
export type OfferCases = {
  readonly cases: readonly ServiceCase[];
  readonly metrics: ReadonlyMap<string, Metrics | null>;
};

const NO_OFFERS: OfferCases = { cases: [], metrics: new Map() };

export function checkOfferCount(offers: readonly OfferKey[] | null | undefined): void {
  if ((offers?.length ?? 0) > MOST_OFFERS)
    reject('LIMIT_EXCEEDED', ['input', 'redeems'], `A sale redeems at most ${MOST_OFFERS} offers.`);
}

/** Costs nothing where a sale redeems no offers. */
export async function casesOfOffers(
  records: Records,
  offers: readonly OfferKey[] | null | undefined,
): Promise<OfferCases> {
  if (offers == null || offers.length === 0) return NO_OFFERS;
  const found = await records.serviceCases([...new Set(offers.map(({ caseId }) => caseId))]);
  const cases = found.filter((one) => one !== null);
  const owners = [...new Set(cases.flatMap(({ customerId }) => customerId ?? []))];
  const metrics = await records.metricsOf(owners);
  return { cases, metrics: new Map(owners.map((id, index) => [id, metrics[index] ?? null])) };
}

/** By whose hours the cases count. */
export const storesOf = ({ cases }: OfferCases): readonly (string | null)[] => cases.map(({ store }) => store);

export type Redeemed = {
  /** The offers that the sale fulfilled. */
  readonly offers: readonly OfferKey[];
  readonly cases: readonly CaseAtWork[];
  readonly warnings: readonly UserError[];
};

/** The cases with the offers fulfilled by a sale. One that is not accepted, or another's, is a warning. */
export function redeem(
  offers: readonly OfferKey[],
  { cases }: OfferCases,
  order: Order,
  buyer: Buyer | null,
  shop: Shop,
  now: Instant,
): Redeemed {
  const theirs = new Map(cases.filter(isOf(buyer)).map((one) => [one.id, { before: one, after: one }]));
  const warnings: UserError[] = [];
  const redeemed: OfferKey[] = [];
  for (const [index, { caseId, offerId }] of offers.entries()) {
    const path = ['input', 'redeems', index];
    const known = theirs.get(caseId);
    if (known === undefined || order.status === 'CANCELLED') {
      warnings.push(userError('NOT_FOUND', path, 'This customer has no such offer. The sale was recorded without it.'));
      continue;
    }
    try {
      theirs.set(caseId, { ...known, after: fulfilled(known.after, offerId, order, shop, now) });
      redeemed.push({ caseId, offerId });
    } catch (error) {
      if (!(error instanceof Rejection)) throw error;
      warnings.push(...error.userErrors.map(({ code, message }) => userError(code, path, `${message} ${WITHOUT}`)));
    }
  }
  return { offers: redeemed, cases: [...theirs.values()].filter(({ before, after }) => before !== after), warnings };
}

const WITHOUT = 'The sale was recorded without it.';

function fulfilled(one: ServiceCase, offerId: string, order: Order, shop: Shop, now: Instant): ServiceCase {
  const fulfilment = { fulfilledAt: now, orderId: order.id };
  const after = withOfferMoved(one, offerId, 'FULFILLED', fulfilment);
  return { ...moved(one, 'FULFIL', now, hoursOf(shop, one.store)), offers: after.offers };
}

/** The cases with their offers accepted again that an order had fulfilled which is cancelled now. */
export function owedAgain(cases: readonly ServiceCase[], { id }: Order): readonly CaseAtWork[] {
  return cases.map((before) => {
    const offers = before.offers.map((offer) =>
      offer.orderId === id && offer.offerStatus === 'FULFILLED'
        ? ({ ...offer, offerStatus: 'ACCEPTED', fulfilledAt: null, orderId: null } as const)
        : offer,
    );
    return { before, after: { ...before, offers } };
  });
}

const isOf =
  (buyer: Buyer | null) =>
  ({ customerId }: ServiceCase): boolean =>
    buyer !== null && customerId !== null && buyer.records.includes(customerId);

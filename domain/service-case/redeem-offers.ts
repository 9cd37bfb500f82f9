import { asPortChanges } from '../kernel/change.ts';
import { inParallel } from '../kernel/in-parallel.ts';
import type { Instant } from '../kernel/instant.ts';
import { Rejection, type UserError, userError } from '../kernel/user-error.ts';
import type { Buyer } from '../order/buyer.ts';
import type { LoadedOffers, OfferRedemption } from '../order/offer-redemption.ts';
import type { OfferKey, Order } from '../order/order.ts';
import type { Shop } from '../shop/shop.ts';
import { withSpecialDays } from '../shop/special-days.ts';
import { hoursOf } from '../shop/store-hours.ts';
import { type MetricsByCustomer, type PendingCase, withCases } from './case-changes.ts';
import { applyCaseAction, applyOfferStatus } from './case-transitions.ts';
import type { ServiceCaseRepositories } from './context.ts';
import type { ServiceCase } from './service-case.ts';

/** An order that redeems offers fulfils them. When it is cancelled, the shop owes them again. */
export const offerRedemption = (repositories: ServiceCaseRepositories): OfferRedemption => ({
  async load(offers, shop) {
    if (offers == null || offers.length === 0) return loadedOffers([], new Map(), shop);
    const found = await repositories.serviceCases([...new Set(offers.map(({ caseId }) => caseId))]);
    const cases = found.filter((serviceCase) => serviceCase !== null);
    const owners = [...new Set(cases.flatMap(({ customerId }) => customerId ?? []))];
    const [metrics, shopWithDays] = await inParallel(
      () => repositories.metricsOf(owners),
      () =>
        withSpecialDays(
          repositories,
          shop,
          cases.map(({ store }) => store),
        ),
    );
    return loadedOffers(cases, new Map(owners.map((id, index) => [id, metrics[index] ?? null])), shopWithDays);
  },
});

const loadedOffers = (cases: readonly ServiceCase[], metrics: MetricsByCustomer, shop: Shop): LoadedOffers => ({
  redeem(offers, order, buyer, now) {
    const redeemed = redeemOffers(offers, cases, order, buyer, shop, now);
    return {
      offers: redeemed.offers,
      warnings: redeemed.warnings,
      apply: (changes) => asPortChanges(withCases(changes, redeemed.cases, metrics)),
    };
  },
  restore: (order, changes) => asPortChanges(withCases(changes, revertRedeemedOffers(cases, order), metrics)),
});

type RedeemedOffers = {
  readonly offers: readonly OfferKey[];
  readonly cases: readonly PendingCase[];
  readonly warnings: readonly UserError[];
};

/** Fulfils the offers of an order. An offer that is not accepted, or that belongs to another customer, gives a warning. */
function redeemOffers(
  offers: readonly OfferKey[],
  cases: readonly ServiceCase[],
  order: Order,
  buyer: Buyer | null,
  shop: Shop,
  now: Instant,
): RedeemedOffers {
  const pending = new Map(
    cases.filter(belongsTo(buyer)).map((serviceCase) => [serviceCase.id, { before: serviceCase, after: serviceCase }]),
  );
  const warnings: UserError[] = [];
  const redeemed: OfferKey[] = [];
  for (const [index, { caseId, offerId }] of offers.entries()) {
    const path = ['input', 'redeems', index];
    const known = pending.get(caseId);
    if (known === undefined || order.status === 'CANCELLED') {
      warnings.push(userError('NOT_FOUND', path, 'This customer has no such offer. The sale was recorded without it.'));
      continue;
    }
    try {
      pending.set(caseId, { ...known, after: fulfilCaseOffer(known.after, offerId, order, shop, now) });
      redeemed.push({ caseId, offerId });
    } catch (error) {
      if (!(error instanceof Rejection)) throw error;
      warnings.push(
        ...error.userErrors.map(({ code, message }) => userError(code, path, `${message} ${RECORDED_WITHOUT}`)),
      );
    }
  }
  return { offers: redeemed, cases: [...pending.values()].filter(({ before, after }) => before !== after), warnings };
}

const RECORDED_WITHOUT = 'The sale was recorded without it.';

function fulfilCaseOffer(
  serviceCase: ServiceCase,
  offerId: string,
  order: Order,
  shop: Shop,
  now: Instant,
): ServiceCase {
  const fulfilment = { fulfilledAt: now, orderId: order.id };
  const after = applyOfferStatus(serviceCase, offerId, 'FULFILLED', fulfilment);
  return {
    ...applyCaseAction(serviceCase, 'FULFIL_OFFER', now, hoursOf(shop, serviceCase.store)),
    offers: after.offers,
  };
}

/** The cases after an order is cancelled: the offers that it fulfilled are accepted again. */
function revertRedeemedOffers(cases: readonly ServiceCase[], { id }: Order): readonly PendingCase[] {
  return cases.map((before) => {
    const offers = before.offers.map((offer) =>
      offer.orderId === id && offer.offerStatus === 'FULFILLED'
        ? ({ ...offer, offerStatus: 'ACCEPTED', fulfilledAt: null, orderId: null } as const)
        : offer,
    );
    return { before, after: { ...before, offers } };
  });
}

const belongsTo =
  (buyer: Buyer | null) =>
  ({ customerId }: ServiceCase): boolean =>
    buyer !== null && customerId !== null && buyer.recordIds.includes(customerId);

import type { Decision, Result } from '../kernel/command.ts';
import { execute } from '../kernel/execute.ts';
import { inParallel } from '../kernel/in-parallel.ts';
import { inputErrors, Rejection, reject, userError } from '../kernel/user-error.ts';
import { loadShop, type Shop } from '../shop/shop.ts';
import type { WarrantyPlan } from '../warranty/warranty-plan.ts';
import { type Buyer, findBuyer, incrementBuyerMetrics } from './buyer.ts';
import type { OrderChange, OrderRepositories } from './context.ts';
import { type ExchangeLookup, findExchange } from './exchange.ts';
import { guestFields } from './guest-contact.ts';
import { type ItemOwnership, loadItemOwnership } from './item-ownership.ts';
import { checkOfferCount, type LoadedOffers, type SaleCommandContext } from './offer-redemption.ts';
import { type OfferKey, type Order, type OrderContact, orderLinesOf, type Sale } from './order.ts';
import { contactWarnings, withContactOfKey } from './order-contact.ts';
import { draftOrder, type RecordOrderInput } from './order-draft.ts';
import { findSameNumberOrder, type SameNumberOrder } from './same-number.ts';
import { reservedChanges } from './transaction-reserve.ts';
import { transferOwnership } from './transfer-ownership.ts';

/**
 * Records a sale: an order of its customer, or a guest order if there is no customer. The same transaction updates the
 * customer's metrics, gives items with serial numbers their owner, and starts the cover that was sold with the lines.
 */
export function recordOrder(context: SaleCommandContext, input: RecordOrderInput): Promise<Result<Sale>> {
  const { repositories } = context;
  return execute(context, {
    async load() {
      const shop = await loadShop(repositories, [input.store]);
      const draft = draftOrder(input, shop, context);
      checkOfferCount(input.redeems);
      const [buyer, sameNumberOrder, plans, ownership, exchangeLookup, loadedOffers] = await inParallel(
        () => findBuyerOrGuest(repositories, input, shop),
        () => findSameNumberOrder(repositories, draft.order),
        () => loadPlans(repositories, draft),
        () => loadItemOwnership(repositories, draft.lines),
        () => findExchange(context, input.exchangeOf, draft.order),
        () => context.offers.load(input.redeems, shop),
      );
      return { shop, draft, buyer, sameNumberOrder, plans, ownership, exchangeLookup, loadedOffers };
    },
    decide(state) {
      checkNumber(state.sameNumberOrder);
      checkPlans(state.draft, state.plans);
      return decideOrder(context, input, state);
    },
    replay: async ({ orderId = '' }) =>
      (await repositories.sale(orderId)) ?? reject('NOT_FOUND', ['input'], 'The order of that sale no longer exists.'),
  });
}

type State = {
  readonly shop: Shop;
  readonly draft: Sale;
  /** The order that has this number already. If it is cancelled, its number is free. */
  readonly sameNumberOrder: SameNumberOrder | null;
  readonly buyer: Buyer | null;
  readonly plans: readonly WarrantyPlan[];
  readonly ownership: ItemOwnership;
  readonly exchangeLookup: ExchangeLookup;
  readonly loadedOffers: LoadedOffers;
};

/** Finds the customer. An unknown customer makes a guest order, and rejects the sale only if the caller asks for that. */
async function findBuyerOrGuest(
  repositories: OrderRepositories,
  { customer, ifUnknown }: RecordOrderInput,
  shop: Shop,
): Promise<Buyer | null> {
  if (customer == null) return null;
  try {
    return await findBuyer(repositories, customer, shop, ['input', 'customer']);
  } catch (error) {
    if (error instanceof Rejection && ifUnknown === 'KEEP_AS_GUEST') return null;
    throw error;
  }
}

async function loadPlans(repositories: OrderRepositories, { lines }: Sale): Promise<readonly WarrantyPlan[]> {
  const codes = [...new Set(lines.map((line) => line.warrantyPlan).filter((code) => code !== null))];
  const found = codes.length === 0 ? [] : await repositories.warrantyPlans(codes);
  return found.filter((plan) => plan !== null);
}

/** The number of a cancelled order is free: a till that voids a sale records it again under the same number. */
function checkNumber(existing: SameNumberOrder | null): void {
  if (existing !== null && existing.status !== 'CANCELLED')
    reject('ALREADY_EXISTS', ['input', 'number'], `Order ${existing.id} of this source and store has this number.`);
}

function checkPlans({ lines }: Sale, plans: readonly WarrantyPlan[]): void {
  const errors = inputErrors();
  const knownCodes = new Set(plans.map(({ code }) => code));
  for (const [index, { warrantyPlan }] of lines.entries())
    if (warrantyPlan !== null && !knownCodes.has(warrantyPlan))
      errors.add('INVALID', ['input', 'lines', index, 'warrantyPlan'], 'No warranty plan has this code.');
  errors.throwIfAny();
}

function decideOrder(
  { newId, now, unitOfWork }: SaleCommandContext,
  input: RecordOrderInput,
  { shop, draft, sameNumberOrder, buyer, plans, ownership, exchangeLookup, loadedOffers }: State,
): Decision<Sale, OrderChange> {
  const recorded = {
    ...draft.order,
    ...(sameNumberOrder === null ? {} : { replaces: sameNumberOrder.id }),
    ...(exchangeLookup.exchange === null ? {} : { exchangeOf: exchangeLookup.exchange }),
  };
  const order =
    buyer === null
      ? { ...recorded, ...guestFields(guestContactOf(draft.order, input, shop)), plans }
      : { ...recorded, customerId: buyer.customerId, plans: recorded.isUnpaid === true ? plans : [] };
  const { lines, changes } = transferOwnership(
    { order, lines: draft.lines },
    plans,
    ownership,
    newId,
    buyer?.recordIds ?? [],
  );
  const decideWith = (offers: readonly OfferKey[]): Decision<Sale, OrderChange> => {
    const redemption = loadedOffers.redeem(offers, order, buyer, now());
    const sale = {
      order: redemption.offers.length === 0 ? order : { ...order, redeems: redemption.offers },
      lines,
    };
    return {
      changes: redemption.apply([
        { entity: 'order', before: null, after: sale.order },
        { entity: 'orderLines', before: null, after: orderLinesOf(sale) },
        ...(buyer === null ? [] : incrementBuyerMetrics(buyer, sale.order)),
        ...changes,
      ]),
      warnings: [...contactWarnings(input, shop), ...exchangeLookup.warnings, ...redemption.warnings],
      reserve: reservedChanges(sale, newId),
      replayRefs: { orderId: order.id },
      result: sale,
    };
  };
  const offers = input.redeems ?? [];
  const decision = decideWith(offers);
  if (offers.length === 0 || unitOfWork.fits(decision.changes)) return decision;
  // Large cases may not fit in the transaction. The sale must be recorded anyway.
  const { warnings = [], ...decisionWithoutOffers } = decideWith([]);
  return { ...decisionWithoutOffers, warnings: [...warnings, OFFERS_NOT_REDEEMED] };
}

const OFFERS_NOT_REDEEMED = userError(
  'LIMIT_EXCEEDED',
  ['input', 'redeems'],
  'The cases of these offers do not fit in one transaction. The sale was recorded without them: fulfil the offers one by one.',
);

const guestContactOf = ({ contact }: Order, { customer }: RecordOrderInput, shop: Shop): OrderContact | null =>
  customer == null ? contact : withContactOfKey(contact, customer, shop);

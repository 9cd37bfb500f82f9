import { type PostalAddressInput, toAddress } from '../kernel/address.ts';
import type { SourceSystem } from '../kernel/caller.ts';
import { checkCode } from '../kernel/code.ts';
import type { Decision, Result } from '../kernel/command.ts';
import { execute } from '../kernel/execute.ts';
import { isInFuture } from '../kernel/history.ts';
import { inParallel } from '../kernel/in-parallel.ts';
import type { Instant } from '../kernel/instant.ts';
import { isCurrency } from '../kernel/money.ts';
import { checkLength, LONGEST_LINE, trimToNull } from '../kernel/text.ts';
import { inputErrors, Rejection, reject, userError } from '../kernel/user-error.ts';
import type { CustomerKeyInput } from '../person/customer-key.ts';
import { dayAt, loadShop, resolveRecordStore, type Shop } from '../shop/shop.ts';
import type { WarrantyPlan } from '../warranty/warranty-plan.ts';
import { type Buyer, findBuyer, incrementBuyerMetrics } from './buyer.ts';
import type { OrderChange, OrderRepositories } from './context.ts';
import { type ExchangeLookup, findExchange, type ReturnKeyInput } from './exchange.ts';
import { guestFields } from './guest-contact.ts';
import { type ItemOwnership, loadItemOwnership } from './item-ownership.ts';
import { checkOfferCount, type LoadedOffers, type SaleCommandContext } from './offer-redemption.ts';
import { type OfferKey, type Order, type OrderContact, type OrderStatus, orderLinesOf, type Sale } from './order.ts';
import { contactWarnings, type OrderContactInput, toContact, withContactOfKey } from './order-contact.ts';
import { boughtItemsOf, type OrderLineInput, toOrderLines } from './order-lines.ts';
import { statusTimes } from './order-status.ts';
import { checkExchangeRate, type OrderTotalsInput, toOrderTotals } from './order-totals.ts';
import { parseAmount } from './parse-amount.ts';
import { checkLast4, type TenderInput, toTenders } from './tender.ts';
import { reservedChanges } from './transaction-reserve.ts';
import { transferOwnership } from './transfer-ownership.ts';

export type RecordOrderInput = OrderTotalsInput & {
  readonly number: string;
  readonly source: SourceSystem;
  readonly store?: string | null | undefined;
  readonly associate?: string | null | undefined;
  readonly customer?: CustomerKeyInput | null | undefined;
  readonly ifUnknown: 'KEEP_AS_GUEST' | 'REJECT';
  readonly contact?: OrderContactInput | null | undefined;
  readonly status: OrderStatus;
  readonly placedAt: Instant;
  readonly promisedBy?: Instant | null | undefined;
  readonly currency: string;
  readonly exchangeRate?: string | null | undefined;
  readonly lines: readonly OrderLineInput[];
  readonly paymentLast4?: string | null | undefined;
  readonly tenders?: readonly TenderInput[] | null | undefined;
  readonly tip?: string | undefined;
  readonly exchangeOf?: ReturnKeyInput | null | undefined;
  readonly redeems?: readonly OfferKey[] | null | undefined;
  readonly shipTo?: PostalAddressInput | null | undefined;
};

/**
 * Records a sale: the order of its customer, or a guest order where there is none. In the same transaction the
 * customer's sums follow, things with serial numbers get their owner, and cover begins that was sold with a line.
 */
export function recordOrder(context: SaleCommandContext, input: RecordOrderInput): Promise<Result<Sale>> {
  const { repositories } = context;
  return execute(context, {
    async load() {
      const shop = await loadShop(repositories, [input.store]);
      const draft = draftOrder(context, input, shop);
      const [buyer, sameNumberOrder, plans, ownership, exchangeLookup, owed] = await inParallel(
        () => findBuyerOrGuest(repositories, input, shop),
        () => findSameNumberOrder(repositories, draft.order),
        () => loadPlans(repositories, draft),
        () => loadItemOwnership(repositories, draft.lines),
        () => findExchange(context, input.exchangeOf, draft.order),
        () => context.offers.load(input.redeems, shop),
      );
      return { shop, draft, buyer, sameNumberOrder, plans, ownership, exchangeLookup, owed };
    },
    decide(state) {
      checkNumber(state.sameNumberOrder);
      checkPlans(state.draft, state.plans);
      return decideOrder(context, input, state);
    },
    replay: async ({ orderId = '' }) =>
      (await repositories.sale(orderId)) ?? reject('NOT_FOUND', ['input'], 'The order of that sale is no more.'),
  });
}

import { valuationOf } from './valuation.ts';

type State = {
  readonly shop: Shop;
  readonly draft: Sale;
  /** The cancelled order whose number is free. */
  readonly sameNumberOrder: Pick<Order, 'id' | 'status'> | null;
  readonly buyer: Buyer | null;
  readonly plans: readonly WarrantyPlan[];
  readonly ownership: ItemOwnership;
  readonly exchangeLookup: ExchangeLookup;
  readonly owed: LoadedOffers;
};

/** The sale as far as the input tells it: nobody's yet. */
function draftOrder({ caller, now, newId }: SaleCommandContext, input: RecordOrderInput, shop: Shop): Sale {
  const errors = inputErrors();
  const path = ['input'];
  const { currency, placedAt } = input;
  if (!isCurrency(currency)) reject('INVALID', [...path, 'currency'], 'This is no currency of ISO 4217, such as GBP.');
  const store = resolveRecordStore(caller, shop, input.store, [...path, 'store']);
  const recordedAt = now();
  checkCode(errors, [...path, 'number'], input.number);
  checkLength(errors, [...path, 'associate'], input.associate, LONGEST_LINE);
  if (isInFuture(placedAt, recordedAt)) errors.add('INVALID', [...path, 'placedAt'], 'This lies in the future.');
  checkLast4(input.paymentLast4, errors, [...path, 'paymentLast4']);
  const id = newId('order');
  const lines = toOrderLines(input.lines, id, currency, errors, [...path, 'lines']);
  const sums = toOrderTotals(input, lines, currency, errors, path);
  const tip = parseAmount(input.tip ?? '0', currency, errors, [...path, 'tip']);
  const paid = { minor: sums.total + tip, currency };
  const order: Order = {
    id,
    version: 1,
    number: input.number.trim(),
    source: input.source,
    store,
    associate: trimToNull(input.associate),
    customerId: null,
    contact: input.contact == null ? null : toContact(input.contact, shop),
    status: input.status,
    ...(input.status === 'PLACED' ? { isUnpaid: true } : {}),
    occurredAt: placedAt,
    placedOn: dayAt(shop, store, placedAt),
    recordedAt,
    promisedBy: input.promisedBy ?? null,
    fulfilledAt: null,
    deliveredAt: null,
    // At a counter what is said to be handed over is handed over at once; of other sales nobody said when.
    ...(input.source === 'POS' ? statusTimes(input.status, placedAt) : {}),
    currency,
    exchangeRate: input.exchangeRate ?? null,
    valuedIn: valuationOf({ currency, exchangeRate: input.exchangeRate ?? null }, shop),
    ...sums,
    refunded: 0,
    lineCount: lines.length,
    paymentLast4: input.paymentLast4 ?? null,
    ...toTenders(input.tenders, paid, 'total and tip', errors, [...path, 'tenders']),
    ...(tip === 0 ? {} : { tip }),
    shipTo: input.shipTo == null ? null : toAddress(input.shipTo, errors, [...path, 'shipTo']),
    bought: boughtItemsOf(lines),
    plans: [],
    returned: {},
  };
  checkExchangeRate(order, errors, [...path, 'exchangeRate']);
  errors.throwIfAny();
  checkOfferCount(input.redeems);
  return { order, lines };
}

/** Whom the sale is for. A sale is never lost for want of a customer, unless the caller asks for that. */
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

/** The order of the same number, source and store; null where there is none. */
async function findSameNumberOrder(
  repositories: OrderRepositories,
  draft: Order,
): Promise<Pick<Order, 'id' | 'status'> | null> {
  const receipt = await repositories.receiptOf(draft);
  if (receipt === null) return null;
  const [order] = await repositories.orders([receipt.orderId]);
  return order ?? { id: receipt.orderId, status: 'PAID' };
}

/** A sale that was voided at the till is recorded again under its number. */
function checkNumber(namesake: Pick<Order, 'id' | 'status'> | null): void {
  if (namesake !== null && namesake.status !== 'CANCELLED')
    reject('ALREADY_EXISTS', ['input', 'number'], `Order ${namesake.id} of this source and store has this number.`);
}

function checkPlans({ lines }: Sale, plans: readonly WarrantyPlan[]): void {
  const errors = inputErrors();
  const known = new Set(plans.map(({ code }) => code));
  for (const [index, { warrantyPlan }] of lines.entries())
    if (warrantyPlan !== null && !known.has(warrantyPlan))
      errors.add('INVALID', ['input', 'lines', index, 'warrantyPlan'], 'There is no warranty plan of this code.');
  errors.throwIfAny();
}

function decideOrder(
  { newId, now, unitOfWork }: SaleCommandContext,
  input: RecordOrderInput,
  { shop, draft, sameNumberOrder, buyer, plans, ownership, exchangeLookup, owed }: State,
): Decision<Sale, OrderChange> {
  const numbered = {
    ...draft.order,
    ...(sameNumberOrder === null ? {} : { replaces: sameNumberOrder.id }),
    ...(exchangeLookup.exchange === null ? {} : { exchangeOf: exchangeLookup.exchange }),
  };
  const order =
    buyer === null
      ? { ...numbered, ...guestFields(guestContactOf(draft.order, input, shop)), plans }
      : { ...numbered, customerId: buyer.customerId, plans: numbered.isUnpaid === true ? plans : [] };
  const { lines, changes } = transferOwnership(
    { order, lines: draft.lines },
    plans,
    ownership,
    newId,
    buyer?.recordIds ?? [],
  );
  const decision = (offers: readonly OfferKey[]): Decision<Sale, OrderChange> => {
    const redeemed = owed.redeem(offers, order, buyer, now());
    const sale = {
      order: redeemed.offers.length === 0 ? order : { ...order, redeems: redeemed.offers },
      lines,
    };
    return {
      changes: redeemed.apply([
        { entity: 'order', before: null, after: sale.order },
        { entity: 'orderLines', before: null, after: orderLinesOf(sale) },
        ...(buyer === null ? [] : incrementBuyerMetrics(buyer, sale.order)),
        ...changes,
      ]),
      warnings: [...contactWarnings(input, shop), ...exchangeLookup.warnings, ...redeemed.warnings],
      reserve: reservedChanges(sale, newId),
      replayRefs: { orderId: order.id },
      result: sale,
    };
  };
  const offers = input.redeems ?? [];
  const whole = decision(offers);
  if (offers.length === 0 || unitOfWork.fits(whole.changes)) return whole;
  // Cases may be large. The sale is recorded in any case.
  const { warnings = [], ...alone } = decision([]);
  return { ...alone, warnings: [...warnings, tooManyOffers] };
}

const tooManyOffers = userError(
  'LIMIT_EXCEEDED',
  ['input', 'redeems'],
  'The cases of these offers are more than one transaction holds. The sale was recorded without them: fulfil the offers one by one.',
);

const guestContactOf = ({ contact }: Order, { customer }: RecordOrderInput, shop: Shop): OrderContact | null =>
  customer == null ? contact : withContactOfKey(contact, customer, shop);

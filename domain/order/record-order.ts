import type { SourceSystem } from '../caller.ts';
import { checkCode } from '../code.ts';
import { type PostalAddressInput, toAddress } from '../customer/address.ts';
import type { CustomerKeyInput } from '../customer/customer-key.ts';
import { isInFuture } from '../history.ts';
import { inParallel } from '../in-parallel.ts';
import type { Instant } from '../instant.ts';
import { isCurrency } from '../money.ts';
import { type Decision, mutate, type Result, type Writing } from '../mutation.ts';
import type { Records } from '../records.ts';
import { dayAt, type Shop, shopWith, storeOfRecord } from '../shop/shop.ts';
import { checkLength, LONGEST_LINE, trimmed } from '../text.ts';
import { complaints, Rejection, reject } from '../user-error.ts';
import type { WarrantyPlan } from '../warranty/warranty-plan.ts';
import { type Buyer, countedFor, findBuyer } from './buyer.ts';
import { handOver } from './handover.ts';
import { type Hands, handsOf } from './item-hands.ts';
import { type Order, type OrderContact, type OrderStatus, orderLinesOf, type Sale } from './order.ts';
import { contactWarnings, type OrderContactInput, toContact, withKey } from './order-contact.ts';
import { boughtOf, type OrderLineInput, toOrderLines } from './order-lines.ts';
import { laterChanges } from './order-room.ts';
import { reached } from './order-status.ts';
import { checkRate, type OrderSumsInput, toSums } from './order-sums.ts';

export type RecordOrderInput = OrderSumsInput & {
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
  readonly shipTo?: PostalAddressInput | null | undefined;
};

/**
 * Records a sale: the order of its customer, or a guest order where there is none. In the same transaction the
 * customer's sums follow, things with serial numbers get their owner, and cover begins that was sold with a line.
 */
export function recordOrder(writing: Writing, input: RecordOrderInput): Promise<Result<Sale>> {
  const { records } = writing;
  return mutate(writing, {
    async read() {
      const shop = await shopWith(records, [input.store]);
      const draft = drafted(writing, input, shop);
      const [buyer, namesake, plans, hands] = await inParallel(
        () => buyerOf(records, input, shop),
        () => namesakeOf(records, draft.order),
        () => plansOf(records, draft),
        () => handsOf(records, draft.lines),
      );
      return { shop, draft, buyer, namesake, plans, hands };
    },
    decide(state) {
      checkNumber(state.namesake);
      checkPlans(state.draft, state.plans);
      return recorded(writing, input, state);
    },
    recall: async ({ orderId = '' }) =>
      (await records.sale(orderId)) ?? reject('NOT_FOUND', ['input'], 'The order of that sale is no more.'),
  });
}

type State = {
  readonly shop: Shop;
  readonly draft: Sale;
  /** The cancelled order whose number is free. */
  readonly namesake: Pick<Order, 'id' | 'status'> | null;
  readonly buyer: Buyer | null;
  readonly plans: readonly WarrantyPlan[];
  readonly hands: Hands;
};

/** The sale as far as the input tells it: nobody's yet. */
function drafted({ caller, now, newId }: Writing, input: RecordOrderInput, shop: Shop): Sale {
  const errors = complaints();
  const path = ['input'];
  const { currency, placedAt } = input;
  if (!isCurrency(currency)) reject('INVALID', [...path, 'currency'], 'This is no currency of ISO 4217, such as GBP.');
  const store = storeOfRecord(caller, shop, input.store, [...path, 'store']);
  const recordedAt = now();
  checkCode(errors, [...path, 'number'], input.number);
  checkLength(errors, [...path, 'associate'], input.associate, LONGEST_LINE);
  if (isInFuture(placedAt, recordedAt)) errors.add('INVALID', [...path, 'placedAt'], 'This lies in the future.');
  if (input.paymentLast4 != null && !/^\d{4}$/.test(input.paymentLast4))
    errors.add('INVALID', [...path, 'paymentLast4'], 'Give the last four digits of the card, and no more.');
  const id = newId('order');
  const lines = toOrderLines(input.lines, id, currency, errors, [...path, 'lines']);
  const order: Order = {
    id,
    version: 1,
    number: input.number.trim(),
    source: input.source,
    store,
    associate: trimmed(input.associate),
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
    ...(input.source === 'POS' ? reached(input.status, placedAt) : {}),
    currency,
    exchangeRate: input.exchangeRate ?? null,
    valuedIn: input.exchangeRate == null && currency !== shop.currency ? null : shop.currency,
    ...toSums(input, lines, currency, errors, path),
    refunded: 0,
    lineCount: lines.length,
    paymentLast4: input.paymentLast4 ?? null,
    shipTo: input.shipTo == null ? null : toAddress(input.shipTo, errors, [...path, 'shipTo']),
    bought: boughtOf(lines),
    plans: [],
    returned: {},
  };
  checkRate(order, errors, [...path, 'exchangeRate']);
  errors.settle();
  return { order, lines };
}

/** Whom the sale is for. A sale is never lost for want of a customer, unless the caller asks for that. */
async function buyerOf(records: Records, { customer, ifUnknown }: RecordOrderInput, shop: Shop): Promise<Buyer | null> {
  if (customer == null) return null;
  try {
    return await findBuyer(records, customer, shop, ['input', 'customer']);
  } catch (error) {
    if (error instanceof Rejection && ifUnknown === 'KEEP_AS_GUEST') return null;
    throw error;
  }
}

async function plansOf(records: Records, { lines }: Sale): Promise<readonly WarrantyPlan[]> {
  const codes = [...new Set(lines.map((line) => line.warrantyPlan).filter((code) => code !== null))];
  const found = codes.length === 0 ? [] : await records.warrantyPlans(codes);
  return found.filter((plan) => plan !== null);
}

/** The order of the same number, source and store; null where there is none. */
async function namesakeOf(records: Records, draft: Order): Promise<Pick<Order, 'id' | 'status'> | null> {
  const receipt = await records.receiptOf(draft);
  if (receipt === null) return null;
  const [order] = await records.orders([receipt.orderId]);
  return order ?? { id: receipt.orderId, status: 'PAID' };
}

/** A sale that was voided at the till is recorded again under its number. */
function checkNumber(namesake: Pick<Order, 'id' | 'status'> | null): void {
  if (namesake !== null && namesake.status !== 'CANCELLED')
    reject('ALREADY_EXISTS', ['input', 'number'], `Order ${namesake.id} of this source and store has this number.`);
}

function checkPlans({ lines }: Sale, plans: readonly WarrantyPlan[]): void {
  const errors = complaints();
  const known = new Set(plans.map(({ code }) => code));
  for (const [index, { warrantyPlan }] of lines.entries())
    if (warrantyPlan !== null && !known.has(warrantyPlan))
      errors.add('INVALID', ['input', 'lines', index, 'warrantyPlan'], 'There is no warranty plan of this code.');
  errors.settle();
}

function recorded(
  { newId }: Writing,
  input: RecordOrderInput,
  { shop, draft, namesake, buyer, plans, hands }: State,
): Decision<Sale> {
  const numbered = namesake === null ? draft.order : { ...draft.order, replaces: namesake.id };
  const order =
    buyer === null
      ? { ...numbered, contact: contactOfGuest(draft.order, input, shop), plans }
      : { ...numbered, customerId: buyer.customerId };
  const { lines, changes } = handOver({ order, lines: draft.lines }, plans, hands, newId, buyer?.records ?? []);
  const sale = { order, lines };
  return {
    changes: [
      { noun: 'order', before: null, after: order },
      { noun: 'orderLines', before: null, after: orderLinesOf(sale) },
      ...(buyer === null ? [] : countedFor(buyer, order)),
      ...changes,
    ],
    later: laterChanges(sale, newId),
    refs: { orderId: order.id },
    done: sale,
    warnings: contactWarnings(input, shop),
  };
}

const contactOfGuest = ({ contact }: Order, { customer }: RecordOrderInput, shop: Shop): OrderContact | null =>
  customer == null ? contact : withKey(contact, customer, shop);

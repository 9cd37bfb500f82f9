import { type PostalAddressInput, toAddress } from '../kernel/address.ts';
import { broughtBy, checkSource, type SourceSystem, writtenBy } from '../kernel/caller.ts';
import { checkCode } from '../kernel/code.ts';
import { isInFuture } from '../kernel/history.ts';
import type { Instant } from '../kernel/instant.ts';
import { isCurrency } from '../kernel/money.ts';
import { checkLength, MAX_LINE_LENGTH, trimToNull } from '../kernel/text.ts';
import { inputErrors, reject } from '../kernel/user-error.ts';
import type { CustomerKeyInput } from '../person/customer-key.ts';
import { dayAt, resolveRecordStore, type Shop } from '../shop/shop.ts';
import type { OrderCommandContext } from './context.ts';
import type { ReturnKeyInput } from './exchange.ts';
import type { OfferKey, Order, OrderStatus, Sale } from './order.ts';
import { type OrderContactInput, toContact } from './order-contact.ts';
import { boughtItemsOf, type OrderLineInput, toOrderLines } from './order-lines.ts';
import { statusTimes } from './order-status.ts';
import { checkExchangeRate, type OrderTotalsInput, toOrderTotals } from './order-totals.ts';
import { parseAmount } from './parse-amount.ts';
import { checkLast4, type TenderInput, toTenders } from './tender.ts';
import { valuationOf } from './valuation.ts';

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
  /** The code of the integration whose system issued the number. No client states it. */
  readonly integration?: string | undefined;
  /** What another system knows about the times of the status. No client states it; absent: see `statusTimes`. */
  readonly times?: Pick<Order, 'fulfilledAt' | 'deliveredAt'> | undefined;
};

/** Validates the input and creates the sale from it, without customer and cover. */
export function draftOrder(input: RecordOrderInput, shop: Shop, context: OrderCommandContext): Sale {
  const { caller, now, newId } = context;
  const errors = inputErrors();
  const path = ['input'];
  const { currency, placedAt } = input;
  if (!isCurrency(currency)) reject('INVALID', [...path, 'currency'], 'Give an ISO 4217 currency code, such as GBP.');
  const store = resolveRecordStore(caller, shop, input.store, [...path, 'store']);
  const recordedAt = now();
  checkSource(errors, caller, input.source, [...path, 'source']);
  checkCode(errors, [...path, 'number'], input.number);
  checkLength(errors, [...path, 'associate'], input.associate, MAX_LINE_LENGTH);
  if (isInFuture(placedAt, recordedAt)) errors.add('INVALID', [...path, 'placedAt'], 'This time is in the future.');
  checkLast4(input.paymentLast4, errors, [...path, 'paymentLast4']);
  const id = newId('order');
  const lines = toOrderLines(input.lines, id, currency, errors, [...path, 'lines']);
  const totals = toOrderTotals(input, lines, currency, errors, path);
  const tip = parseAmount(input.tip ?? '0', currency, errors, [...path, 'tip']);
  const paid = { minor: totals.total + tip, currency };
  const order: Order = {
    id,
    version: 1,
    number: input.number.trim(),
    source: input.source,
    store,
    ...(input.integration === undefined ? {} : { integration: input.integration }),
    associate: trimToNull(input.associate),
    ...writtenBy(caller),
    ...broughtBy(caller),
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
    // A POS sale that is FULFILLED or DELIVERED is so at the time of the sale. For other sources the time is unknown.
    ...(input.times ?? (input.source === 'POS' ? statusTimes(input.status, placedAt) : {})),
    currency,
    exchangeRate: input.exchangeRate ?? null,
    valuedIn: valuationOf({ currency, exchangeRate: input.exchangeRate ?? null }, shop),
    ...totals,
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
  return { order, lines };
}

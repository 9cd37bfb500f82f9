import type { Customer } from '../../domain/customer/customer.ts';
import type { Interaction, InteractionType } from '../../domain/interaction/interaction.ts';
import { addDays, addMilliseconds, type Day, type Instant } from '../../domain/kernel/instant.ts';
import { type Order, type OrderLine, orderLineId, type Sale } from '../../domain/order/order.ts';
import { boughtItemsOf } from '../../domain/order/order-lines.ts';
import { withOrder } from '../../domain/order/order-metrics.ts';
import { noPreferences, type Preferences } from '../../domain/preferences/preferences.ts';
import { type Metrics, newMetrics } from '../../domain/profile/metrics.ts';
import { createCover, type Warranty } from '../../domain/warranty/warranty.ts';
import type { WarrantyPlan } from '../../domain/warranty/warranty-plan.ts';
import { customerAt, customerIdAt } from '../harness/population.ts';

/** Everything that the shop holds about one customer. */
export type CustomerData = {
  readonly customer: Customer;
  readonly metrics: Metrics;
  readonly preferences: Preferences;
  readonly sales: readonly Sale[];
  readonly warranties: readonly Warranty[];
  readonly interactions: readonly Interaction[];
};

/** How many orders, and as many interactions, a customer has. */
export type Sizes = { readonly ofRegular: number; readonly ofOther: number };

/** One of ten customers is a regular. */
export const REGULAR_EVERY = 10;

const isRegular = (index: number): boolean => index % REGULAR_EVERY === 0;

/** Divides the orders: a regular has most of them. */
export function sizesFor(customers: number, orders: number): Sizes {
  const mean = orders / customers;
  const ofOther = Math.floor(mean * 0.4);
  return { ofRegular: Math.round(REGULAR_EVERY * mean - (REGULAR_EVERY - 1) * ofOther), ofOther };
}

const PLAN: WarrantyPlan = {
  version: 1,
  code: 'CARE',
  name: 'Care',
  durationMonths: 60,
  inspectionEveryMonths: 6,
  graceDays: 30,
  transferable: false,
  covers: [],
  excludes: [],
};
const FIRST_DAY: Day = '2025-01-10';
const ITEMS = ['earrings', 'chain', 'case', 'ring', 'band', 'pendant'];
const TYPES: readonly InteractionType[] = ['STORE_VISIT', 'CALL', 'MESSAGE', 'WEB_VISIT', 'REVIEW', 'NOTE'];
const MAX_PER_CUSTOMER = 1_000;

/** The same for the same index, whatever the number of customers is. */
export function customerDataAt(index: number, { ofRegular, ofOther }: Sizes): CustomerData {
  const count = isRegular(index) ? ofRegular : ofOther;
  const customer = isRegular(index) ? regularAt(index) : customerAt(index);
  const places = Array.from({ length: count }, (_, place) => index * MAX_PER_CUSTOMER + place);
  const sales = places.map((number, place) => saleAt(customer.id, number, place));
  return {
    customer,
    metrics: sales.reduce((metrics, { order }) => withOrder(metrics, order), newMetrics(customer.id)),
    preferences: preferencesAt(customer.id, index),
    sales,
    warranties: isRegular(index)
      ? (sales[0]?.lines ?? []).map((line, at) => coverOf(customer.id, line, at, index))
      : [],
    interactions: places.map((number, place) => interactionAt(customer.id, number, place)),
  };
}

function regularAt(index: number): Customer {
  const customer = customerAt(index);
  return {
    ...customer,
    name: { given: 'Ana', family: 'Garcia', preferred: 'Anita', pronunciation: null },
    emails: [...customer.emails, { address: `c${index}@example.org`, label: null, verified: false, primary: false }],
    loyalty: { number: loyaltyNumberAt(index), tier: 'GOLD', points: 1_200, memberSince: null },
  };
}

/** See `customerAt`. */
export const loyaltyNumberAt = (index: number): string => `L${String(index).padStart(8, '0')}`;

const idAt = (prefix: string, number: number): string => customerIdAt(number).replace('cus_', `${prefix}_`);
const momentAt = (day: number): Instant => addMilliseconds(`${addDays(FIRST_DAY, day)}T12:00:00.000Z`, day);

function saleAt(customerId: string, number: number, place: number): Sale {
  const id = idAt('ord', number);
  const occurredAt = momentAt(place * 5);
  const lines = [0, 1, 2].map((at) => lineAt(id, at + 1, ITEMS[(number + at) % ITEMS.length] ?? ''));
  const subtotal = lines.reduce((sum, { unitPrice, quantity }) => sum + unitPrice * quantity, 0);
  const order: Order = {
    id,
    version: 1,
    number: `R${number}`,
    source: 'POS',
    store: 'york',
    associate: null,
    customerId,
    contact: null,
    status: 'PAID',
    occurredAt,
    placedOn: occurredAt.slice(0, 'YYYY-MM-DD'.length),
    recordedAt: occurredAt,
    promisedBy: null,
    fulfilledAt: null,
    deliveredAt: null,
    currency: 'GBP',
    exchangeRate: null,
    valuedIn: 'GBP',
    taxIncluded: true,
    subtotal,
    discount: 0,
    shipping: 0,
    tax: 0,
    rounding: 0,
    total: subtotal,
    refunded: 0,
    lineCount: lines.length,
    paymentLast4: null,
    shipTo: null,
    bought: boughtItemsOf(lines),
    plans: [],
    returned: {},
  };
  return { order, lines };
}

const lineAt = (orderId: string, number: number, item: string): OrderLine => ({
  id: orderLineId(orderId, number),
  number,
  sku: `SKU-${item}`,
  description: `A fine ${item}, in its box`,
  category: 'jewellery',
  quantity: 1,
  unitPrice: 12_050 + number,
  discount: 0,
  serialNumbers: [],
  warrantyPlan: null,
  warrantyIds: [],
});

function coverOf(customerId: string, { sku, description }: OrderLine, at: number, index: number): Warranty {
  const item = {
    customerId,
    orderId: null,
    orderLineId: null,
    receipt: null,
    store: 'york',
    sku,
    description,
    serialNumber: `SN${index}-${at}`,
    startsOn: addDays(FIRST_DAY, 100 * at),
  };
  return createCover(PLAN, item, idAt('war', index * MAX_PER_CUSTOMER + at));
}

function preferencesAt(customerId: string, index: number): Preferences {
  const answers = [
    { channel: 'EMAIL', purpose: 'MARKETING', consent: 'GRANTED' },
    { channel: 'SMS', purpose: 'MARKETING', consent: 'DENIED' },
  ] as const;
  const consents = answers.map((answer, at) => ({
    ...answer,
    id: idAt('con', index * MAX_PER_CUSTOMER + at),
    occurredAt: momentAt(0),
    source: 'POS' as const,
  }));
  const likes = [
    { topic: 'metal', value: 'rose gold' },
    { topic: 'stone', value: 'pearl' },
  ];
  const tastes = { likes, dislikes: [], sizes: [{ of: 'ring', value: 'L' }] };
  return { ...noPreferences(customerId), version: 1, edition: 1, consents, tastes };
}

const interactionAt = (customerId: string, number: number, place: number): Interaction => ({
  id: idAt('int', number),
  customerId,
  occurredAt: momentAt(place * 3),
  recordedAt: momentAt(place * 3),
  type: TYPES[number % TYPES.length] ?? 'NOTE',
  via: number % 2 === 0 ? 'PHONE' : null,
  direction: 'INBOUND',
  source: 'POS',
  touchpoint: number % 3 === 0 ? 'counter' : null,
  store: 'york',
  agent: 'Sam',
  subject: `About the ${ITEMS[number % ITEMS.length]}`,
  body: 'Asked whether the clasp can be made longer, and how long that takes. Was glad that it is free.',
  sentiment: number % 4 === 0 ? 'POSITIVE' : null,
  skus: [`SKU-${ITEMS[number % ITEMS.length]}`],
  orderId: null,
  warrantyId: null,
});

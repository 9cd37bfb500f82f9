import { recordInteraction } from '../../domain/interaction/record-interaction.ts';
import { recordOrder } from '../../domain/order/record-order.ts';
import { recordReturn } from '../../domain/order/record-return.ts';
import { registerCustomer } from '../../domain/person/register-customer.ts';
import { setContactConsents } from '../../domain/preferences/set-contact-consents.ts';
import { bookInspection } from '../../domain/warranty/book-inspection.ts';
import { fileWarrantyClaim } from '../../domain/warranty/file-warranty-claim.ts';
import { recordInspection } from '../../domain/warranty/record-inspection.ts';
import { isInForceOn } from '../../domain/warranty/warranty.ts';
import { createRandom, type Random } from '../synthetic-data/random.ts';
import type { Calendar } from './calendar.ts';
import type { Clerk } from './clerk.ts';
import { simulateComplaint } from './complaints.ts';
import { sampleCustomer } from './customers.ts';
import { simulateItemInCustody } from './items-in-custody.ts';
import { PRODUCTS, type Product, STORES } from './shop.ts';

const DAYS_BETWEEN_VISITS = 178;

/** Simulates all activity of one customer, from the registration to today; it is the same every time. */
export async function simulateCustomer(clerk: Clerk, calendar: Calendar, number: number): Promise<void> {
  const { customer } = await clerk.execute(
    registerCustomer,
    `person ${number} registers`,
    sampleCustomer(number),
    calendar.monthsAgo(36),
  );
  await simulateHistory(clerk, calendar, number, customer.id);
}

/** Simulates what a registered customer does from then on. */
export async function simulateHistory(
  clerk: Clerk,
  calendar: Calendar,
  number: number,
  customerId: string,
): Promise<void> {
  const random = createRandom(1_000 + number);
  const key = (step: string) => `person ${number} ${step}`;
  const who = { id: customerId };
  await simulateConsents(clerk, calendar, random, who, key('consents'));
  const sales = random.percent(15) ? 0 : random.oneOf([1, 1, 1, 2, 2, 3]);
  for (let sale = 1; sale <= sales; sale++)
    await simulatePurchases(clerk, calendar, random, who, key(`buys ${sale}`), `${1_000 + number}${sale}`);
  if (random.percent(35)) await simulateInteraction(clerk, calendar, random, who, key('gets in touch'));
  await simulateComplaint(clerk, calendar, number, customerId);
  await simulateItemInCustody(clerk, calendar, number, customerId);
}

type CustomerRef = { readonly id: string };

async function simulateConsents(
  clerk: Clerk,
  calendar: Calendar,
  random: Random,
  who: CustomerRef,
  key: string,
): Promise<void> {
  const at = calendar.monthsAgo(random.between(1, 35));
  const answer = () => (random.percent(65) ? 'GRANTED' : 'DENIED');
  const answers = [
    { channel: 'EMAIL', purpose: 'MARKETING', consent: answer(), evidence: 'till form 3' },
    { channel: 'SMS', purpose: 'MARKETING', consent: answer(), evidence: 'till form 3' },
  ] as const;
  await clerk.execute(setContactConsents, key, { customer: who, occurredAt: at, answers }, at);
}

async function simulatePurchases(
  clerk: Clerk,
  calendar: Calendar,
  random: Random,
  who: CustomerRef,
  key: string,
  number: string,
): Promise<void> {
  const daysAgo = random.between(2, 720);
  const store = random.percent(70) ? random.oneOf(STORES).code : null;
  const products = Array.from({ length: random.oneOf([1, 1, 2, 3]) }, () => random.oneOf(PRODUCTS));
  const at = calendar.daysAgo(daysAgo, random.between(10, 17));
  const sale = await clerk.execute(
    recordOrder,
    key,
    {
      ...SALE_DEFAULTS,
      number: store === null ? `W-${number}` : `${store.slice(0, 1).toUpperCase()}-${number}`,
      source: store === null ? 'ECOMMERCE' : 'POS',
      ...(store === null ? {} : { store, associate: random.oneOf(ASSOCIATES) }),
      customer: who,
      status: store === null && daysAgo < 6 ? 'PAID' : 'DELIVERED',
      placedAt: at,
      lines: products.map((product, index) => orderLine(product, `${number}-${index + 1}`)),
      ...(random.percent(60) ? { paymentLast4: String(random.between(1_000, 9_999)) } : {}),
    },
    at,
  );
  for (const [index, { warrantyIds, id }] of sale.lines.entries()) {
    for (const warrantyId of warrantyIds)
      await simulateInspections(clerk, calendar, random, warrantyId, daysAgo, `${key} cover ${index}`);
    if (warrantyIds.length === 0 && daysAgo > 10 && random.percent(7))
      await simulateReturn(clerk, calendar, sale.order.id, products[index], id, daysAgo - 5, `${key} returns ${index}`);
  }
}

/** Simulates the inspections of one warranty: most customers come in time, some once, some never. */
async function simulateInspections(
  clerk: Clerk,
  calendar: Calendar,
  random: Random,
  warrantyId: string,
  soldDaysAgo: number,
  key: string,
): Promise<void> {
  const store = random.oneOf(STORES).code;
  const visits = random.percent(65) ? Math.floor(soldDaysAgo / DAYS_BETWEEN_VISITS) : random.between(0, 1);
  const isBooking = random.percent(20);
  const isClaiming = random.percent(6);
  for (let visit = 1; visit <= visits; visit++) {
    const at = calendar.daysAgo(Math.max(1, soldDaysAgo - visit * DAYS_BETWEEN_VISITS), 12);
    const condition = random.oneOf(['EXCELLENT', 'GOOD', 'GOOD', 'FAIR'] as const);
    const findings = [{ part: 'claws', condition: random.oneOf(['GOOD', 'FAIR'] as const) }];
    const inspection = { warrantyId, occurredAt: at, store, condition, findings };
    const { warranty } = await clerk.execute(recordInspection, `${key} visit ${visit}`, inspection, at);
    if (visit < visits || warranty.nextInspectionDue === null || !isInForceOn(warranty, calendar.today)) continue;
    if (isBooking) {
      const startsAt = calendar.openDaysAhead(random.between(0, 20), random.between(10, 16));
      await clerk.execute(bookInspection, `${key} books`, { warrantyId, startsAt, store }, calendar.daysAgo(0, 0));
    }
    if (isClaiming) {
      const claim = { warrantyId, occurredAt: at, description: 'A stone has come loose.' };
      await clerk.execute(fileWarrantyClaim, `${key} claims`, claim, at);
    }
  }
}

async function simulateReturn(
  clerk: Clerk,
  calendar: Calendar,
  orderId: string,
  product: Product | undefined,
  orderLineId: string,
  daysAgo: number,
  key: string,
): Promise<void> {
  if (product === undefined) return;
  const at = calendar.daysAgo(daysAgo, 15);
  const input = {
    source: 'POS',
    store: 'york',
    orderId,
    occurredAt: at,
    reason: 'CHANGED_MIND',
    lines: [{ orderLineId, sku: product.sku, quantity: 1 }],
    refund: { amount: product.unitPrice, currency: 'GBP' },
  } as const;
  await clerk.execute(recordReturn, key, input, at);
}

async function simulateInteraction(
  clerk: Clerk,
  calendar: Calendar,
  random: Random,
  who: CustomerRef,
  key: string,
): Promise<void> {
  const at = calendar.daysAgo(random.between(1, 200), 13);
  const topic = random.oneOf(TOPICS);
  await clerk.execute(recordInteraction, key, { ...topic, customer: who, occurredAt: at, source: 'SUPPORT' }, at);
}

export const SALE_DEFAULTS = {
  ifUnknown: 'REJECT',
  currency: 'GBP',
  taxIncluded: true,
  discount: '0',
  shipping: '0',
  tax: '0',
  rounding: '0',
} as const;

/** An order line of one piece; a product with a plan gets a serial number. */
export function orderLine({ warrantyPlan, ...product }: Product, serialNumber: string) {
  const cover = warrantyPlan === undefined ? {} : { warrantyPlan, serialNumbers: [`FD-${serialNumber}`] };
  return { ...product, quantity: 1, discount: '0', ...cover };
}

const ASSOCIATES = ['Ruth', 'Callum', 'Ines', 'Dev'];

const TOPICS = [
  {
    type: 'CALL',
    via: 'PHONE',
    direction: 'INBOUND',
    touchpoint: 'repair desk',
    subject: 'Is my ring ready?',
    sentiment: 'NEUTRAL',
  },
  {
    type: 'MESSAGE',
    via: 'EMAIL',
    direction: 'INBOUND',
    touchpoint: 'delivery',
    subject: 'Where is my parcel?',
    sentiment: 'NEGATIVE',
  },
  {
    type: 'STORE_VISIT',
    via: 'STORE',
    direction: 'INBOUND',
    touchpoint: 'counter',
    subject: 'Looked at wedding bands',
    sentiment: 'POSITIVE',
  },
  { type: 'PRODUCT_VIEWED', via: 'WEB', direction: 'INBOUND', touchpoint: 'storefront', skus: ['PND-PEARL'] },
  {
    type: 'MARKETING_SENT',
    via: 'EMAIL',
    direction: 'OUTBOUND',
    touchpoint: 'campaign',
    subject: 'The spring collection',
  },
] as const;

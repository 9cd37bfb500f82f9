import { submitFeedback } from '../../domain/feedback/submit-feedback.ts';
import { recordOrder } from '../../domain/order/record-order.ts';
import { type RegisterCustomerInput, registerCustomer } from '../../domain/person/register-customer.ts';
import { runInPartitions } from '../../local/common/partitioned-work.ts';
import { type Calendar, createCalendar } from '../../local/sample-shop/calendar.ts';
import { type Clerk, createClerk } from '../../local/sample-shop/clerk.ts';
import { saveSampleShop } from '../../local/sample-shop/seed.ts';
import { PRODUCTS, STORES } from '../../local/sample-shop/shop.ts';
import { orderLine, SALE_DEFAULTS, simulateHistory } from '../../local/sample-shop/simulate-customer.ts';
import type { Random } from '../../local/synthetic-data/random.ts';
import type { Table } from '../../store/dynamo/dynamo-client.ts';
import { seededRandom } from '../simulate/day.ts';
import { registrationInput } from '../simulate/sales.ts';

/** On average, with those of the history that the sample shop gives to each customer. */
const ORDERS_PER_CUSTOMER = 10;
const ORDERS_OF_THE_SAMPLE = 1.4;
const PARTITIONS = 8;

/**
 * Fills a table with a shop of so many customers, by the commands of the domain, as the sample shop does: with covers, inspections, returns, cases,
 * items in custody, visits, interactions and feedback, and ten orders a customer. Nothing that the stream would cause is there.
 */
export async function createBaseShop(table: Table, customers: number): Promise<void> {
  const clerk = createClerk(table);
  const calendar = createCalendar(new Date().toISOString());
  await saveSampleShop(clerk, calendar.monthsAgo(37));
  const numbers = Array.from({ length: customers }, (_, number) => number);
  await runInPartitions(numbers, { partitions: PARTITIONS, keyOf: String }, (number) =>
    liveThrough(clerk, calendar, number),
  );
}

async function liveThrough(clerk: Clerk, calendar: Calendar, number: number): Promise<void> {
  const random = seededRandom(number);
  const { emails, phones, ...data } = registrationInput(number) as RegisterCustomerInput;
  const [email, phone] = [emails?.[0], phones?.[0]];
  if (email === undefined || phone === undefined) throw new Error('a customer has an email and a phone number');
  const input = { ...data, emails: [{ ...email, verified: true }], phones: [{ ...phone, verified: true }] };
  const { customer } = await clerk.execute(registerCustomer, `${number} registers`, input, calendar.monthsAgo(36));
  await simulateHistory(clerk, calendar, number, customer.id);
  const more = random.between(0, 2 * (ORDERS_PER_CUSTOMER - ORDERS_OF_THE_SAMPLE));
  for (let sale = 0; sale < more; sale++)
    await buy(clerk, calendar, random, customer.id, `${number} buys ${sale}`, `${10_000 + number}${10 + sale}`);
  const answered = random.between(0, 2);
  for (let answer = 0; answer < answered; answer++) {
    const at = calendar.daysAgo(random.between(1, 360), 10 + answer);
    const score = random.oneOf([3, 6, 8, 9, 9, 10, 10]);
    const said = {
      metric: 'NPS',
      score,
      via: 'WEB',
      touchpoint: 'delivery',
      store: random.oneOf(STORES).code,
    } as const;
    const feedback = { customer: { id: customer.id }, occurredAt: at, ...said };
    await clerk.execute(submitFeedback, `${number} answers ${answer}`, feedback, at);
  }
}

/** A sale of goods without a warranty, so that most items of the table are of orders. */
async function buy(
  clerk: Clerk,
  calendar: Calendar,
  random: Random,
  customerId: string,
  key: string,
  number: string,
): Promise<void> {
  const at = calendar.daysAgo(random.between(2, 720), random.between(10, 17));
  const store = random.percent(70) ? random.oneOf(STORES).code : null;
  const lines = Array.from({ length: random.oneOf([1, 1, 2]) }, () =>
    orderLine(random.oneOf(WITHOUT_WARRANTY), number),
  );
  const where = store === null ? { source: 'ECOMMERCE' as const } : { source: 'POS' as const, store };
  const series = store === null ? 'W' : store.charAt(0).toUpperCase();
  const sale = { ...SALE_DEFAULTS, ...where, number: `${series}-${number}`, customer: { id: customerId }, lines };
  await clerk.execute(recordOrder, key, { ...sale, status: 'DELIVERED', placedAt: at }, at);
}

const WITHOUT_WARRANTY = PRODUCTS.filter(({ warrantyPlan }) => warrantyPlan === undefined);

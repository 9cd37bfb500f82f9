import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { squareConnector } from '../../../connectors/square/square-connector.ts';
import { wooCommerceConnector } from '../../../connectors/woocommerce/woocommerce-connector.ts';
import type { SourceRecord } from '../../../domain/source-record/record/source-record.ts';
import type { SourceIntegration } from '../../../domain/source-record/run/source-context.ts';
import * as square from '../../connectors/square/fixtures/events.ts';
import { returnAnswer, saleAnswer } from '../../connectors/square/fixtures/orders.ts';
import { mappedRecords } from '../../connectors/support/mapped-deliveries.ts';
import * as woo from '../../connectors/woocommerce/fixtures/payloads.ts';
import { openSourceDesk } from '../../support/source-desk.ts';
import { readContents } from '../../support/table-contents.ts';

type Delivery = readonly [name: string, records: readonly SourceRecord[]];

/** Applies the deliveries, and tells what the graph knows then, without ids and times of recording. */
async function stateAfter(integration: SourceIntegration, deliveries: readonly Delivery[]) {
  const desk = await openSourceDesk({ integration });
  for (const [name, records] of deliveries) await desk.deliver(name, records);
  const { customers, metrics, orders, lines, returns, appointments } = await readContents(desk.table);
  const nameOf = (id: string | null) => customers.find((one) => one.id === id)?.name?.family ?? null;
  const linesOf = (id: string) => lines.filter((chunk) => chunk.orderId === id).flatMap((chunk) => chunk.lines);
  return {
    waiting: desk.waiting.size,
    customers: customers.map(({ name, emails, phones, addresses, birthDate, loyalty, externalIds }) => ({
      ...{ name, phones, addresses, birthDate, loyalty, externalIds },
      emails: emails
        .map(({ address, primary }) => ({ address, primary }))
        .toSorted((one, other) => (one.address < other.address ? -1 : 1)),
    })),
    metrics: metrics.map(({ orderCount, lifetimeValue, returnCount }) => ({ orderCount, lifetimeValue, returnCount })),
    orders: orders.map(({ id, number, status, total, tip, tax, refunded, returned, tenders, customerId, store }) => ({
      ...{ number, status, total, tip, tax, refunded, returned, tenders, store },
      customer: nameOf(customerId),
      lines: linesOf(id).map(({ sku, category, quantity, unitPrice, discount }) => ({
        ...{ sku, category, quantity, unitPrice, discount },
      })),
    })),
    returns: returns.map(({ returnNumber, refund, returnReason, returnedLines, customerId }) => ({
      ...{ returnNumber, refund, returnReason },
      lines: returnedLines.map(({ sku, quantity }) => ({ sku, quantity })),
      customer: nameOf(customerId),
    })),
    appointments: appointments.map(({ startsAt, status, store, customerId }) => ({
      ...{ startsAt, status, store },
      customer: nameOf(customerId),
    })),
  };
}

/** Any order of the deliveries, some of them twice. */
const shuffled = (deliveries: readonly Delivery[]) =>
  fc
    .array(fc.constantFrom(...deliveries), { maxLength: 4 })
    .chain((twice) => fc.shuffledSubarray([...deliveries, ...twice], { minLength: deliveries.length + twice.length }));

async function checkEveryOrder(integration: SourceIntegration, deliveries: readonly Delivery[], expected: object) {
  await fc.assert(
    fc.asyncProperty(shuffled(deliveries), async (order) => {
      expect(await stateAfter(integration, order)).toEqual(expected);
    }),
    { numRuns: 15 },
  );
}

const TIMEOUT_MS = 120_000;

describe('Square', () => {
  const integration = { code: 'square', system: 'SQUARE', stores: new Map([['LOCEXAMPLE01', 'LON-01']]) } as const;
  const map = (event: { readonly type: string }, answer: unknown = null) =>
    mappedRecords(squareConnector, event.type, event, () => answer);
  const { customer } = square.customerUpdated.data.object;
  const former = {
    ...square.customerUpdated,
    type: 'customer.created',
    data: {
      object: {
        customer: { ...customer, version: 1, updated_at: '2026-02-01T10:00:00Z', email_address: 'old@example.com' },
      },
    },
  };
  const shipped = {
    order: {
      ...saleAnswer.order,
      state: 'COMPLETED',
      version: 5,
      updated_at: '2026-03-03T08:00:00.000Z',
      fulfillments: [
        {
          ...saleAnswer.order.fulfillments[0],
          state: 'COMPLETED',
          shipment_details: {
            ...saleAnswer.order.fulfillments[0]?.shipment_details,
            shipped_at: '2026-03-03T08:00:00.000Z',
          },
        },
      ],
    },
  };
  const booking = square.bookingUpdated.data.object.booking;
  const cancelled = {
    ...square.bookingUpdated,
    data: {
      object: {
        booking: { ...booking, status: 'CANCELLED_BY_CUSTOMER', version: 3, updated_at: '2026-03-02T15:49:25Z' },
      },
    },
  };
  const deliveries: readonly Delivery[] = [
    ['customer.created', map(former)],
    ['customer.updated', map(square.customerUpdated)],
    ['order paid', map(square.orderUpdated, saleAnswer)],
    ['payment', map(square.paymentUpdated, saleAnswer)],
    ['order shipped', map(square.fulfillmentUpdated, shipped)],
    ['refund', map(square.refundUpdated, returnAnswer)],
    ['booking', map(square.bookingUpdated)],
    ['booking cancelled', map(cancelled)],
    ['loyalty', map(square.loyaltyUpdated)],
  ];

  it(
    'gives the figures of its payloads, and one state in any order, with repetitions',
    async () => {
      const expected = await stateAfter(integration, deliveries);
      expect(expected).toMatchObject({
        waiting: 0,
        customers: [
          {
            name: { given: 'Ines', family: 'Fictional', preferred: 'Nessie' },
            emails: [{ address: 'ines.fictional@example.com' }],
            loyalty: { number: '5d00aaaa-0000-4000-8000-000000000001', points: 10 },
            externalIds: [{ system: 'square', value: 'CUSTEXAMPLE000000000000001' }],
          },
        ],
        orders: [
          {
            number: 'ORDEREXAMPLE0001',
            status: 'FULFILLED',
            total: 6038,
            tip: 200,
            tax: 150,
            refunded: 1020,
            store: 'LON-01',
          },
        ],
        returns: [{ refund: { minor: 1020, currency: 'USD' }, lines: [{ sku: 'VARCOATEXAMPLE', quantity: 1 }] }],
        appointments: [{ startsAt: '2026-03-26T13:00:00.000Z', status: 'CANCELLED', store: 'LON-01' }],
      });
      await checkEveryOrder(integration, deliveries, expected);
    },
    TIMEOUT_MS,
  );
});

describe('WooCommerce', () => {
  const integration = { code: 'woo', system: 'WOOCOMMERCE', stores: new Map() } as const;
  const map = (topic: string, payload: unknown) =>
    mappedRecords(wooCommerceConnector, topic, payload, ({ path }) =>
      path.includes('/refunds') ? woo.refunds : woo.products,
    );
  const unpaid = { ...woo.order, status: 'pending', date_paid_gmt: null, date_modified_gmt: '2026-03-22T19:28:02' };
  const former = { ...woo.customer, email: 'old@example.com', date_modified_gmt: '2026-01-22T00:00:00' };
  const completed = {
    ...woo.refundedOrder,
    status: 'completed',
    date_completed_gmt: '2026-03-24T10:00:00',
    date_modified_gmt: '2026-03-26T10:00:00',
  };
  const deliveries: readonly Delivery[] = [
    ['customer.created', map('customer.created', former)],
    ['customer.updated', map('customer.updated', woo.customer)],
    ['order.created', map('order.created', unpaid)],
    ['order.updated', map('order.updated', woo.order)],
    ['order refunded', map('order.updated', woo.refundedOrder)],
    ['order completed', map('order.updated', completed)],
  ];

  it(
    'gives the figures of its payloads, and one state in any order, with repetitions',
    async () => {
      const expected = await stateAfter(integration, deliveries);
      expect(expected).toMatchObject({
        waiting: 0,
        customers: [
          {
            name: { given: 'Odd', family: 'Imagined' },
            emails: [
              { address: 'odd.imagined@example.com', primary: false },
              { address: 'odd@example.com', primary: true },
            ],
            externalIds: [{ system: 'woo', value: '25' }],
          },
        ],
        orders: [
          {
            number: 'W-2026-0727',
            status: 'FULFILLED',
            total: 5620,
            tax: 420,
            refunded: 880,
            customer: 'Imagined',
            lines: [{ sku: 'COAT', category: 'Coats' }, { sku: 'product-23', category: 'Scarves' }, { sku: 'FEE' }],
          },
        ],
        returns: [{ returnNumber: 'W-2026-0727-726', lines: [{ sku: 'COAT', quantity: 1 }] }],
      });
      await checkEveryOrder(integration, deliveries, expected);
    },
    TIMEOUT_MS,
  );
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { saveShop } from '../../../domain/shop/save-shop.ts';
import { applySourceRecord } from '../../../domain/source-record/apply-source-record.ts';
import type { SourceContext } from '../../../domain/source-record/run/source-context.ts';
import { openCommandClient } from '../../../local/common/command-client.ts';
import { type Delivery, HISTORY } from '../../connectors/shopify/support/history.ts';
import { mapToRecords } from '../../connectors/shopify/support/mapped.ts';
import { sourceContext } from '../../support/source-records.ts';
import { freshTable } from '../../support/table.ts';
import { readContents } from '../../support/table-contents.ts';

/** The deliveries in this order. What waits is applied again when something else was, as the worker does. */
async function stateAfter(deliveries: readonly Delivery[]) {
  const table = await freshTable();
  const { createContext } = openCommandClient(table, 'setup');
  const shop = { name: 'Kauri & Co', currency: 'NZD', timeZone: 'Pacific/Auckland', defaultRegion: 'NZ' };
  await saveShop(createContext('saveShop', 'shop', shop), shop);
  const context = sourceContext(table);
  let waiting: readonly Delivery[] = [];
  for (const delivery of deliveries) {
    waiting = [...waiting, ...((await applyAll(context, [delivery])) as Delivery[])];
    waiting = await applyAll(context, waiting);
  }
  expect(waiting).toEqual([]);
  return figuresOf(await readContents(table));
}

/** @returns the deliveries that wait for something */
async function applyAll(context: SourceContext, deliveries: readonly Delivery[]): Promise<readonly Delivery[]> {
  const waiting: Delivery[] = [];
  for (const delivery of deliveries)
    for (const record of mapToRecords(delivery.topic, delivery.payload, delivery.at)) {
      const outcome = await applySourceRecord(context, record);
      if (outcome.outcome === 'REJECTED') throw new Error(`${delivery.topic}: ${JSON.stringify(outcome.problems)}`);
      if (outcome.outcome === 'WAITING') waiting.push(delivery);
    }
  return waiting;
}

/** Everything but ids and the time of recording. */
function figuresOf({ customers, orders, metrics, returns }: Awaited<ReturnType<typeof readContents>>) {
  const name = (id: string | null) => customers.find((one) => one.id === id)?.emails[0]?.address ?? null;
  return {
    customers: customers
      .map(({ name: person, emails, phones, addresses, attributes, externalIds, records = [] }) => ({
        ...{ person, emails, phones, addresses, attributes, externalIds: externalIds.map(({ value }) => value) },
        records: records.length,
      }))
      .toSorted((a, b) => ((a.emails[0]?.address ?? '') < (b.emails[0]?.address ?? '') ? -1 : 1)),
    orders: orders
      .map(({ number, status, total, refunded, returned, bought, tenders, fulfilledAt, deliveredAt, customerId }) => ({
        ...{ number, status, total, refunded, returned, tenders, fulfilledAt, deliveredAt, customer: name(customerId) },
        bought: bought.map(({ sku, quantity, returned: back }) => [sku, quantity, back]),
      }))
      .toSorted((a, b) => (a.number < b.number ? -1 : 1)),
    metrics: metrics
      .map(({ customerId, orderCount, lifetimeValue }) => ({ customer: name(customerId), orderCount, lifetimeValue }))
      .filter(({ orderCount }) => orderCount > 0),
    returns: returns.map(({ refund, returnedLines }) => [refund.minor, returnedLines.length]).toSorted(),
  };
}

it('ends in one state, in whatever order Shopify sends, and however often', async () => {
  const inOrder = await stateAfter(HISTORY);
  expect(inOrder).toMatchObject({
    orders: [
      {
        number: '#1001',
        status: 'DELIVERED',
        total: 42_495,
        refunded: 8_500,
        fulfilledAt: '2026-03-04T00:00:00.000Z',
        deliveredAt: '2026-03-05T00:00:00.000Z',
        tenders: [{ kind: 'CARD', amount: 42_495 }],
        customer: 'hana@example.nz',
      },
      { number: '#1002', status: 'CANCELLED', total: 40_495, refunded: 40_495 },
    ],
    metrics: [{ customer: 'hana@example.nz', orderCount: 1, lifetimeValue: 33_995 }],
  });
  expect(inOrder.customers.map(({ records }) => records)).toEqual([2, 2]);
  const shuffled = fc
    .tuple(
      fc.shuffledSubarray([...HISTORY.keys()], { minLength: HISTORY.length }),
      fc.shuffledSubarray([...HISTORY.keys()]),
    )
    .map(([all, again]) => [...all, ...again]);
  await fc.assert(
    fc.asyncProperty(shuffled, async (deliveries) => {
      expect(await stateAfter(deliveries.map((index) => HISTORY[index]).filter((one) => one !== undefined))).toEqual(
        inOrder,
      );
    }),
    { numRuns: 10 },
  );
}, 300_000);

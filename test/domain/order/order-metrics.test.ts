import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { convert } from '../../../domain/kernel/money.ts';
import type { Order, OrderBounds } from '../../../domain/order/order.ts';
import { newOrderMetrics, type OrderMetrics, withOrder, withoutOrder } from '../../../domain/order/order-metrics.ts';
import { orderOf } from '../../support/orders.ts';

const EMPTY = newOrderMetrics('cus_1');

describe('what a customer spent', () => {
  test('is summed by currency; only orders with an exchange rate count in the shop’s currency', () => {
    const metrics = [
      orderOf({ total: 1250 }),
      orderOf({ currency: 'JPY', total: 9_000, exchangeRate: '0.0052', valuedIn: 'GBP' }),
      orderOf({ currency: 'KWD', total: 1_000, exchangeRate: null, valuedIn: null }),
    ].reduce(withOrder, EMPTY);
    expect(metrics).toMatchObject({
      ...{ orderCount: 3, spent: { GBP: 1250, JPY: 9_000, KWD: 1_000 } },
      ...{ lifetimeValue: 1250 + 4680, valuedOrders: 2, version: 4 },
    });
  });

  test('the exchange rate of an order in the shop’s own currency is ignored', () => {
    expect(withOrder(EMPTY, orderOf({ exchangeRate: '1.2' })).lifetimeValue).toBe(1250);
  });

  test('a cancelled order does not count', () => {
    expect(withOrder(EMPTY, orderOf({ status: 'CANCELLED' }))).toBe(EMPTY);
  });

  test('is exact after sales and cancellations in any order', () => {
    const day = fc.integer({ min: 1, max: 28 });
    const draft = fc.record({
      day,
      total: fc.integer({ min: 0, max: 1_000_000 }),
      currency: fc.constantFrom('GBP', 'JPY', 'KWD'),
      rate: fc.constantFrom(null, '0.0052', '2.561'),
      isCancelled: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(draft, { maxLength: 12 }), fc.infiniteStream(fc.nat()), (drafts, randoms) => {
        const orders = drafts.map(({ day: placedOn, total, currency, rate }, index) =>
          orderOf({
            ...{
              id: `ord_${index}`,
              occurredAt: `2026-03-${String(placedOn).padStart(2, '0')}T12:00:00.000Z`,
              total,
              currency,
            },
            ...{ exchangeRate: rate, valuedIn: rate === null && currency !== 'GBP' ? null : 'GBP' },
          }),
        );
        const shuffled = orders
          .map((order) => ({ order, rank: randoms.next().value }))
          .toSorted((a, b) => a.rank - b.rank);
        let metrics = shuffled.map(({ order }) => order).reduce(withOrder, EMPTY);
        const left = new Set(orders);
        for (const [index, order] of orders.entries()) {
          if (drafts[index]?.isCancelled !== true) continue;
          left.delete(order);
          metrics = withoutOrder(metrics, order, boundsOf([...left]));
        }
        expect(metrics).toEqual({ ...sumOrders([...left]), version: metrics.version });
      }),
    );
  });
});

function boundsOf(orders: readonly Order[]): OrderBounds {
  const times = orders.map(({ occurredAt }) => occurredAt).toSorted();
  return { firstOrderAt: times[0] ?? null, lastOrderAt: times.at(-1) ?? null };
}

function sumOrders(orders: readonly Order[]): OrderMetrics {
  const spent = new Map<string, number>();
  for (const { currency, total } of orders) spent.set(currency, (spent.get(currency) ?? 0) + total);
  const valued = orders.filter(({ valuedIn }) => valuedIn !== null);
  return {
    ...EMPTY,
    ...boundsOf(orders),
    orderCount: orders.length,
    spent: Object.fromEntries([...spent].filter(([, minor]) => minor !== 0)),
    valuedOrders: valued.length,
    lifetimeValue: valued.reduce(
      (sum, { total, currency, exchangeRate }) =>
        sum + (currency === 'GBP' ? total : convert({ minor: total, currency }, 'GBP', exchangeRate ?? '1').minor),
      0,
    ),
  };
}

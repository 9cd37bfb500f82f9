import { expect, test } from 'vitest';
import { purchasesOf, recentPeriod, recentPurchases } from '../../../domain/order/recent-purchases.ts';
import { orderOf } from '../../support/orders.ts';

const ring = { sku: 'RING-1', category: 'rings', quantity: 2, returned: 0 };

test('purchases exclude cancelled orders and items that were returned completely', () => {
  const occurredAt = '2026-03-01T10:00:00.000Z';
  const orders = [
    orderOf({
      occurredAt,
      bought: [ring, { ...ring, sku: 'BACK', returned: 2 }, { ...ring, sku: 'HALF', returned: 1 }],
    }),
    orderOf({ occurredAt, bought: [{ ...ring, sku: 'OFF' }], status: 'CANCELLED' }),
  ];
  expect(purchasesOf(orders)).toEqual([
    { sku: 'RING-1', category: 'rings', occurredAt },
    { sku: 'HALF', category: 'rings', occurredAt },
  ]);
});

test('a day of the period has 24 hours; the period excludes its first moment and includes its last', () => {
  const at = '2026-04-01T10:00:00.000Z';
  expect(recentPeriod(at, 7)).toEqual({ from: '2026-03-25T10:00:00.000Z', to: at });
  const purchase = (occurredAt: string) => ({ sku: occurredAt, category: null, occurredAt });
  const within = recentPurchases(
    [
      purchase('2026-03-25T10:00:00.000Z'),
      purchase('2026-03-25T10:00:00.001Z'),
      purchase(at),
      purchase('2026-04-01T10:00:00.001Z'),
    ],
    7,
    at,
  );
  expect(within.map(({ sku }) => sku)).toEqual(['2026-03-25T10:00:00.001Z', at]);
});

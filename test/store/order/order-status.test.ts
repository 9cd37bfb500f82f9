import { expect, test } from 'vitest';
import { withOrder } from '../../../domain/order/order-metrics.ts';
import { updateOrderStatus } from '../../../domain/order/update-order-status.ts';
import { newMetrics } from '../../../domain/profile/metrics.ts';
import type { GraphCommandContext } from '../../../domain/repositories.ts';
import { commandContextOn } from '../../support/command-context.ts';
import { orderOf } from '../../support/orders.ts';
import { seed } from '../../support/seed.ts';
import { freshTable } from '../../support/table.ts';

const CUSTOMER = 'cus_ana';

test('if two orders are cancelled at the same time, the second one computes the bounds without the first', async () => {
  const table = await freshTable();
  const orders = ['1', '2'].map((number) =>
    orderOf({ id: `ord_${number}`, number, customerId: CUSTOMER, occurredAt: `2026-01-0${number}T10:00:00.000Z` }),
  );
  await seed(table, [
    { entity: 'metrics', before: null, after: orders.reduce(withOrder, newMetrics(CUSTOMER)) },
    ...orders.map((after) => ({ entity: 'order', before: null, after }) as const),
  ]);
  const cancel = (context: GraphCommandContext, orderId: string) =>
    updateOrderStatus(context, { orderId, status: 'CANCELLED', occurredAt: '2026-01-03T10:00:00.000Z' });
  const context = (idempotencyKey: string) =>
    commandContextOn(table, { operation: 'updateOrderStatus', idempotencyKey });

  // The other command completes between two reads of this one.
  const { repositories, ...slow } = context('two');
  let otherCommand: Promise<unknown> | null = null;
  const metrics: typeof repositories.metrics = async (id) => {
    otherCommand ??= cancel(context('one'), 'ord_1');
    await otherCommand;
    return repositories.metrics(id);
  };
  expect(await cancel({ ...slow, repositories: { ...repositories, metrics } }, 'ord_2')).toHaveProperty(
    'value.status',
    'CANCELLED',
  );

  expect(await repositories.metrics(CUSTOMER)).toMatchObject({ orderCount: 0, firstOrderAt: null, lastOrderAt: null });
});

import { expect, test } from 'vitest';
import { orderReturnEvents } from '../../../domain/order/order-events.ts';
import type { OrderReturn } from '../../../domain/order/order-return.ts';
import { aboutOf } from '../../support/event-schemas.ts';

const NOW = '2026-03-04T10:00:00.000Z';

test('the event of a return of thousands contains the first hundred skus and the count', () => {
  const skus = Array.from({ length: 2_000 }, (_, number) => `${'S'.repeat(60)}${number}`);
  const line = { quantity: 1, orderLineId: null, serialNumbers: [] };
  const after: OrderReturn = {
    ...{ id: 'ret_1', returnNumber: null, source: 'POS', store: null, associate: null, orderId: null },
    ...{ customerId: null, occurredAt: NOW, recordedAt: NOW, returnReason: 'DAMAGED', note: 'Ana was sad' },
    returnedLines: [...skus, ...skus].map((sku) => ({ ...line, sku })),
    refund: { minor: 0, currency: 'GBP' },
  };
  const about = aboutOf(orderReturnEvents({ before: null, after }));
  expect(about).toMatchObject({ skus: skus.slice(0, 100), skuCount: 2_000 });
  expect(JSON.stringify(about).length).toBeLessThan(10_000);
});

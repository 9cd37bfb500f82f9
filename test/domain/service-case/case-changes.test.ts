import { expect, test } from 'vitest';
import { newOrderMetrics, withOrder } from '../../../domain/order/order-metrics.ts';
import { withCases } from '../../../domain/service-case/case-changes.ts';
import { caseOf } from '../../support/cases.ts';
import { orderOf } from '../../support/orders.ts';

test('a case counts in new metrics that another subject has begun', () => {
  const opened = caseOf({ customerId: 'cus_1' });
  const orderMetrics = {
    entity: 'metrics',
    before: null,
    after: withOrder(newOrderMetrics('cus_1'), orderOf()),
  } as const;
  const changes = withCases([orderMetrics], [{ before: null, after: opened }], new Map());
  const metrics = changes.filter(({ entity }) => entity === 'metrics');
  expect(metrics).toMatchObject([
    { before: null, after: { orderCount: 1, openCases: 1, caseNotes: [{ id: opened.id }] } },
  ]);
});

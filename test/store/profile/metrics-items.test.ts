import { expect, test } from 'vitest';
import { newMetricsItem } from '../../../domain/customer/metrics.ts';
import { newFeedbackMetrics, withScore } from '../../../domain/feedback/feedback-metrics.ts';
import { newOrderMetrics, withOrder } from '../../../domain/order/order-metrics.ts';
import { newMetrics } from '../../../domain/profile/metrics.ts';
import { metricsFrom, metricsKey, metricsWrites } from '../../../store/profile/metrics-items.ts';
import { entityOf, itemOf, keyOf } from '../../../store/table/item.ts';
import { feedbackOf } from '../../support/feedback.ts';
import { orderOf } from '../../support/orders.ts';

const ID = 'cus_1';
const order = orderOf({ customerId: ID });
const score = feedbackOf({ customerId: ID, metric: 'NPS', score: 9 });

test.each([
  ['of a new customer', newMetricsItem(ID), newMetrics(ID)],
  ['of a first order', withOrder(newOrderMetrics(ID), order), withOrder(newMetrics(ID), order)],
  ['of a first score', withScore(newFeedbackMetrics(ID), score), withScore(newMetrics(ID), score)],
])('the slice %s is stored as a whole item', (_, after, whole) => {
  const [write] = metricsWrites({ entity: 'metrics', before: null, after });
  const item = write !== undefined && 'put' in write ? write.put : {};
  expect(item).toMatchObject(keyOf(metricsKey(ID)));
  expect(entityOf(item)).toEqual(whole);
});

test('a count that an older item lacks is 0', () => {
  expect(metricsFrom(itemOf(metricsKey(ID), { customerId: ID, version: 3, orderCount: 2 }))).toEqual({
    ...newMetrics(ID),
    ...{ version: 3, orderCount: 2 },
  });
});

test('a count of one subject does not change the slices of the others', () => {
  const known = withScore(newMetrics(ID), score);
  expect(withOrder(known, order)).toMatchObject({ latestScores: known.latestScores, openCases: 0, orderCount: 1 });
});

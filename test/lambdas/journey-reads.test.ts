import { expect, test } from 'vitest';
import type { Metrics } from '../../domain/profile/metrics.ts';
import { newMetrics } from '../../domain/profile/metrics.ts';
import { UNSAVED_SHOP } from '../../domain/shop/shop.ts';
import { journeyProjector } from '../../lambdas/journey-projector.ts';
import { commit } from '../../store/dynamo-commit.ts';
import { metricsKey } from '../../store/profile/metrics-items.ts';
import { itemOf } from '../../store/table/item.ts';
import type { ItemChange } from '../../store/table/item-change.ts';
import { customerWith } from '../support/heads.ts';
import { freshTable } from '../support/table.ts';

const ID = 'cus_01900000-0000-7000-8000-000000000001';
const at = '2026-03-02T12:00:00.000Z';

/** The changes of the metrics by the orders of these versions. */
function changesOf(versions: readonly number[]): readonly ItemChange[] {
  const imageOf = (version: number) => {
    const metrics: Metrics = { ...newMetrics(ID), version, lastOrderAt: version === 1 ? null : at };
    return itemOf(metricsKey(ID), metrics);
  };
  return versions.map((version) => ({
    ...{ eventId: `event-${version}`, sequenceNumber: String(version), key: metricsKey(ID), at },
    ...{ before: version === 1 ? null : imageOf(version - 1), after: imageOf(version) },
  }));
}

test('of a customer without a journey, a batch reads journey and profile once, however many orders it has', async () => {
  const table = await freshTable();
  await commit(table, [
    { entity: 'customer', before: null, after: customerWith({ id: ID }) },
    { entity: 'metrics', before: null, after: newMetrics(ID) },
  ]);
  const { consume } = journeyProjector(table, { shop: async () => UNSAVED_SHOP, freshShop: async () => UNSAVED_SHOP });
  table.meter.reset();
  expect(await consume(changesOf([1, 2, 3, 4]))).toEqual([]);
  expect(table.meter.operations).toEqual(['GetItem', 'GetItem']);
});

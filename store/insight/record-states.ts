import type { Customer } from '../../domain/customer/customer.ts';
import type { RecordState } from '../../domain/insight/customer-value.ts';
import type { Metrics } from '../../domain/profile/metrics.ts';
import { CUSTOMER, PROFILE_SK } from '../customer/customer-keys.ts';
import { customerFrom } from '../customer/customer-repository.ts';
import type { Table } from '../dynamo/dynamo-client.ts';
import { METRICS_SK, metricsFrom } from '../profile/metrics-items.ts';
import { stringOf } from '../table/item.ts';
import { scanPages } from '../table/scan-pages.ts';

/** All records with their metrics. Scans the whole table and costs as much, so it is for rare jobs only. */
export async function readAllRecordStates(table: Table): Promise<readonly RecordState[]> {
  const customers = new Map<string, Pick<Customer, 'id' | 'status' | 'records'>>();
  const metrics = new Map<string, Metrics>();
  const scan = {
    FilterExpression: 'begins_with(#pk, :customer) AND #sk IN (:profile, :metrics)',
    ExpressionAttributeNames: { '#pk': 'pk', '#sk': 'sk' },
    ExpressionAttributeValues: {
      ':customer': { S: CUSTOMER },
      ':profile': { S: PROFILE_SK },
      ':metrics': { S: METRICS_SK },
    },
  };
  for await (const items of scanPages(table, scan))
    for (const item of items)
      if (stringOf(item, 'sk') === PROFILE_SK) {
        const { id, status, records } = customerFrom(item);
        customers.set(id, { id, status, records });
      } else {
        const sums = metricsFrom(item);
        metrics.set(sums.customerId, sums);
      }
  return [...customers.values()].flatMap((customer) => {
    const sums = metrics.get(customer.id);
    return sums === undefined ? [] : [{ customer, metrics: sums }];
  });
}

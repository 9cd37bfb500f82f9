import type { Partitions } from '../../domain/kernel/partition-job.ts';
import { countReads } from '../../domain/kernel/read-budget.ts';
import { customerIdIn, PROFILE_SK } from '../customer/customer-keys.ts';
import type { Table } from '../dynamo/dynamo-client.ts';
import { readBudget } from '../dynamo/time-left.ts';
import {
  JOB_SCAN,
  type JobScan,
  jobPage,
  jobPosition,
  type KeyPage,
  scanKeys,
  type TablePart,
} from '../table/scan-keys.ts';

/**
 * A page of the ids of customer records. No list holds all of them, so it scans the table for the keys of profiles. The units that
 * DynamoDB counts are reads of the request.
 * @throws ReadBudgetExceeded if the request may not read so much; Unavailable if a later attempt can help
 */
export async function scanRecords(
  table: Table,
  part: TablePart,
): Promise<Pick<KeyPage, 'next' | 'units'> & { readonly ids: readonly string[] }> {
  const { keys, next, units } = await scanKeys(table, part, {
    condition: '#sk = :profile',
    values: { ':profile': { S: PROFILE_SK } },
  });
  // The request itself is counted already.
  countReads(readBudget(), Math.max(0, Math.ceil(units) - 1));
  return { ids: keys.flatMap(({ pk }) => customerIdIn(pk) ?? []), next, units };
}

/** All customer records, for a job that goes on where it stopped. */
export const scannedCustomers = (table: Table, scan: JobScan = JOB_SCAN): Partitions<string> => ({
  count: scan.parts,
  async page(part, after) {
    const found = await scanRecords(table, jobPage(part, after, scan));
    return { items: found.ids, next: jobPosition(found) };
  },
});

import { AUDIENCE_START, type Audience } from '../../domain/audience/audience.ts';
import { readMembers } from '../../domain/audience/read-members.ts';
import { pagesIn } from '../../domain/kernel/partition-job.ts';
import { DEFAULT_SETTINGS } from '../../domain/kernel/settings.ts';
import { cacheRepositories } from '../../store/cached-repositories.ts';
import type { Table } from '../../store/dynamo/dynamo-client.ts';
import { createRepositories } from '../../store/repositories.ts';
import { scannedCustomers } from '../../store/segment/scan-records.ts';
import { readerOf } from '../../store/table/dynamo-read.ts';
import { JOB_SCAN } from '../../store/table/scan-keys.ts';
import type { MeasuredJob } from './job-time.ts';
import { lockstepTable } from './lockstep.ts';

/** Of the list of members: as many as `store/table/merge-parts.ts` reads at once. */
const PAGE = 1_000;

/**
 * A page of a file of all members of a segment that is built, for a channel and without a product. Its members are the customers of the shop, again and
 * again. Files are made one after the other, and the next run goes on at once. What it writes to the bucket is left out.
 */
export async function measureAudience(table: Table): Promise<MeasuredJob> {
  const now = () => new Date().toISOString();
  const ids = await customersIn(table);
  const lockstep = lockstepTable(table);
  const cached = cacheRepositories(readerOf(lockstep, true), now);
  const repositories = createRepositories(lockstep, { consistent: true, cached });
  const shown = (await repositories.segments()).all.find((segment) => segment.shown !== null);
  if (shown?.shown == null || ids.length === 0) throw new Error('no segment is built');
  const audience = {
    ...{ segmentId: shown.id, generation: shown.shown.generation, channel: 'EMAIL', purpose: 'MARKETING' },
    ...{ sku: null, category: null },
  } as Audience;
  const reader = {
    repositories: {
      ...repositories,
      memberPartitions: (key: Audience) => ({
        count: 1,
        async page(partition: number, after: string | null) {
          await repositories.memberPartitions(key).page(partition, after);
          return { items: Array.from({ length: PAGE }, (_, at) => ids[at % ids.length] ?? ''), next: null };
        },
      }),
    },
    ...{ recentPurchaseDays: DEFAULT_SETTINGS.recentPurchaseDays, now, writeList: async () => {} },
  };
  lockstep.take();
  await readMembers(reader, audience, AUDIENCE_START.position ?? never(), async () => {});
  const taken = lockstep.take();
  return { name: 'file of an audience', runs: { most: 1, schedule: null }, keys: null, customers: PAGE, taken };
}

async function customersIn(table: Table): Promise<readonly string[]> {
  return (await Array.fromAsync(pagesIn(scannedCustomers(table, { ...JOB_SCAN, parts: 1 }), 0))).flat();
}

const never = (): never => {
  throw new Error('a file begins at a position');
};

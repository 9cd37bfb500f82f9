import type { Partitions } from '../domain/kernel/partition-job.ts';
import type { Table } from './dynamo/dynamo-client.ts';
import { type ReadModelName, sourceFilter } from './read-models.ts';
import { readerOf } from './table/dynamo-read.ts';
import type { ItemChange } from './table/item-change.ts';
import { JOB_SCAN, jobPage, jobPosition, scanKeys } from './table/scan-keys.ts';

/**
 * The present states of the items that a read model follows from, in one part of the table. No list holds all of them, so it scans
 * the keys and reads the items: consistently, so that each state is at least as new as any that the stream has delivered.
 */
export function sourceItems(
  table: Table,
  model: ReadModelName,
  part: number,
  now: () => string,
  scan = JOB_SCAN,
): Partitions<ItemChange> {
  const reader = readerOf(table, true);
  return {
    count: 1,
    async page(_, after) {
      const page = await scanKeys(table, jobPage(part, after, scan), sourceFilter(model));
      const found = await reader.getMany(page.keys);
      const items = page.keys.flatMap((key, index): ItemChange[] => {
        const item = found[index] ?? null;
        // It was deleted, or ran out, since the scan.
        if (item === null) return [];
        const unknown = { eventId: '', sequenceNumber: '', before: null, isRebuild: true } as const;
        return [{ ...unknown, key, after: item, at: now() }];
      });
      return { items, next: jobPosition(page) };
    },
  };
}

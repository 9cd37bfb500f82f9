import type { SegmentJobStore } from '../../domain/segment/build-segments.ts';
import type { SegmentSave } from '../../domain/segment/segment-save.ts';
import { backoff } from '../dynamo/backoff.ts';
import type { Table } from '../dynamo/dynamo-client.ts';
import { valueBenchmarkRepository } from '../insight/customer-value-repository.ts';
import { customerValueStore } from '../insight/customer-value-store.ts';
import { readerOf } from '../table/dynamo-read.ts';
import { TRANSACTION_LIMITS, transact } from '../table/dynamo-transaction.ts';
import type { Key } from '../table/item.ts';
import type { WriteItem } from '../table/write-item.ts';
import { benchmarkWrites, readBenchmark } from './benchmark-items.ts';
import { memberKeys } from './membership-items.ts';
import { scannedCustomers } from './scan-records.ts';
import { segmentListWrites, segmentWrites } from './segment-items.ts';
import { segmentRepository } from './segment-repository.ts';

export function segmentJobStore(table: Table): SegmentJobStore {
  const reader = readerOf(table, true);
  const { segments, memberPartitions } = segmentRepository(reader);
  const { values, storedValues } = customerValueStore(table);
  return {
    ...{ segments, memberPartitions },
    customers: scannedCustomers(table),
    ...{ values, storedValues, readBenchmark: () => readBenchmark(reader) },
    ...valueBenchmarkRepository(reader),
    commitSegments: (changes, benchmark) =>
      transact(table, [
        ...changes.flatMap(writesOf),
        ...(benchmark === undefined ? [] : benchmarkWrites(benchmark.before, benchmark.after)),
      ]),
    async deleteMembers(key, ids) {
      const places = ids.flatMap((id) => memberKeys(key, id));
      for (let start = 0; start < places.length; start += TRANSACTION_LIMITS.items)
        await deleteBatch(table, places.slice(start, start + TRANSACTION_LIMITS.items));
    },
  };
}

const writesOf = (change: SegmentSave): readonly WriteItem[] =>
  change.entity === 'segment' ? segmentWrites(change) : segmentListWrites(change);

const MAX_ATTEMPTS = 12;

/** @throws Error if the table refuses in every attempt; the next run tries again */
async function deleteBatch(table: Table, places: readonly Key[]): Promise<void> {
  const writes = places.map((place) => ({ delete: place }));
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
    if (attempt > 0) await backoff(attempt);
    if ((await transact(table, writes)) === 'committed') return;
  }
  throw new Error('no attempt could delete former members of a segment');
}

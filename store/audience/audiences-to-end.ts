import type { EndAudiencesPorts } from '../../domain/audience/end-audiences.ts';
import type { Instant } from '../../domain/kernel/instant.ts';
import { backoff } from '../dynamo/backoff.ts';
import type { Table } from '../dynamo/dynamo-client.ts';
import type { Bucket } from '../files/bucket.ts';
import { readerOf } from '../table/dynamo-read.ts';
import { transact } from '../table/dynamo-transaction.ts';
import { audienceFiles } from './audience-files.ts';
import { audienceWrites } from './audience-items.ts';
import { audienceRepository } from './audience-repository.ts';

/** How an erasure ends the files of audiences. */
export const audiencesToEnd = (table: Table, bucket: Bucket, now: () => Instant): EndAudiencesPorts => ({
  repositories: audienceRepository(readerOf(table, true)),
  commit: (before, after) => transact(table, audienceWrites({ entity: 'audience', before, after })),
  deleteFiles: audienceFiles(bucket).deleteFiles,
  backoff,
  now,
});

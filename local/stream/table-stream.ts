import { DescribeTableCommand } from '@aws-sdk/client-dynamodb';
import {
  DescribeStreamCommand,
  DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  type _Record as StreamRecord,
  TrimmedDataAccessException,
} from '@aws-sdk/client-dynamodb-streams';
import { engineClient, LOCAL_CREDENTIALS, LOCAL_REGION } from '../engine/engine-client.ts';

export type { StreamRecord };

/** The stream of one table. A shard's records follow those of its parent. */
export type TableStream = {
  readonly arn: string;
  shards(): Promise<readonly Shard[]>;
  /** Reads a shard from the record after this number; for null, from the oldest record. */
  open(shardId: string, after: string | null): ShardReader;
  close(): void;
};

export type Shard = { readonly id: string; readonly parent: string | null };

export type ShardReader = {
  /** The next records, maybe none yet; null at the end of the shard. */
  next(): Promise<readonly StreamRecord[] | null>;
};

/** The maximum of one GetRecords request. */
const MAX_RECORDS = 1_000;

/** The stream of a table on the engine at this endpoint. */
export async function openTableStream(endpoint: string, table: string): Promise<TableStream> {
  const client = engineClient(endpoint);
  const { Table } = await client.send(new DescribeTableCommand({ TableName: table }));
  client.destroy();
  const arn = Table?.LatestStreamArn;
  if (arn === undefined) throw new Error(`the table ${table} has no stream`);
  const streams = new DynamoDBStreamsClient({ endpoint, region: LOCAL_REGION, credentials: LOCAL_CREDENTIALS });
  streams.middlewareStack.remove('loggerMiddleware');
  return {
    arn,
    shards: () => listShards(streams, arn),
    open: (shardId, after) => openShard(streams, arn, shardId, after),
    close: () => streams.destroy(),
  };
}

async function listShards(streams: DynamoDBStreamsClient, arn: string): Promise<readonly Shard[]> {
  const shards: Shard[] = [];
  let lastShardId: string | undefined;
  do {
    const { StreamDescription: stream } = await streams.send(
      new DescribeStreamCommand({
        StreamArn: arn,
        ...(lastShardId === undefined ? {} : { ExclusiveStartShardId: lastShardId }),
      }),
    );
    for (const { ShardId, ParentShardId } of stream?.Shards ?? [])
      if (ShardId !== undefined) shards.push({ id: ShardId, parent: ParentShardId ?? null });
    lastShardId = stream?.LastEvaluatedShardId;
  } while (lastShardId !== undefined);
  return shards;
}

function openShard(streams: DynamoDBStreamsClient, arn: string, shardId: string, after: string | null): ShardReader {
  /** undefined: not started; null: at the end of the shard */
  let iterator: string | null | undefined;
  return {
    async next() {
      if (iterator === undefined) iterator = await shardIterator(streams, arn, shardId, after);
      if (iterator === null) return null;
      const { Records, NextShardIterator } = await streams.send(
        new GetRecordsCommand({ ShardIterator: iterator, Limit: MAX_RECORDS }),
      );
      iterator = NextShardIterator ?? null;
      return Records ?? [];
    },
  };
}

async function shardIterator(
  streams: DynamoDBStreamsClient,
  arn: string,
  shardId: string,
  after: string | null,
): Promise<string | null> {
  const shard = { StreamArn: arn, ShardId: shardId };
  const requestOldest = () =>
    streams.send(new GetShardIteratorCommand({ ...shard, ShardIteratorType: 'TRIM_HORIZON' }));
  if (after === null) return (await requestOldest()).ShardIterator ?? null;
  const request = new GetShardIteratorCommand({
    ...shard,
    ShardIteratorType: 'AFTER_SEQUENCE_NUMBER',
    SequenceNumber: after,
  });
  const { ShardIterator } = await streams.send(request).catch((error: unknown) => {
    if (error instanceof TrimmedDataAccessException) return requestOldest();
    throw error;
  });
  return ShardIterator ?? null;
}

import { DescribeTableCommand } from '@aws-sdk/client-dynamodb';
import type { DynamoDBRecord } from 'aws-lambda';
import { type JsonProtocol, jsonProtocol } from '../../store/dynamo/json-protocol.ts';
import { engineClient, LOCAL_CREDENTIALS, LOCAL_REGION } from '../engine/engine-client.ts';

/** A record as the engine sends it. Lambda passes it on in the same form. */
export type StreamRecord = DynamoDBRecord;

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
const VERSION = 'DynamoDBStreams_20120810';
/** An engine that writes at the same time may take a while to find a thousand records. */
const TIMEOUT_MS = 60_000;

/** The stream of a table on the engine at this endpoint. */
export async function openTableStream(endpoint: string, table: string): Promise<TableStream> {
  const client = engineClient(endpoint);
  const { Table } = await client.send(new DescribeTableCommand({ TableName: table }));
  client.destroy();
  const arn = Table?.LatestStreamArn;
  if (arn === undefined) throw new Error(`the table ${table} has no stream`);
  const protocol = jsonProtocol({ region: LOCAL_REGION, credentials: LOCAL_CREDENTIALS, url: new URL(endpoint) });
  const streams = streamRequests(protocol);
  return {
    arn,
    shards: () => listShards(streams, arn),
    open: (shardId, after) => openShard(streams, arn, shardId, after),
    close: protocol.close,
  };
}

/**
 * The requests to a stream, with the part of the answers that is read. The SDK's client would take a fifth of the processor time of
 * an event source.
 */
type StreamRequests = {
  describe(stream: { readonly StreamArn: string; readonly ExclusiveStartShardId?: string }): Promise<{
    readonly StreamDescription?: {
      readonly Shards?: readonly { readonly ShardId?: string; readonly ParentShardId?: string }[];
      readonly LastEvaluatedShardId?: string;
    };
  }>;
  iterator(from: ShardPlace): Promise<{ readonly ShardIterator?: string }>;
  records(from: { readonly ShardIterator: string; readonly Limit: number }): Promise<{
    readonly Records?: readonly StreamRecord[];
    readonly NextShardIterator?: string;
  }>;
};

type ShardPlace = { readonly StreamArn: string; readonly ShardId: string } & (
  | { readonly ShardIteratorType: 'TRIM_HORIZON' }
  | { readonly ShardIteratorType: 'AFTER_SEQUENCE_NUMBER'; readonly SequenceNumber: string }
);

function streamRequests({ send }: JsonProtocol): StreamRequests {
  const call = (operation: string, input: object) =>
    send({ target: `${VERSION}.${operation}`, body: JSON.stringify(input), timeout: () => TIMEOUT_MS });
  return {
    describe: (stream) => call('DescribeStream', stream),
    iterator: (from) => call('GetShardIterator', from),
    records: (from) => call('GetRecords', from),
  };
}

async function listShards(streams: StreamRequests, arn: string): Promise<readonly Shard[]> {
  const shards: Shard[] = [];
  let lastShardId: string | undefined;
  do {
    const { StreamDescription: stream } = await streams.describe({
      StreamArn: arn,
      ...(lastShardId === undefined ? {} : { ExclusiveStartShardId: lastShardId }),
    });
    for (const { ShardId, ParentShardId } of stream?.Shards ?? [])
      if (ShardId !== undefined) shards.push({ id: ShardId, parent: ParentShardId ?? null });
    lastShardId = stream?.LastEvaluatedShardId;
  } while (lastShardId !== undefined);
  return shards;
}

function openShard(streams: StreamRequests, arn: string, shardId: string, after: string | null): ShardReader {
  /** undefined: not started; null: at the end of the shard */
  let iterator: string | null | undefined;
  return {
    async next() {
      if (iterator === undefined) iterator = await shardIterator(streams, arn, shardId, after);
      if (iterator === null) return null;
      const { Records, NextShardIterator } = await streams.records({ ShardIterator: iterator, Limit: MAX_RECORDS });
      iterator = NextShardIterator ?? null;
      return Records ?? [];
    },
  };
}

async function shardIterator(
  streams: StreamRequests,
  arn: string,
  shardId: string,
  after: string | null,
): Promise<string | null> {
  const shard = { StreamArn: arn, ShardId: shardId };
  const requestOldest = () => streams.iterator({ ...shard, ShardIteratorType: 'TRIM_HORIZON' });
  if (after === null) return (await requestOldest()).ShardIterator ?? null;
  const { ShardIterator } = await streams
    .iterator({ ...shard, ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: after })
    .catch((error: unknown) => {
      if (error instanceof Error && error.name === 'TrimmedDataAccessException') return requestOldest();
      throw error;
    });
  return ShardIterator ?? null;
}

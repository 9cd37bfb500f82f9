import type { StreamRecord } from '../../local/stream/table-stream.ts';
import { jsonProtocol } from '../../store/dynamo/json-protocol.ts';
import { clientSettings } from './environment.ts';

const VERSION = 'DynamoDBStreams_20120810';
const TIMEOUT_MS = 20_000;

type Answer = {
  readonly StreamDescription?: { readonly Shards?: readonly { readonly ShardId?: string }[] };
  readonly ShardIterator?: string;
  readonly NextShardIterator?: string;
  readonly Records?: readonly StreamRecord[];
};

/** All records that a stream of the emulator has, the oldest first. It has one shard. */
export async function readStream(endpoint: string, streamArn: string): Promise<readonly StreamRecord[]> {
  const protocol = jsonProtocol({ ...clientSettings(endpoint), url: new URL(endpoint) });
  const call = (operation: string, input: object): Promise<Answer> =>
    protocol.send({ target: `${VERSION}.${operation}`, body: JSON.stringify(input), timeout: () => TIMEOUT_MS });
  try {
    const { StreamDescription } = await call('DescribeStream', { StreamArn: streamArn });
    const shard = { StreamArn: streamArn, ShardId: StreamDescription?.Shards?.[0]?.ShardId };
    let { ShardIterator: next } = await call('GetShardIterator', { ...shard, ShardIteratorType: 'TRIM_HORIZON' });
    const records: StreamRecord[] = [];
    while (next !== undefined) {
      const { Records = [], NextShardIterator } = await call('GetRecords', { ShardIterator: next });
      if (Records.length === 0) break;
      records.push(...Records);
      next = NextShardIterator;
    }
    return records;
  } finally {
    protocol.close();
  }
}

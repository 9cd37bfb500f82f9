import { randomUUID } from 'node:crypto';
import {
  CreateTableCommand,
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  GetItemCommand,
  PutItemCommand,
} from '@aws-sdk/client-dynamodb';
import { describe, expect, inject, test } from 'vitest';
import { engineClient } from '../../../local/engine/engine-client.ts';
import { createTable } from '../../../local/engine/table.ts';
import { INDEXES, PARTITION_KEY, SORT_KEY, STREAM_VIEW, TTL_ATTRIBUTE } from '../../../store/table/table-schema.ts';

const client = engineClient(inject('endpoint'));
const freshName = () => `test-${randomUUID()}`;

const keysOf = (schema: { AttributeName?: string | undefined }[] = []) => schema.map((key) => key.AttributeName);

async function describeTable(TableName: string) {
  const { Table } = await client.send(new DescribeTableCommand({ TableName }));
  const { TimeToLiveDescription } = await client.send(new DescribeTimeToLiveCommand({ TableName }));
  return {
    keys: keysOf(Table?.KeySchema),
    stream: Table?.StreamSpecification?.StreamViewType,
    indexes: Table?.GlobalSecondaryIndexes?.map(({ IndexName, KeySchema, Projection }) => [
      IndexName,
      ...keysOf(KeySchema),
      Projection?.ProjectionType,
    ]),
    expiry: TimeToLiveDescription,
  };
}

const INDEX_KEYS = INDEXES.map((index) => [index.name, index.partitionKey, index.sortKey, 'ALL']);
const EXPIRY = { AttributeName: TTL_ATTRIBUTE, TimeToLiveStatus: 'ENABLED' };

describe('createTable', () => {
  test('creates the table of the schema once, also when several create it at once', async () => {
    const name = freshName();
    await Promise.all([createTable(inject('endpoint'), name), createTable(inject('endpoint'), name)]);
    await createTable(inject('endpoint'), name);
    expect(await describeTable(name)).toEqual({
      keys: [PARTITION_KEY, SORT_KEY],
      stream: STREAM_VIEW,
      indexes: INDEX_KEYS,
      expiry: EXPIRY,
    });
  });

  test('adds to an older table what it lacks, such as a stream of whole items, and keeps its items', async () => {
    const name = freshName();
    await client.send(
      new CreateTableCommand({
        TableName: name,
        BillingMode: 'PAY_PER_REQUEST',
        AttributeDefinitions: [PARTITION_KEY, SORT_KEY].map((key) => ({ AttributeName: key, AttributeType: 'S' })),
        KeySchema: [
          { AttributeName: PARTITION_KEY, KeyType: 'HASH' },
          { AttributeName: SORT_KEY, KeyType: 'RANGE' },
        ],
        StreamSpecification: { StreamEnabled: true, StreamViewType: 'KEYS_ONLY' },
      }),
    );
    const key = { [PARTITION_KEY]: { S: 'a' }, [SORT_KEY]: { S: 'b' } };
    await client.send(new PutItemCommand({ TableName: name, Item: key }));
    await createTable(inject('endpoint'), name);
    expect(await describeTable(name)).toMatchObject({ stream: STREAM_VIEW, indexes: INDEX_KEYS, expiry: EXPIRY });
    expect((await client.send(new GetItemCommand({ TableName: name, Key: key }))).Item).toEqual(key);
  });
});

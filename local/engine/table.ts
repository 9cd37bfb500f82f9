import {
  CreateTableCommand,
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  type DynamoDBClient,
  ResourceInUseException,
  UpdateTableCommand,
  UpdateTimeToLiveCommand,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb';
import { INDEXES, PARTITION_KEY, SORT_KEY, STREAM_VIEW, TTL_ATTRIBUTE } from '../../store/table/table-schema.ts';
import { engineClient } from './engine-client.ts';

/**
 * Creates the table as the stack does. An existing table keeps its data and gets what it lacks, because an earlier
 * version of the schema or an interrupted start created it.
 */
export async function createTable(
  endpoint: string,
  tableName: string,
  { withStream }: { readonly withStream: boolean } = { withStream: true },
): Promise<void> {
  const client = engineClient(endpoint);
  try {
    await client.send(new CreateTableCommand(tableDefinition(tableName))).catch((error: unknown) => {
      if (!(error instanceof ResourceInUseException)) throw error;
    });
    await waitUntilActive(client, tableName);
    if (withStream) await startStream(client, tableName);
    await addMissingIndexes(client, tableName);
    await enableTimeToLive(client, tableName);
  } finally {
    client.destroy();
  }
}

function tableDefinition(tableName: string): ConstructorParameters<typeof CreateTableCommand>[0] {
  return {
    TableName: tableName,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: ATTRIBUTES,
    KeySchema: keySchema(PARTITION_KEY, SORT_KEY),
    GlobalSecondaryIndexes: INDEXES.map(indexDefinition),
  };
}

/** Enables the table's stream. A stream cannot change its view type: one with another view type is disabled first. */
export async function enableStream(endpoint: string, tableName: string): Promise<void> {
  const client = engineClient(endpoint);
  try {
    await startStream(client, tableName);
  } finally {
    client.destroy();
  }
}

async function startStream(client: DynamoDBClient, tableName: string): Promise<void> {
  const { Table } = await client.send(new DescribeTableCommand({ TableName: tableName }));
  const { StreamEnabled: isEnabled = false, StreamViewType: viewType } = Table?.StreamSpecification ?? {};
  if (isEnabled && viewType === STREAM_VIEW) return;
  for (const specification of isEnabled ? [{ StreamEnabled: false }, STREAM] : [STREAM]) {
    await client.send(new UpdateTableCommand({ TableName: tableName, StreamSpecification: specification }));
    await waitUntilActive(client, tableName);
  }
}

/** DynamoDB accepts one new index for each request. */
async function addMissingIndexes(client: DynamoDBClient, tableName: string): Promise<void> {
  const { Table } = await client.send(new DescribeTableCommand({ TableName: tableName }));
  const present = new Set(Table?.GlobalSecondaryIndexes?.map(({ IndexName }) => IndexName));
  for (const index of INDEXES.filter(({ name }) => !present.has(name))) {
    await client.send(
      new UpdateTableCommand({
        TableName: tableName,
        AttributeDefinitions: ATTRIBUTES,
        GlobalSecondaryIndexUpdates: [{ Create: indexDefinition(index) }],
      }),
    );
    await waitUntilActive(client, tableName);
  }
}

async function enableTimeToLive(client: DynamoDBClient, tableName: string): Promise<void> {
  const { TimeToLiveDescription } = await client.send(new DescribeTimeToLiveCommand({ TableName: tableName }));
  if (TimeToLiveDescription?.TimeToLiveStatus !== 'DISABLED') return;
  const expiry = { AttributeName: TTL_ATTRIBUTE, Enabled: true };
  await client.send(new UpdateTimeToLiveCommand({ TableName: tableName, TimeToLiveSpecification: expiry }));
}

async function waitUntilActive(client: DynamoDBClient, tableName: string): Promise<void> {
  await waitUntilTableExists({ client, maxWaitTime: 30, minDelay: 0.1, maxDelay: 1 }, { TableName: tableName });
}

const STREAM = { StreamEnabled: true, StreamViewType: STREAM_VIEW } as const;

const ATTRIBUTES = [PARTITION_KEY, SORT_KEY, ...INDEXES.flatMap((index) => [index.partitionKey, index.sortKey])].map(
  (name) => ({ AttributeName: name, AttributeType: 'S' as const }),
);

const indexDefinition = ({ name, partitionKey, sortKey }: (typeof INDEXES)[number]) => ({
  IndexName: name,
  KeySchema: keySchema(partitionKey, sortKey),
  Projection: { ProjectionType: 'ALL' as const },
});

const keySchema = (partition: string, sort: string) => [
  { AttributeName: partition, KeyType: 'HASH' as const },
  { AttributeName: sort, KeyType: 'RANGE' as const },
];

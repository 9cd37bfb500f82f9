import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  DescribeTableCommand,
  DynamoDBClient,
  RestoreTableToPointInTimeCommand,
  UpdateContinuousBackupsCommand,
  UpdateTableCommand,
  UpdateTimeToLiveCommand,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import type { RestoredTable } from '../../cdk/configuration.ts';
import { STREAM_VIEW, TTL_ATTRIBUTE } from '../../store/table/table-schema.ts';
import type { Outputs } from './cdk.ts';
import type { Emulator } from './emulator.ts';
import { clientSettings } from './environment.ts';
import { runGuarded } from './guarded-process.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const NAME = 'customer-graph-restored';

/** Does what docs/deploy.md asks of the operator after a loss of data. @returns what to set in the configuration */
export async function restoreTable(emulator: Emulator, outputs: Outputs): Promise<RestoredTable> {
  const dynamo = new DynamoDBClient(clientSettings(emulator.endpoint));
  const TableName = NAME;
  await dynamo.send(
    new RestoreTableToPointInTimeCommand({
      SourceTableName: outputs['TableName'],
      TargetTableName: NAME,
      UseLatestRestorableTime: true,
    }),
  );
  await waitUntilTableExists({ client: dynamo, maxWaitTime: 60 }, { TableName });
  const stream = { StreamEnabled: true, StreamViewType: STREAM_VIEW } as const;
  await dynamo.send(new UpdateTableCommand({ TableName, StreamSpecification: stream }));
  const expiry = { Enabled: true, AttributeName: TTL_ATTRIBUTE };
  await dynamo.send(new UpdateTimeToLiveCommand({ TableName, TimeToLiveSpecification: expiry }));
  const recovery = { PointInTimeRecoveryEnabled: true };
  await dynamo.send(new UpdateContinuousBackupsCommand({ TableName, PointInTimeRecoverySpecification: recovery }));
  const { Table } = await dynamo.send(new DescribeTableCommand({ TableName }));
  if (Table?.LatestStreamArn === undefined) throw new Error('the restored table has no stream');
  return { name: NAME, streamArn: Table.LatestStreamArn };
}

/** Writes what the job of erasures writes: this person was erased after the time of the backup. */
export async function leaveTombstone(emulator: Emulator, outputs: Outputs, customer: string): Promise<void> {
  const s3 = new S3Client({ ...clientSettings(emulator.endpoint), forcePathStyle: true });
  const now = new Date().toISOString();
  const tombstone = { id: customer, records: [customer], requestedAt: now, erasesAt: now };
  const Key = `tombstones/${customer}.json`;
  await s3.send(new PutObjectCommand({ Bucket: outputs['PrivacyBucket'], Key, Body: JSON.stringify(tombstone) }));
}

/** Runs one of the commands of the repository with the credentials of a shell. @returns its exit code */
export const runCommand = (emulator: Emulator, ...command: readonly string[]): Promise<number> =>
  runGuarded([process.execPath, ...command], {
    ...{ cwd: ROOT, env: emulator.environment, log: join(emulator.folder, 'commands.log') },
  });

import { Duration } from 'aws-cdk-lib';
import { Rule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import { INCOMING } from '../domain/attachment/file-keys.ts';
import { addRuleAlarm } from './alarms/delivery-alarms.ts';
import { BundledFunction } from './bundled-function.ts';
import type { Configuration } from './configuration.ts';
import type { CustomerTable } from './customer-table.ts';
import type { FailedRecords } from './failed-records.ts';
import type { FileBucket } from './file-bucket.ts';

type Props = {
  readonly configuration: Configuration;
  readonly key: IKey;
  readonly table: CustomerTable;
  readonly files: FileBucket;
  readonly failedRecords: FailedRecords;
};

const IMPACT = 'Customers and staff do not see the files that they uploaded: they are not checked.';

/**
 * The function that checks each incoming file. EventBridge invokes it asynchronously: Lambda retries a failed check twice, and
 * then stores its event with the failed records.
 */
export class AttachmentCheck extends Construct {
  constructor(scope: Construct, id: string, { configuration, key, table, files, failedRecords }: Props) {
    super(scope, id);
    const bundle = new BundledFunction(this, 'Bundle', {
      configuration,
      entry: 'attachment-check',
      timeout: Duration.minutes(1),
      memory: configuration.functionMemory,
      impact: IMPACT,
      environment: { TABLE_NAME: table.name, ...files.environment },
      key,
    });
    table.grantItems(bundle.role);
    files.grantCheck(bundle.role);
    failedRecords.keepFailedEvents(bundle, IMPACT);
    const rule = new Rule(this, 'IncomingFiles', {
      eventPattern: {
        source: ['aws.s3'],
        detailType: ['Object Created'],
        detail: { bucket: { name: [files.bucket.bucketName] }, object: { key: [{ prefix: INCOMING }] } },
      },
      targets: [new LambdaFunction(bundle.function)],
    });
    addRuleAlarm(this, rule, IMPACT);
  }
}

import { Duration } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { FilterPattern, type ILogGroup, SubscriptionFilter } from 'aws-cdk-lib/aws-logs';
import { LambdaDestination } from 'aws-cdk-lib/aws-logs-destinations';
import { Construct } from 'constructs';
import { LOG_SUBSCRIPTIONS } from '../store/log-subscriptions.ts';
import { addLogDeliveryAlarm } from './alarms/delivery-alarms.ts';
import { BundledFunction, retentionEnvironment } from './bundled-function.ts';
import type { Configuration } from './configuration.ts';
import type { CustomerTable } from './customer-table.ts';
import type { FailedRecords } from './failed-records.ts';

const ENTRY = 'audit-reads';

const IMPACT = 'The shop cannot say who read the data of a customer: the audit log of reads has gaps.';

type Props = {
  readonly configuration: Configuration;
  readonly key: IKey;
  readonly table: CustomerTable;
  readonly failedRecords: FailedRecords;
  /** The log with the lines about reads. */
  readonly source: ILogGroup;
};

/**
 * Writes the audit log of reads, from lines that CloudWatch Logs delivers. So a request that reads does not wait for its
 * entry. Lambda retries a failed delivery twice; then the event goes to the bucket of failed records.
 */
export class AuditReads extends Construct {
  constructor(scope: Construct, id: string, { configuration, key, table, failedRecords, source }: Props) {
    super(scope, id);
    const bundle = new BundledFunction(this, 'Bundle', {
      configuration,
      entry: ENTRY,
      timeout: Duration.minutes(1),
      memory: configuration.functionMemory,
      impact: IMPACT,
      environment: { TABLE_NAME: table.name, ...retentionEnvironment(configuration) },
      key,
    });
    table.grantAuditWrites(bundle.role);
    failedRecords.keepFailedEvents(bundle, IMPACT);
    new SubscriptionFilter(this, 'Lines', {
      logGroup: source,
      filterName: ENTRY,
      destination: new LambdaDestination(bundle.function),
      filterPattern: FilterPattern.stringValue('$.message', '=', LOG_SUBSCRIPTIONS[ENTRY]),
    });
    addLogDeliveryAlarm(this, { logGroup: source, filterName: ENTRY, impact: IMPACT });
  }
}

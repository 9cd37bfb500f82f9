import { Duration } from 'aws-cdk-lib';
import type { IRole } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { EventSourceMapping, type IFunction, MetricType, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { type ConsumerName, EVENT_SOURCE, filterPattern, STREAM_CONSUMERS } from '../store/stream-consumers.ts';
import { addStreamAlarms } from './alarms/stream-alarms.ts';
import { BundledFunction, retentionEnvironment } from './bundled-function.ts';
import type { Configuration } from './configuration.ts';
import type { CustomerTable } from './customer-table.ts';
import type { FailedRecords } from './failed-records.ts';

type Props = {
  readonly configuration: Configuration;
  readonly key: IKey;
  readonly table: CustomerTable;
  readonly failedRecords: FailedRecords;
  /** The entry in `lambdas/`. `store/stream-consumers.ts` has its filters. */
  readonly consumer: ConsumerName;
  readonly environment?: Record<string, string>;
};

const IMPACT: Readonly<Record<ConsumerName, string>> = {
  changes:
    'Staff see old figures, other systems get no events, and messages wait: the read models are behind the table.',
  matcher: 'Staff see one person as two: new records are not compared.',
};

/**
 * A function that reads the table's stream through its own event source, so that consumers do not delay each other. Lambda
 * halves a failed batch until the failing record is alone. After a few more attempts that record goes to the bucket of
 * failed records.
 */
export class StreamConsumer extends Construct {
  readonly role: IRole;
  readonly functionName: string;
  readonly function: IFunction;

  constructor(scope: Construct, id: string, props: Props) {
    super(scope, id);
    const { configuration, key, table, failedRecords, consumer, environment } = props;
    const bundle = new BundledFunction(this, 'Bundle', {
      configuration,
      entry: consumer,
      timeout: Duration.minutes(1),
      memory: configuration.functionMemory,
      impact: IMPACT[consumer],
      environment: { TABLE_NAME: table.name, ...retentionEnvironment(configuration), ...environment },
      key,
    });
    this.role = bundle.role;
    this.functionName = bundle.function.functionName;
    this.function = bundle.function;
    table.grantItems(bundle.role);
    table.grantStream(bundle.role);
    failedRecords.grantAdd(bundle.role);
    const source = new EventSourceMapping(this, 'Source', {
      target: bundle.function,
      eventSourceArn: table.streamArn,
      // Writes during the creation of the source are not lost.
      startingPosition: StartingPosition.TRIM_HORIZON,
      batchSize: EVENT_SOURCE.batchSize,
      maxBatchingWindow: Duration.seconds(EVENT_SOURCE.batchingWindowSeconds),
      parallelizationFactor: EVENT_SOURCE.parallelizationFactor,
      filters: STREAM_CONSUMERS[consumer].patterns.map((pattern) => ({
        pattern: JSON.stringify(filterPattern(pattern)),
      })),
      reportBatchItemFailures: true,
      bisectBatchOnError: true,
      retryAttempts: EVENT_SOURCE.retryAttempts,
      metricsConfig: { metrics: [MetricType.EVENT_COUNT] },
      // Well before the record leaves the stream.
      maxRecordAge: Duration.hours(12),
      onFailure: { bind: () => ({ destination: failedRecords.bucket.bucketArn }) },
    });
    // The creation of the source fails if the role may not read the stream and write to the bucket yet.
    source.node.addDependency(bundle.role);
    addStreamAlarms(this, { source, target: bundle.function, impact: IMPACT[consumer], tableWrites: table.writes });
  }
}

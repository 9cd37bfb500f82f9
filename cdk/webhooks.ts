import { Duration, SecretValue } from 'aws-cdk-lib';
import type { Alarm } from 'aws-cdk-lib/aws-cloudwatch';
import type { IRole } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { IFunction, Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { DeduplicationScope, FifoThroughputLimit, Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { RECEIVER_PARTITIONS } from '../store/integration/receiver-partitions.ts';
import { WEBHOOK_QUEUE, WEBHOOK_RECEIVER, WEBHOOK_WORKER } from '../store/queues.ts';
import { acceptFinding } from './accept-finding.ts';
import { addFaultAlarm } from './alarms/fault-alarm.ts';
import { addQueueAlarms } from './alarms/queue-alarms.ts';
import { BundledFunction, commandEnvironment, retentionEnvironment } from './bundled-function.ts';
import { Canary } from './canary.ts';
import type { Configuration } from './configuration.ts';
import type { CustomerTable } from './customer-table.ts';
import { messageEnvironment } from './messages.ts';
import type { OriginSecrets } from './origin-secrets.ts';
import type { PrivacyFiles } from './privacy-files.ts';
import { dataRemovalPolicy } from './removal-policy.ts';
import { secretReplicas } from './secret-replicas.ts';
import type { SourceLinkSecret } from './source-link-secret.ts';

/** The longest that SQS allows. The table has each delivery as well. */
const DEAD_LETTER_DAYS = 14;
/** Groups that are applied at the same time: they must leave the tills their capacity. */
const MAX_WORKERS = 10;
/** Above what vendors wait for an answer (Shopify and WooCommerce 5 s), so that a slow one is still stored. */
const RECEIVER_TIMEOUT = Duration.seconds(10);

const IMPACT = {
  receiver: 'Other systems cannot deliver. They send again for hours, and then give up: what they sent is lost.',
  late: 'The graph is behind other systems: what they sent is not applied yet.',
  failed:
    'Something that another system sent is not in the graph: every try failed. webhookDeliveries lists it as FAILED.',
};

type Props = {
  readonly configuration: Configuration;
  readonly key: IKey;
  readonly table: CustomerTable;
  readonly privacyFiles: PrivacyFiles;
  readonly linkSecret: SourceLinkSecret;
  readonly origin: OriginSecrets;
};

/**
 * What other systems send: the function that verifies and stores it, the queue, and the function that applies it. The secrets of the
 * integrations are one secret, which the shop fills (docs/integrations.md).
 */
export class Webhooks extends Construct {
  /** What the API invokes. */
  readonly receiver: IFunction;
  private readonly receiverFunction: LambdaFunction;
  readonly secret: Secret;
  readonly queue: Queue;

  constructor(scope: Construct, id: string, props: Props) {
    super(scope, id);
    const { configuration, key } = props;
    this.secret = new Secret(this, 'Secrets', {
      description: `Customer graph, ${configuration.stage}: secrets of the integrations, by their codes.`,
      encryptionKey: key,
      // No secret: an integration without one accepts nothing.
      secretStringValue: SecretValue.unsafePlainText('{}'),
      ...secretReplicas(configuration),
      removalPolicy: dataRemovalPolicy(configuration),
    });
    acceptFinding(this.secret, {
      rule: 'SMG4',
      reason:
        'Other systems set these values; a rotation here alone would refuse what they send: docs/integrations.md.',
    });
    const deadLetters = new Queue(this, 'DeadLetters', {
      ...{ fifo: true, encryption: QueueEncryption.SQS_MANAGED, enforceSSL: true },
      retentionPeriod: Duration.days(DEAD_LETTER_DAYS),
    });
    this.queue = new Queue(this, 'Queue', {
      ...{ fifo: true, encryption: QueueEncryption.SQS_MANAGED, enforceSSL: true },
      // High throughput: the limits of a queue count for each group.
      deduplicationScope: DeduplicationScope.MESSAGE_GROUP,
      fifoThroughputLimit: FifoThroughputLimit.PER_MESSAGE_GROUP_ID,
      visibilityTimeout: Duration.seconds(WEBHOOK_QUEUE.visibilitySeconds),
      retentionPeriod: Duration.days(DEAD_LETTER_DAYS),
      deadLetterQueue: { queue: deadLetters, maxReceiveCount: WEBHOOK_QUEUE.maxReceives },
    });
    const { bundle, faults } = this.createReceiver(props);
    this.receiverFunction = bundle.function;
    this.receiver = new Canary(this, 'Canary', {
      ...{ target: bundle.function, impact: IMPACT.receiver, alarms: [faults] },
      isGradual: configuration.operations.canaryDeployments,
    }).function;
    this.createWorker(props);
    addQueueAlarms(this, { queue: this.queue, deadLetters, impact: IMPACT });
  }

  /** Of a function that gives deliveries to the queue. */
  get environment(): Record<string, string> {
    return { WEBHOOK_QUEUE_URL: this.queue.queueUrl };
  }

  grantSend(role: IRole): void {
    this.queue.grantSendMessages(role);
  }

  /** @param url to which the code of an integration is added */
  setUrl(url: string): void {
    this.receiverFunction.addEnvironment('WEBHOOK_URL', url);
  }

  private createReceiver({ configuration, key, table, privacyFiles, origin }: Props): {
    readonly bundle: BundledFunction;
    readonly faults: Alarm;
  } {
    const receiver = new BundledFunction(this, 'Receiver', {
      ...{ configuration, key, entry: WEBHOOK_RECEIVER, timeout: RECEIVER_TIMEOUT },
      memory: configuration.functionMemory,
      impact: IMPACT.receiver,
      environment: {
        TABLE_NAME: table.name,
        PRIVACY_BUCKET: privacyFiles.bucket.bucketName,
        WEBHOOK_SECRETS_ARN: this.secret.secretArn,
        ...origin.environment,
        ...this.environment,
        ...retentionEnvironment(configuration),
      },
    });
    table.grantPartitions(receiver.role, { ...RECEIVER_PARTITIONS, delete: [] });
    privacyFiles.grantStoreWebhooks(receiver.role);
    this.secret.grantRead(receiver.role);
    this.grantSend(receiver.role);
    // It answers 503 then, which is no error for Lambda.
    const faults = addFaultAlarm(receiver, 'Faults', {
      ...{
        stage: configuration.stage,
        logGroup: receiver.logGroup,
        metricName: 'ReceiverFaults',
        impact: IMPACT.receiver,
      },
      ...{ kind: 'api-errors', messages: ['a webhook was not stored'], threshold: 3 },
    });
    return { bundle: receiver, faults };
  }

  private createWorker({ configuration, key, table, privacyFiles, linkSecret }: Props): void {
    const worker = new BundledFunction(this, 'Worker', {
      ...{ configuration, key, entry: WEBHOOK_WORKER, timeout: Duration.seconds(WEBHOOK_QUEUE.timeoutSeconds) },
      memory: configuration.functionMemory,
      impact: IMPACT.late,
      environment: {
        TABLE_NAME: table.name,
        PRIVACY_BUCKET: privacyFiles.bucket.bucketName,
        WEBHOOK_SECRETS_ARN: this.secret.secretArn,
        ...linkSecret.environment,
        ...this.environment,
        ...commandEnvironment(configuration),
        ...messageEnvironment(configuration),
      },
    });
    table.grantItems(worker.role);
    table.denyAuditWrites(worker.role);
    privacyFiles.grantReadWebhooks(worker.role);
    this.secret.grantRead(worker.role);
    // What waited for a delivery is given to the queue again.
    this.grantSend(worker.role);
    worker.function.addEventSource(
      new SqsEventSource(this.queue, {
        batchSize: WEBHOOK_QUEUE.batchSize,
        reportBatchItemFailures: true,
        maxConcurrency: MAX_WORKERS,
      }),
    );
  }
}

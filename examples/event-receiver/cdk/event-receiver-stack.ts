import { CfnOutput, Duration, Stack } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import {
  ApiDestination,
  Authorization,
  Connection,
  EventBus,
  type IApiDestination,
  Rule,
} from 'aws-cdk-lib/aws-events';
import { ApiDestination as ApiDestinationTarget } from 'aws-cdk-lib/aws-events-targets';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { EVENT_TYPES, SECRET_HEADER } from '../event-types.ts';

type Props = {
  /** The output `EventBusName` of the customer graph's stack. */
  readonly busName: string;
  /** The HTTPS address of the receiver. */
  readonly endpoint: string;
};

/** Sends events of the customer graph's bus to a receiver, with a secret, retries for a day, and a queue for what it did not accept. */
export class EventReceiverStack extends Stack {
  constructor(scope: Construct, id: string, { busName, endpoint }: Props) {
    super(scope, id, { description: 'Sends events of the customer graph to an HTTPS endpoint' });
    const secret = new Secret(this, 'Secret', {
      description: `The header ${SECRET_HEADER} of each event`,
      generateSecretString: { excludePunctuation: true, passwordLength: 48 },
    });
    const connection = new Connection(this, 'Connection', {
      // A reference that CloudFormation resolves: the template does not hold the secret.
      authorization: Authorization.apiKey(SECRET_HEADER, secret.secretValue),
    });
    const destination = new ApiDestination(this, 'Destination', { connection, endpoint, rateLimitPerSecond: 50 });
    const deadLetters = new Queue(this, 'DeadLetters', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
    new Rule(this, 'Rule', {
      eventBus: EventBus.fromEventBusName(this, 'Bus', busName),
      eventPattern: { source: ['customer-graph'], detailType: [...EVENT_TYPES] },
      targets: [
        // The CDK's own types disagree under exactOptionalPropertyTypes.
        new ApiDestinationTarget(destination as IApiDestination, {
          deadLetterQueue: deadLetters,
          maxEventAge: Duration.hours(24),
          retryAttempts: 185,
        }),
      ],
    });
    new Alarm(this, 'DeadLettersAlarm', {
      alarmDescription:
        'The receiver did not accept an event for a day, or refused it. Mend it, and send the dead letters again.',
      metric: deadLetters.metricApproximateNumberOfMessagesVisible({ statistic: 'Maximum' }),
      threshold: 0,
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      evaluationPeriods: 1,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
    new CfnOutput(this, 'SecretArn', { value: secret.secretArn });
    new CfnOutput(this, 'DeadLetterQueueUrl', { value: deadLetters.queueUrl });
  }
}

import { Duration, Stack } from 'aws-cdk-lib';
import { EventBus, Rule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { type IRole, PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { ConfigurationSet, EmailSendingEvent, EventDestination } from 'aws-cdk-lib/aws-ses';
import { CfnConfigurationSet } from 'aws-cdk-lib/aws-smsvoice';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { LambdaSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { MESSAGE_QUEUE, MESSAGE_SENDER } from '../store/queues.ts';
import { addRuleAlarm, addTopicAlarm } from './alarms/delivery-alarms.ts';
import { addEmailAlarms } from './alarms/email-alarms.ts';
import { addQueueAlarms } from './alarms/queue-alarms.ts';
import { BundledFunction, commandEnvironment, retentionEnvironment } from './bundled-function.ts';
import type { Configuration, MessageSettings } from './configuration.ts';
import type { CustomerTable } from './customer-table.ts';
import type { FailedRecords } from './failed-records.ts';
import type { FeedbackLinkKeys } from './feedback-link-keys.ts';

/** SQS keeps what the sender could not deliver. The table still has it, and queues it again. */
const DEAD_LETTER_DAYS = 14;
/** Providers limit messages a second. A function sends one after the other, each in about a tenth of a second. */
const MAX_SENDERS = 5;

const EMAIL_EVENTS = [
  EmailSendingEvent.SEND,
  EmailSendingEvent.DELIVERY,
  EmailSendingEvent.BOUNCE,
  EmailSendingEvent.COMPLAINT,
  EmailSendingEvent.REJECT,
  EmailSendingEvent.RENDERING_FAILURE,
];

const IMPACT = {
  late: 'Customers get their messages late.',
  failed: 'Customers get no messages: the sender failed on them in every attempt.',
  reports: 'Nobody learns which messages arrive, and customers whose address is wrong are written to again.',
};

type Props = {
  readonly configuration: Configuration;
  readonly settings: MessageSettings;
  readonly key: IKey;
  readonly table: CustomerTable;
  readonly failedRecords: FailedRecords;
  readonly linkKeys: FeedbackLinkKeys;
};

/**
 * The queue of messages, the function that sends them through SES and AWS End User Messaging, and the function that records
 * what the providers report. The queue holds ids only.
 */
export class Messages extends Construct {
  readonly queue: Queue;
  private readonly sender: BundledFunction;

  constructor(scope: Construct, id: string, props: Props) {
    super(scope, id);
    const { settings } = props;
    const deadLetters = new Queue(this, 'DeadLetters', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(DEAD_LETTER_DAYS),
    });
    this.queue = new Queue(this, 'Queue', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      visibilityTimeout: Duration.seconds(MESSAGE_QUEUE.visibilitySeconds),
      deadLetterQueue: { queue: deadLetters, maxReceiveCount: MESSAGE_QUEUE.maxReceives },
    });
    const reports = this.createReports(props);
    const email = this.createEmailReports(reports);
    const sms = settings.smsOriginationArn === null ? null : this.createSmsReports(reports, props.key);
    this.sender = this.createSender(props, email, sms);
    addQueueAlarms(this, { queue: this.queue, deadLetters, impact: IMPACT });
  }

  /** Lets the sender make links for feedback. @param url of the page, to which a token is added */
  linkToFeedbackPage(url: string): void {
    this.sender.function.addEnvironment('FEEDBACK_URL', url);
  }

  /** The consumer of the stream gives messages to the queue. */
  grantAdd(role: IRole): void {
    this.queue.grantSendMessages(role);
  }

  private createSender(
    { configuration, settings, key, table, linkKeys }: Props,
    email: ConfigurationSet,
    sms: CfnConfigurationSet | null,
  ): BundledFunction {
    const { emailFrom, smsOriginationArn } = settings;
    const sender = new BundledFunction(this, 'Sender', {
      configuration,
      entry: MESSAGE_SENDER,
      impact: IMPACT.late,
      timeout: Duration.seconds(MESSAGE_QUEUE.timeoutSeconds),
      memory: configuration.functionMemory,
      environment: {
        TABLE_NAME: table.name,
        ...retentionEnvironment(configuration),
        RECENT_PURCHASE_DAYS: String(configuration.recentPurchaseDays),
        ...linkKeys.environment,
        EMAIL_FROM: emailFrom,
        EMAIL_CONFIGURATION_SET: email.configurationSetName,
        ...(sms !== null &&
          smsOriginationArn !== null && { SMS_ORIGINATION: smsOriginationArn, SMS_CONFIGURATION_SET: sms.ref }),
      },
      key,
    });
    table.grantItems(sender.role);
    table.denyAuditWrites(sender.role);
    this.grantSend(sender.role, settings, email);
    sender.function.addEventSource(
      new SqsEventSource(this.queue, {
        batchSize: MESSAGE_QUEUE.batchSize,
        reportBatchItemFailures: true,
        maxConcurrency: MAX_SENDERS,
      }),
    );
    return sender;
  }

  private grantSend(role: IRole, { emailFrom, smsOriginationArn }: MessageSettings, email: ConfigurationSet): void {
    const stack = Stack.of(this);
    const sesArn = (resource: string, resourceName: string) =>
      stack.formatArn({ service: 'ses', resource, resourceName });
    const domain = emailFrom.slice(emailFrom.indexOf('@') + 1);
    role.addToPrincipalPolicy(
      new PolicyStatement({
        actions: ['ses:SendEmail'],
        resources: [sesArn('identity', domain), sesArn('configuration-set', email.configurationSetName)],
        conditions: { StringEquals: { 'ses:FromAddress': emailFrom } },
      }),
    );
    if (smsOriginationArn !== null)
      role.addToPrincipalPolicy(
        new PolicyStatement({ actions: ['sms-voice:SendTextMessage'], resources: [smsOriginationArn] }),
      );
  }

  private createReports({ configuration, key, table, failedRecords }: Props): BundledFunction {
    const reports = new BundledFunction(this, 'Reports', {
      configuration,
      entry: 'message-reports',
      impact: IMPACT.reports,
      timeout: Duration.minutes(1),
      memory: configuration.functionMemory,
      environment: {
        TABLE_NAME: table.name,
        ...commandEnvironment(configuration),
      },
      key,
    });
    table.grantItems(reports.role);
    table.denyAuditWrites(reports.role);
    failedRecords.keepFailedEvents(reports, IMPACT.reports);
    return reports;
  }

  /** SES publishes to the default bus of the account. */
  private createEmailReports(reports: BundledFunction): ConfigurationSet {
    const set = new ConfigurationSet(this, 'Email', { reputationMetrics: true });
    const bus = EventBus.fromEventBusName(this, 'DefaultBus', 'default');
    set.addEventDestination('Reports', { destination: EventDestination.eventBus(bus), events: EMAIL_EVENTS });
    addEmailAlarms(this, set.configurationSetName);
    const rule = new Rule(this, 'EmailReports', {
      eventPattern: {
        source: ['aws.ses'],
        detail: { mail: { tags: { 'ses:configuration-set': [set.configurationSetName] } } },
      },
      targets: [new LambdaFunction(reports.function)],
    });
    addRuleAlarm(this, rule, IMPACT.reports);
    return set;
  }

  /** Of its destinations, only a topic gets the context of a message. */
  private createSmsReports(reports: BundledFunction, key: IKey): CfnConfigurationSet {
    const topic = new Topic(this, 'SmsReports', { masterKey: key, enforceSSL: true });
    const service = new ServicePrincipal('sms-voice.amazonaws.com');
    topic.grantPublish(service);
    key.grantEncryptDecrypt(service);
    topic.addSubscription(new LambdaSubscription(reports.function));
    addTopicAlarm(this, topic, IMPACT.reports);
    return new CfnConfigurationSet(this, 'Sms', {
      eventDestinations: [
        {
          eventDestinationName: 'reports',
          enabled: true,
          matchingEventTypes: ['TEXT_ALL'],
          snsDestination: { topicArn: topic.topicArn },
        },
      ],
    });
  }
}

/** For the functions that write messages. Without settings, they write none. */
export function messageEnvironment({ messages }: Configuration): Record<string, string> {
  if (messages === null) return {};
  return { MESSAGE_CHANNELS: messages.smsOriginationArn === null ? 'EMAIL' : 'EMAIL,SMS' };
}

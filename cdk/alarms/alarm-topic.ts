import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import { Alarm } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription, UrlSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';

/** They publish on the topic. */
const PUBLISHERS = ['cloudwatch.amazonaws.com', 'budgets.amazonaws.com'];

type Props = {
  readonly stage: string;
  /** Email addresses and https URLs. */
  readonly addresses: readonly string[];
};

/**
 * Where all alarms go, and who gets them from there. Its key is not that of the data: services of AWS may use it, and alarms hold no
 * personal data.
 */
export class AlarmTopic extends Construct {
  readonly topic: Topic;

  constructor(scope: Construct, id: string, { stage, addresses }: Props) {
    super(scope, id);
    const key = new Key(this, 'Key', {
      description: `Customer graph, ${stage}: alarms`,
      enableKeyRotation: true,
      // It encrypts nothing that is stored.
      removalPolicy: RemovalPolicy.DESTROY,
    });
    this.topic = new Topic(this, 'Topic', { displayName: `Customer graph ${stage}`, masterKey: key, enforceSSL: true });
    for (const name of PUBLISHERS) {
      // Of this account only: else anybody's alarm could use the topic by its name.
      const service = new ServicePrincipal(name, {
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      });
      this.topic.grantPublish(service);
      key.grantEncryptDecrypt(service);
    }
    for (const address of addresses)
      this.topic.addSubscription(
        address.startsWith('https://') ? new UrlSubscription(address) : new EmailSubscription(address),
      );
  }

  /** Connects every alarm below a construct. The topic gets when it is over, too. */
  connectAlarms({ node }: Construct): void {
    const action = new SnsAction(this.topic);
    for (const alarm of node.findAll().filter((child) => child instanceof Alarm)) {
      alarm.addAlarmAction(action);
      alarm.addOkAction(action);
    }
  }
}

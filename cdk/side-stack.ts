import { Stack, Tags } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { AlarmTopic } from './alarms/alarm-topic.ts';
import type { Configuration } from './configuration.ts';

type Props = {
  readonly configuration: Configuration;
  /** What of the customer graph it holds. */
  readonly contents: string;
  readonly account: string;
  readonly region: string;
};

/** A stack of a stage beside its main one, for what must be in another region. */
export class SideStack extends Stack {
  private readonly configuration: Configuration;

  constructor(scope: Construct, id: string, { configuration, contents, account, region }: Props) {
    super(scope, id, {
      description: `Customer graph, ${configuration.stage}: ${contents}`,
      terminationProtection: configuration.protectData,
      env: { account, region },
      crossRegionReferences: true,
    });
    this.configuration = configuration;
    Tags.of(this).add('application', 'customer-graph');
    Tags.of(this).add('stage', configuration.stage);
  }

  /** Connects all alarms that are stated so far. */
  protected connectAlarms(): void {
    const { stage, operations } = this.configuration;
    new AlarmTopic(this, 'Alarms', { stage, addresses: operations.alarmAddresses }).connectAlarms(this);
  }
}

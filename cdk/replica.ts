import { CfnOutput, Stack, Tags } from 'aws-cdk-lib';
import { Table } from 'aws-cdk-lib/aws-dynamodb';
import type { Construct } from 'constructs';
import { AlarmTopic } from './alarms/alarm-topic.ts';
import { addTableAlarms } from './alarms/table-alarms.ts';
import type { Configuration } from './configuration.ts';
import { DataKey } from './data-key.ts';

type Props = {
  readonly configuration: Configuration;
  readonly account: string;
  readonly region: string;
  readonly tableName: string;
};

/**
 * What a replica of the table needs in its region: a key, and alarms. The replica itself is added to the table by an operator, because no
 * template can add one to a table that exists without replacing it. See docs/decisions/replica.md.
 */
export class Replica extends Stack {
  constructor(scope: Construct, id: string, { configuration, account, region, tableName }: Props) {
    super(scope, id, {
      description: `Customer graph, ${configuration.stage}: replica of the table`,
      terminationProtection: configuration.protectData,
      env: { account, region },
      crossRegionReferences: true,
    });
    Tags.of(this).add('application', 'customer-graph');
    Tags.of(this).add('stage', configuration.stage);
    const key = new DataKey(this, 'DataKey', configuration);
    const table = Table.fromTableArn(
      this,
      'Table',
      this.formatArn({ service: 'dynamodb', resource: 'table', resourceName: tableName }),
    );
    addTableAlarms(this, table);
    const { stage, operations } = configuration;
    new AlarmTopic(this, 'Alarms', { stage, addresses: operations.alarmAddresses }).connectAlarms(this);
    new CfnOutput(this, 'ReplicaKeyArn', { value: key.keyArn });
  }
}

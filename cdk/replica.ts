import { CfnOutput } from 'aws-cdk-lib';
import { Table } from 'aws-cdk-lib/aws-dynamodb';
import type { Construct } from 'constructs';
import { addTableAlarms } from './alarms/table-alarms.ts';
import type { Configuration } from './configuration.ts';
import { DataKey } from './data-key.ts';
import { SideStack } from './side-stack.ts';

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
export class Replica extends SideStack {
  constructor(scope: Construct, id: string, { configuration, account, region, tableName }: Props) {
    super(scope, id, { configuration, contents: 'replica of the table', account, region });
    const key = new DataKey(this, 'DataKey', configuration);
    const table = Table.fromTableArn(
      this,
      'Table',
      this.formatArn({ service: 'dynamodb', resource: 'table', resourceName: tableName }),
    );
    addTableAlarms(this, table);
    this.connectAlarms();
    new CfnOutput(this, 'ReplicaKeyArn', { value: key.keyArn });
  }
}

import { Duration } from 'aws-cdk-lib';
import type { ITable, Table } from 'aws-cdk-lib/aws-dynamodb';
import type { Construct } from 'constructs';
import { NO_DATA, raiseAlarm } from './raise-alarm.ts';

/** A second is usual. What is written in this time is lost with the region. */
const LATE = Duration.minutes(1);

export function addReplicaAlarm(scope: Construct, table: ITable | Table, replicaRegion: string): void {
  raiseAlarm(scope, 'ReplicaLate', {
    kind: 'replica-late',
    impact: 'Nobody yet: a loss of the region would lose more than the last minute of what tills and customers wrote.',
    metric: table.metric('ReplicationLatency', {
      ...{ statistic: 'Average', period: Duration.minutes(5) },
      dimensionsMap: { TableName: table.tableName, ReceivingRegion: replicaRegion },
    }),
    // At night nothing is written.
    ...{ threshold: LATE.toMilliseconds(), periods: { breaching: 2, of: 3 }, noData: NO_DATA.isFine },
  });
}

import { Duration } from 'aws-cdk-lib';
import { type IMetric, MathExpression, Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { type ITable, Operation, type Table } from 'aws-cdk-lib/aws-dynamodb';
import type { Construct } from 'constructs';
import { INDEXES } from '../../store/table/table-schema.ts';
import { NO_DATA, raiseAlarm } from './raise-alarm.ts';

const period = Duration.minutes(1);
/** A burst that the client's retries hide is shorter. */
const PERIODS = { breaching: 3, of: 5 };

const OPERATIONS = [
  Operation.GET_ITEM,
  Operation.BATCH_GET_ITEM,
  Operation.QUERY,
  Operation.SCAN,
  Operation.PUT_ITEM,
  Operation.UPDATE_ITEM,
  Operation.DELETE_ITEM,
  Operation.TRANSACT_WRITE_ITEMS,
];

/** The alarms of the table and its indexes: an index that throttles holds up the writes of the table. */
export function addTableAlarms(scope: Construct, table: ITable | Table): void {
  raiseAlarm(scope, 'WritesThrottled', {
    kind: 'table-throttled',
    impact: 'Tills, the web shop and staff wait, or are asked to try again: the table does not take all writes.',
    ...{ metric: throttlesOf(table, 'WriteThrottleEvents'), threshold: 10, periods: PERIODS, noData: NO_DATA.isFine },
  });
  raiseAlarm(scope, 'ReadsThrottled', {
    kind: 'table-throttled',
    impact: 'Tills, the web shop and staff wait, or see no data: the table does not answer all reads.',
    ...{ metric: throttlesOf(table, 'ReadThrottleEvents'), threshold: 10, periods: PERIODS, noData: NO_DATA.isFine },
  });
  raiseAlarm(scope, 'SystemErrors', {
    kind: 'table-errors',
    impact: 'Everybody waits, or is asked to try again: DynamoDB itself fails.',
    ...{ threshold: 10, periods: PERIODS, noData: NO_DATA.isFine },
    metric: table.metricSystemErrorsForOperations({ operations: OPERATIONS, period }),
  });
}

/** Those of the table and of its indexes, which CloudWatch counts apart. */
function throttlesOf(table: ITable | Table, metricName: string): IMetric {
  const ofIndexes = INDEXES.map(
    ({ name }) =>
      new Metric({
        ...{ namespace: 'AWS/DynamoDB', metricName, statistic: 'Sum', period },
        dimensionsMap: { TableName: table.tableName, GlobalSecondaryIndexName: name },
      }),
  );
  const all = [table.metric(metricName, { statistic: 'Sum', period }), ...ofIndexes];
  const named = Object.fromEntries(all.map((metric, index) => [`m${index}`, metric]));
  const expression = Object.keys(named)
    .map((name) => `FILL(${name}, 0)`)
    .join(' + ');
  return new MathExpression({ expression, label: metricName, usingMetrics: named, period });
}

import { Duration } from 'aws-cdk-lib';
import type { Alarm } from 'aws-cdk-lib/aws-cloudwatch';
import { FilterPattern, type LogGroup, MetricFilter } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { AlarmKind } from './alarm-kinds.ts';
import { NO_DATA, raiseAlarm } from './raise-alarm.ts';

type Props = {
  readonly stage: string;
  readonly logGroup: LogGroup;
  readonly metricName: string;
  /** The lines of the log with one of these messages are counted. */
  readonly messages: readonly string[];
  readonly kind: AlarmKind;
  readonly impact: string;
  /** So many in five minutes. */
  readonly threshold: number;
};

/** Counts lines of a log: so a function needs no library for metrics, and one that answers its caller is no failed one for Lambda. */
export function addFaultAlarm(scope: Construct, id: string, props: Props): Alarm {
  const { stage, logGroup, metricName, messages, kind, impact, threshold } = props;
  const filter = new MetricFilter(scope, id, {
    ...{ logGroup, metricName, metricValue: '1' },
    // A stage of its own: two of them may share an account.
    metricNamespace: `CustomerGraph/${stage}`,
    filterPattern: FilterPattern.any(
      ...messages.map((message) => FilterPattern.stringValue('$.message', '=', message)),
    ),
  });
  return raiseAlarm(scope, `${id}Alarm`, {
    ...{ kind, impact, threshold, noData: NO_DATA.isFine },
    metric: filter.metric({ period: Duration.minutes(5), statistic: 'Sum' }),
  });
}

import { Duration } from 'aws-cdk-lib';
import { type IMetric, MathExpression, Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { EventSourceMapping, IFunction } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import { NO_DATA, raiseAlarm } from './raise-alarm.ts';

/** A failed record is tried again for about a minute; an import waits when the consumers are later than this. */
const LATE = Duration.minutes(10);

type Props = {
  readonly source: EventSourceMapping;
  readonly target: IFunction;
  readonly impact: string;
  /** Write units of the table. */
  readonly tableWrites: IMetric;
};

/** The alarms of a consumer of the table's stream. Its source must publish the metrics of its events. */
export function addStreamAlarms(scope: Construct, { source, target, impact, tableWrites }: Props): void {
  const period = Duration.minutes(5);
  const events = (metricName: string, per = period) =>
    new Metric({
      ...{ namespace: 'AWS/Lambda', metricName, statistic: 'Sum', period: per },
      dimensionsMap: { EventSourceMappingUUID: source.eventSourceMappingId },
    });
  raiseAlarm(scope, 'Late', {
    ...{ kind: 'stream-late', impact, threshold: LATE.toMilliseconds() },
    metric: target.metric('IteratorAge', { period, statistic: 'Maximum' }),
    // A consumer that has nothing to process states no age. That of one that cannot read is `Stopped`.
    noData: NO_DATA.isFine,
  });
  raiseAlarm(scope, 'Stopped', {
    ...{ kind: 'stream-stopped', impact, threshold: 1 },
    metric: new MathExpression({
      // A few writes change nothing, and so reach no stream.
      expression: 'IF(FILL(writes, 0) > 100 AND FILL(polled, 0) == 0, 1, 0)',
      label: 'Writes that nobody reads',
      usingMetrics: { writes: tableWrites, polled: events('PolledEventCount', Duration.minutes(15)) },
      period: Duration.minutes(15),
    }),
    periods: { breaching: 2, of: 2 },
    // Neither writes nor reads.
    noData: NO_DATA.isFine,
  });
  raiseAlarm(scope, 'FailedRecords', {
    ...{ kind: 'failed-records', impact, threshold: 1, noData: NO_DATA.isFine },
    metric: events('OnFailureDestinationDeliveredEventCount'),
  });
  raiseAlarm(scope, 'RecordsLost', {
    ...{ kind: 'records-lost', impact, threshold: 1, noData: NO_DATA.isFine },
    metric: events('DroppedEventCount'),
  });
}

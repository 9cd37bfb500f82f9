import { Duration } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { FilterPattern, type LogGroup, MetricFilter } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { NO_DATA, raiseAlarm } from './raise-alarm.ts';

/** One metric for all functions of a stage. Two stages may share an account. */
const metricOf = (stage: string) => ({
  namespace: `CustomerGraph/${stage}`,
  metricName: 'PlaybookFaults',
});

/** Counts the log lines about failed playbooks: so the GraphQL function needs no library for metrics. */
export function countPlaybookFaults(scope: Construct, stage: string, logGroup: LogGroup): void {
  const { namespace, metricName } = metricOf(stage);
  new MetricFilter(scope, metricName, {
    ...{ logGroup, metricName, metricNamespace: namespace, metricValue: '1' },
    filterPattern: FilterPattern.stringValue('$.message', '=', 'a playbook failed'),
  });
}

export function addPlaybookAlarm(scope: Construct, stage: string): void {
  raiseAlarm(scope, 'PlaybookFaultsAlarm', {
    kind: 'playbook-faults',
    impact: 'Customers do not get what a playbook promises them: it cannot be applied.',
    metric: new Metric({ ...metricOf(stage), period: Duration.minutes(15), statistic: 'Sum' }),
    ...{ threshold: 1, noData: NO_DATA.isFine },
  });
}

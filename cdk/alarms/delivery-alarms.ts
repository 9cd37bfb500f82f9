import { Duration } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { Rule } from 'aws-cdk-lib/aws-events';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { ILogGroup } from 'aws-cdk-lib/aws-logs';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import { NO_DATA, raiseAlarm } from './raise-alarm.ts';

const period = Duration.minutes(5);

/** EventBridge could not reach the target of a rule: the event is gone. The CDK has no such metric of a rule. */
export function addRuleAlarm(scope: Construct, rule: Rule, impact: string): void {
  raiseAlarm(scope, 'NotDelivered', {
    ...{ kind: 'event-not-delivered', impact, threshold: 1, noData: NO_DATA.isFine },
    metric: new Metric({
      ...{ namespace: 'AWS/Events', metricName: 'FailedInvocations', statistic: 'Sum', period },
      dimensionsMap: { RuleName: rule.ruleName },
    }),
  });
}

/** Of a function whose failed events go to the bucket of failed records. */
export function addFailedEventAlarms(scope: Construct, target: IFunction, impact: string): void {
  raiseAlarm(scope, 'FailedEvents', {
    ...{ kind: 'failed-records', impact, threshold: 1, noData: NO_DATA.isFine },
    // It counts what is stored in the bucket, too.
    metric: target.metric('AsyncEventsDropped', { period, statistic: 'Sum' }),
  });
  raiseAlarm(scope, 'EventsLost', {
    ...{ kind: 'records-lost', impact, threshold: 1, noData: NO_DATA.isFine },
    metric: target.metric('DestinationDeliveryFailures', { period, statistic: 'Sum' }),
  });
}

/** CloudWatch Logs could not give lines to a function: they are only in the log from then on. */
export function addLogDeliveryAlarm(
  scope: Construct,
  {
    logGroup,
    filterName,
    impact,
  }: { readonly logGroup: ILogGroup; readonly filterName: string; readonly impact: string },
): void {
  raiseAlarm(scope, 'LinesNotDelivered', {
    ...{ kind: 'event-not-delivered', impact, threshold: 1, noData: NO_DATA.isFine },
    metric: new Metric({
      ...{ namespace: 'AWS/Logs', metricName: 'DeliveryErrors', statistic: 'Sum', period },
      dimensionsMap: { LogGroupName: logGroup.logGroupName, DestinationType: 'Lambda', FilterName: filterName },
    }),
  });
}

/** A topic could not give a notification to its function. */
export function addTopicAlarm(scope: Construct, topic: ITopic, impact: string): void {
  raiseAlarm(scope, 'NotificationsLost', {
    ...{ kind: 'event-not-delivered', impact, threshold: 1, noData: NO_DATA.isFine },
    metric: topic.metricNumberOfNotificationsFailed({ period, statistic: 'Sum' }),
  });
}

import { Duration } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import { NO_DATA, raiseAlarm } from './raise-alarm.ts';

/**
 * SES reviews an account from 5 % of bounces or 0.1 % of complaints on, and stops its emails from 10 % or 0.5 % on. The alarms come before.
 * https://docs.aws.amazon.com/ses/latest/dg/reputationdashboard-cloudwatch-alarm.html
 */
const THRESHOLDS = { 'Reputation.BounceRate': 0.04, 'Reputation.ComplaintRate': 0.0008 };

/** @param configurationSet whose reputation metrics are on */
export function addEmailAlarms(scope: Construct, configurationSet: string): void {
  for (const [metricName, threshold] of Object.entries(THRESHOLDS))
    raiseAlarm(scope, metricName.replace('Reputation.', ''), {
      kind: 'email-reputation',
      impact: 'All customers may soon get no emails: too many of ours bounce, or are reported as spam.',
      metric: new Metric({
        ...{ namespace: 'AWS/SES', metricName, statistic: 'Maximum', period: Duration.hours(1) },
        dimensionsMap: { 'ses:configuration-set': configurationSet },
      }),
      ...{ threshold, noData: NO_DATA.saysNothing },
    });
}

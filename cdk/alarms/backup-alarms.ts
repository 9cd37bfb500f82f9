import { Duration } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { Rule } from 'aws-cdk-lib/aws-events';
import type { Construct } from 'constructs';
import { NO_DATA, raiseAlarm } from './raise-alarm.ts';

/** @param rule what matches the events of jobs that failed */
export function addFailedBackupAlarm(scope: Construct, rule: Rule, impact: string): void {
  raiseAlarm(scope, 'Failed', {
    ...{ kind: 'backup-failed', impact, threshold: 1, noData: NO_DATA.isFine },
    metric: new Metric({
      ...{ namespace: 'AWS/Events', metricName: 'TriggeredRules', statistic: 'Sum', period: Duration.minutes(5) },
      dimensionsMap: { RuleName: rule.ruleName },
    }),
  });
}

/** Also of a plan that somebody removed or that may not start: then no job fails. */
export function addMissingBackupAlarm(scope: Construct, vaultName: string, impact: string): void {
  raiseAlarm(scope, 'DidNotComplete', {
    ...{ kind: 'backup-failed', impact, threshold: 1, breaches: 'below', noData: NO_DATA.isTheFault },
    metric: new Metric({
      ...{ namespace: 'AWS/Backup', metricName: 'NumberOfBackupJobsCompleted', statistic: 'Sum' },
      ...{ period: Duration.days(1), dimensionsMap: { BackupVaultName: vaultName } },
    }),
    // A backup of a day may end after midnight, and count for the next one.
    periods: { breaching: 2, of: 2 },
  });
}

import { Duration } from 'aws-cdk-lib';
import type { Alarm } from 'aws-cdk-lib/aws-cloudwatch';
import type { Alias } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import { NO_DATA, raiseAlarm } from './raise-alarm.ts';

/** Faster than the alarms of the function: a tenth of the requests for five minutes are few, and one error of Lambda ends them. */
export const addCanaryAlarm = (scope: Construct, alias: Alias, impact: string): Alarm =>
  raiseAlarm(scope, 'Errors', {
    ...{ kind: 'canary-errors', impact, threshold: 1, noData: NO_DATA.isFine },
    metric: alias.metricErrors({ period: Duration.minutes(1) }),
  });

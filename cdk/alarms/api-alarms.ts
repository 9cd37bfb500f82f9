import { Duration } from 'aws-cdk-lib';
import type { HttpStage } from 'aws-cdk-lib/aws-apigatewayv2';
import type { Construct } from 'constructs';
import { NO_DATA, raiseAlarm } from './raise-alarm.ts';

/** A till that waits longer is one that people notice. A cold start with its request takes less. */
const SLOW = Duration.seconds(2);

/** The alarms of the whole API: what callers see, whatever is behind it. */
export function addApiAlarms(scope: Construct, stage: HttpStage): void {
  raiseAlarm(scope, 'ServerErrors', {
    kind: 'api-errors',
    impact: 'Tills, the web shop, staff or other systems get errors instead of answers.',
    ...{ metric: stage.metricServerError({ period: Duration.minutes(1) }), noData: NO_DATA.isFine },
    // One request that fails at night waits until the morning.
    ...{ threshold: 3, periods: { breaching: 2, of: 5 } },
  });
  raiseAlarm(scope, 'Slow', {
    kind: 'api-slow',
    impact: 'Tills, the web shop and staff wait for more than two seconds.',
    metric: stage.metricLatency({ period: Duration.minutes(5), statistic: 'p99' }),
    ...{ threshold: SLOW.toMilliseconds(), periods: { breaching: 3, of: 3 }, noData: NO_DATA.isFine },
  });
}

import { Duration } from 'aws-cdk-lib';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import { NO_DATA, raiseAlarm } from './raise-alarm.ts';

/** From this timeout on, a function is a job that works until its time ends, by design. */
const JOB_TIMEOUT = Duration.minutes(10);
/** The share of its timeout from which an invocation counts as slow. Jobs of a minute stop at two thirds by themselves. */
const SLOW = 0.8;

type Props = {
  /** A sentence: who is affected when it fails. */
  readonly impact: string;
  readonly timeout: Duration;
  /** Errors are counted in this period. */
  readonly errorPeriod: Duration;
};

/**
 * The alarms of each function. One error is none: the caller, or Lambda, tries again, and three in the period mean that this does
 * not help.
 */
export function addFunctionAlarms(
  scope: Construct,
  target: LambdaFunction,
  { impact, timeout, errorPeriod }: Props,
): void {
  raiseAlarm(scope, 'Errors', {
    ...{ kind: 'function-errors', impact, threshold: 3, noData: NO_DATA.isFine },
    metric: target.metricErrors({ period: errorPeriod }),
  });
  raiseAlarm(scope, 'Throttled', {
    ...{ kind: 'function-throttled', impact, threshold: 1, noData: NO_DATA.isFine },
    metric: target.metricThrottles({ period: Duration.minutes(5) }),
    // A burst of one period is what Lambda retries.
    periods: { breaching: 2, of: 3 },
  });
  if (timeout.toSeconds() >= JOB_TIMEOUT.toSeconds()) return;
  raiseAlarm(scope, 'Slow', {
    ...{ kind: 'function-slow', impact, threshold: SLOW * timeout.toMilliseconds(), noData: NO_DATA.isFine },
    metric: target.metricDuration({ period: Duration.minutes(5), statistic: 'Maximum' }),
    periods: { breaching: 2, of: 3 },
  });
}

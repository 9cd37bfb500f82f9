import { Duration } from 'aws-cdk-lib';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { NO_DATA, raiseAlarm } from './raise-alarm.ts';

type Props = {
  readonly queue: IQueue;
  readonly deadLetters: IQueue;
  readonly impact: { readonly late: string; readonly failed: string };
};

/** The alarms of a queue: what waits for too long, and what was given up. */
export function addQueueAlarms(scope: Construct, { queue, deadLetters, impact }: Props): void {
  const period = Duration.minutes(5);
  raiseAlarm(scope, 'WaitsTooLong', {
    ...{ kind: 'queue-late', impact: impact.late, threshold: Duration.minutes(30).toSeconds(), noData: NO_DATA.isFine },
    metric: queue.metricApproximateAgeOfOldestMessage({ period }),
  });
  raiseAlarm(scope, 'GivenUp', {
    ...{ kind: 'dead-letters', impact: impact.failed, threshold: 1, noData: NO_DATA.isFine },
    metric: deadLetters.metricApproximateNumberOfMessagesVisible({ period }),
  });
}

import { Duration } from 'aws-cdk-lib';
import { MathExpression } from 'aws-cdk-lib/aws-cloudwatch';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import type { Construct } from 'constructs';
import { NO_DATA, raiseAlarm } from './raise-alarm.ts';

/** An execution that a person aborts is no failure. */
export function addWorkflowAlarm(scope: Construct, machine: StateMachine, impact: string): void {
  const period = Duration.minutes(5);
  raiseAlarm(scope, 'Failed', {
    ...{ kind: 'workflow-failed', impact, threshold: 1, noData: NO_DATA.isFine },
    metric: new MathExpression({
      expression: 'FILL(failed, 0) + FILL(timedOut, 0)',
      label: 'Executions that failed or timed out',
      usingMetrics: { failed: machine.metricFailed({ period }), timedOut: machine.metricTimedOut({ period }) },
      period,
    }),
  });
}

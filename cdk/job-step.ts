import { Duration } from 'aws-cdk-lib';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { TaskInput } from 'aws-cdk-lib/aws-stepfunctions';
import { LambdaInvoke } from 'aws-cdk-lib/aws-stepfunctions-tasks';
import type { Construct } from 'constructs';

type JobStep = {
  readonly job: IFunction;
  readonly payload: Readonly<Record<string, unknown>>;
  /** The fields of the function's answer that the next state gets. */
  readonly answer: readonly string[];
};

/** A step of a job that takes longer than one invocation. One that fails is tried six times more, within half an hour. */
export function jobStep(scope: Construct, name: string, { job, payload, answer }: JobStep): LambdaInvoke {
  const task = new LambdaInvoke(scope, name, {
    lambdaFunction: job,
    payload: TaskInput.fromObject(payload),
    resultSelector: Object.fromEntries(answer.map((field) => [`${field}.$`, `$.Payload.${field}`])),
    retryOnServiceExceptions: false,
  });
  task.addRetry({ interval: Duration.seconds(30), maxAttempts: 6, backoffRate: 2, maxDelay: Duration.minutes(10) });
  return task;
}

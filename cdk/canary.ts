import type { Alarm } from 'aws-cdk-lib/aws-cloudwatch';
import { LambdaDeploymentConfig, LambdaDeploymentGroup } from 'aws-cdk-lib/aws-codedeploy';
import { Alias, type IFunction, type IVersion, type Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { acceptFinding } from './accept-finding.ts';
import { addCanaryAlarm } from './alarms/canary-alarm.ts';

type Props = {
  readonly target: LambdaFunction;
  /** A sentence: who is affected while the new version fails. */
  readonly impact: string;
  /** Other alarms that end a deployment. */
  readonly alarms: readonly Alarm[];
  /** False: a new version gets all requests at once. */
  readonly isGradual: boolean;
};

/**
 * The name under which the API invokes a function. A new version gets a tenth of the requests for five minutes, and none any more
 * if one of the alarms rings. Former versions stay, so that the alias can be pointed back by hand in seconds.
 */
export class Canary extends Construct {
  readonly function: IFunction;

  constructor(scope: Construct, id: string, { target, impact, alarms, isGradual }: Props) {
    super(scope, id);
    // The casts are safe: the types of the CDK leave out `undefined` in optional properties.
    const alias = new Alias(this, 'Alias', { aliasName: 'live', version: target.currentVersion as IVersion });
    this.function = alias as IFunction;
    const alarm = addCanaryAlarm(this, alias, impact);
    if (!isGradual) return;
    const group = new LambdaDeploymentGroup(this, 'Deployments', {
      alias,
      deploymentConfig: LambdaDeploymentConfig.CANARY_10PERCENT_5MINUTES,
      alarms: [alarm, ...alarms],
      // By default it ignores alarms.
      autoRollback: { failedDeployment: true, stoppedDeployment: true, deploymentInAlarm: true },
    });
    acceptFinding(group, {
      rule: 'IAM4',
      reason: 'The policy that AWS maintains for CodeDeploy and Lambda alone. CodeDeploy documents no smaller one.',
    });
  }
}

import { Stack } from 'aws-cdk-lib';
import { type IRole, PolicyStatement } from 'aws-cdk-lib/aws-iam';

/** Lets a role read one parameter by its name. The name is enough, so neither side has to be created before the other. */
export function grantReadParameter(role: IRole, name: string): void {
  const { region, account, partition } = Stack.of(role);
  role.addToPrincipalPolicy(
    new PolicyStatement({
      actions: ['ssm:GetParameter'],
      resources: [`arn:${partition}:ssm:${region}:${account}:parameter${name}`],
    }),
  );
}

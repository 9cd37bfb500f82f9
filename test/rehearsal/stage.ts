import { App, CfnResource } from 'aws-cdk-lib';
import { CfnBudget } from 'aws-cdk-lib/aws-budgets';
import { CfnAlarm } from 'aws-cdk-lib/aws-cloudwatch';
import { DEV } from '../../cdk/configuration.ts';
import { CustomerGraphStack } from '../../cdk/customer-graph-stack.ts';
import { withTestFiles } from '../cdk/console-files.ts';

/** The stage of development as `cdk/app.ts` has it, after an edit of its configuration: `-c edit=JSON`. */
const app = new App();
const edit: object = JSON.parse(app.node.tryGetContext('edit') ?? '{}');
const stack = new CustomerGraphStack(app, 'customer-graph-dev', withTestFiles({ ...DEV, ...edit }));
for (const child of stack.node.findAll().filter((one) => one instanceof CfnResource))
  if (isUnknown(child)) child.node.scope?.node.tryRemoveChild(child.node.id);

/** The emulator cannot create it: docs/decisions/rehearsal.md. */
function isUnknown(resource: CfnResource): boolean {
  // An alarm on an expression of several metrics.
  if (resource instanceof CfnAlarm) return stack.resolve(resource.metrics) !== undefined;
  // The CDK's function that copies files runs the AWS CLI of its layer, which is nowhere here.
  if (resource.cfnResourceType === 'Custom::CDKBucketDeployment') return true;
  return resource instanceof CfnBudget;
}

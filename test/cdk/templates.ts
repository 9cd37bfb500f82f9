import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { type Configuration, DEV, PROD } from '../../cdk/configuration.ts';
import { CustomerGraphStack } from '../../cdk/customer-graph-stack.ts';
import { withTestFiles } from './console-files.ts';

/** The CloudFormation template of a stage. Needs the bundles of `npm run build`. */
export function templateOf(configuration: Configuration): Template {
  return Template.fromStack(new CustomerGraphStack(new App(), 'customer-graph', withTestFiles(configuration)));
}

/** The template of another stack of the stage: of CloudFront and WAF, of the region of the replica, or of the alarms of the console. */
export function partTemplateOf(configuration: Configuration, part: 'edge' | 'replica' | 'console'): Template {
  const app = new App();
  new CustomerGraphStack(app, 'customer-graph', withTestFiles(configuration));
  return Template.fromStack(Stack.of(app.node.findChild(`customer-graph-${part}`)));
}

export const STAGES = [DEV, PROD].map((configuration) => ({
  stage: configuration.stage,
  configuration,
  template: templateOf(configuration),
}));

/** Functions that the CDK adds: one empties the buckets of a stage that may be deleted, the other copies the files of the console. */
const OF_THE_CDK = /^Custom(S3AutoDeleteObjects|CDKBucketDeployment)/;

/** The properties of all resources of a type, such as `AWS::DynamoDB::Table`, in no order, without those that the CDK adds. */
export function propertiesOf(template: Template, type: string) {
  return Object.entries(template.findResources(type))
    .filter(([id]) => !OF_THE_CDK.test(id))
    .map(([, resource]) => resource['Properties']);
}

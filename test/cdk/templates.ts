import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { type Configuration, DEV, PROD } from '../../cdk/configuration.ts';
import { CustomerGraphStack } from '../../cdk/customer-graph-stack.ts';

/** The CloudFormation template of a stage. Needs the bundles of `npm run build`. */
export function templateOf(configuration: Configuration): Template {
  return Template.fromStack(new CustomerGraphStack(new App(), 'customer-graph', configuration));
}

/** The template of another stack of the stage: of CloudFront and WAF, or of the region of the replica. */
export function partTemplateOf(configuration: Configuration, part: 'edge' | 'replica'): Template {
  const app = new App();
  new CustomerGraphStack(app, 'customer-graph', configuration);
  return Template.fromStack(Stack.of(app.node.findChild(`customer-graph-${part}`)));
}

export const STAGES = [DEV, PROD].map((configuration) => ({
  stage: configuration.stage,
  configuration,
  template: templateOf(configuration),
}));

/** The prefix of a function that the CDK adds to a stage that may be deleted: it empties the buckets. */
const AUTO_DELETE_PREFIX = 'CustomS3AutoDeleteObjects';

/** The properties of all resources of a type, such as `AWS::DynamoDB::Table`, in no order, without those that the CDK adds. */
export function propertiesOf(template: Template, type: string) {
  return Object.entries(template.findResources(type))
    .filter(([id]) => !id.startsWith(AUTO_DELETE_PREFIX))
    .map(([, resource]) => resource['Properties']);
}

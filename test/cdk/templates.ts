import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { type Configuration, DEV, PROD } from '../../cdk/configuration.ts';
import { CustomerGraphStack } from '../../cdk/customer-graph-stack.ts';

/** What CloudFormation is given for a stage. Needs the bundles of `npm run build`. */
export function templateOf(configuration: Configuration): Template {
  return Template.fromStack(new CustomerGraphStack(new App(), 'customer-graph', configuration));
}

export const STAGES = [DEV, PROD].map((configuration) => ({
  stage: configuration.stage,
  configuration,
  template: templateOf(configuration),
}));

/** What CDK itself adds to a stage that may be deleted: it empties the buckets first. It is none of our functions. */
const EMPTIES_BUCKETS = 'CustomS3AutoDeleteObjects';

/** The properties of all resources of a type, such as `AWS::DynamoDB::Table`, in no order; without what CDK itself adds. */
export function propertiesOf(template: Template, type: string) {
  return Object.entries(template.findResources(type))
    .filter(([id]) => !id.startsWith(EMPTIES_BUCKETS))
    .map(([, resource]) => resource['Properties']);
}

import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { type Configuration, DEV, PROD } from '../../cdk/configuration.ts';
import { CustomerGraphStack } from '../../cdk/customer-graph-stack.ts';
import { RESERVED_CONCURRENCY } from '../../cdk/operation-settings.ts';
import { EDGE, SCHEDULED_BACKUPS } from '../../cdk/optional-parts.ts';

/** The CloudFormation template of a stage. Needs the bundles of `npm run build`. */
export function templateOf(configuration: Configuration): Template {
  return Template.fromStack(new CustomerGraphStack(new App(), 'customer-graph', configuration));
}

/** The template of the stack of CloudFront and WAF. */
export function edgeTemplateOf(configuration: Configuration): Template {
  const app = new App();
  new CustomerGraphStack(app, 'customer-graph', configuration);
  return Template.fromStack(Stack.of(app.node.findChild('customer-graph-edge')));
}

/** Prod with everything that is optional. */
export const EVERYTHING: Configuration = {
  ...PROD,
  environment: { account: '111122223333', region: 'eu-west-2' },
  domain: { name: 'api.vantage.co.uk', hostedZoneId: 'Z0123456789ABC', hostedZoneName: 'vantage.co.uk' },
  edge: { ...EDGE, unlimitedAddresses: ['198.51.100.7/32', '2001:db8:7::/48'] },
  messages: {
    emailFrom: 'hello@shop.vantage.co.uk',
    smsOriginationArn: 'arn:aws:sms-voice:eu-west-2:111122223333:phone-number/phone-1',
  },
  operations: { ...PROD.operations, reservedConcurrency: RESERVED_CONCURRENCY },
  backups: { ...SCHEDULED_BACKUPS, copyToVaultArn: 'arn:aws:backup:eu-west-2:444455556666:backup-vault:copies' },
};

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

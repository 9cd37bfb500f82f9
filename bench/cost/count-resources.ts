import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { PROD } from '../../cdk/configuration.ts';
import { CustomerGraphStack } from '../../cdk/customer-graph-stack.ts';
import { SCHEDULED_NAMES, SCHEDULES } from '../../store/schedules.ts';
import type { Measurements } from './measurements.ts';

const MINUTES_A_MONTH = (365 / 12) * 24 * 60;

/** What the stack of prod has that costs something by itself. Needs the bundles of `npm run build`. */
export function countResources(): Measurements['resources'] {
  const template = Template.fromStack(new CustomerGraphStack(new App(), 'customer-graph', PROD));
  const count = (type: string, properties?: object) =>
    Object.keys(template.findResources(type, properties === undefined ? {} : { Properties: properties })).length;
  return {
    alarms: count('AWS::CloudWatch::Alarm'),
    // Nothing polls the queues of dead letters.
    queues: Object.values(template.findResources('AWS::SQS::Queue')).filter(
      ({ Properties }) => Properties?.RedrivePolicy !== undefined,
    ).length,
    keys: count('AWS::KMS::Key'),
    secrets: count('AWS::SecretsManager::Secret'),
    machineClients: count('AWS::Cognito::UserPoolClient', { AllowedOAuthFlows: ['client_credentials'] }),
    functionMegabytes: PROD.functionMemory,
    scheduledRunsAMonth: SCHEDULED_NAMES.reduce(
      (sum, name) => sum + MINUTES_A_MONTH / SCHEDULES[name].runs.everyMinutes,
      0,
    ),
  };
}

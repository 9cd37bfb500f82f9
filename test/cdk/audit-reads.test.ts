import { describe, expect, it } from 'vitest';
import { READ_MESSAGE } from '../../store/log-subscriptions.ts';
import { propertiesOf, STAGES } from './templates.ts';

describe.each(STAGES)('the audit log of reads of $stage', ({ template }) => {
  const [tableId] = Object.keys(template.findResources('AWS::DynamoDB::Table'));
  const table = { 'Fn::GetAtt': [tableId, 'Arn'] };
  const [subscription] = propertiesOf(template, 'AWS::Logs::SubscriptionFilter');
  const functions = template.findResources('AWS::Lambda::Function');
  const named = (part: string) => Object.keys(functions).filter((id) => id.startsWith(part));
  const statementsOf = (part: string) =>
    propertiesOf(template, 'AWS::IAM::Policy')
      .filter(({ PolicyName }) => PolicyName.startsWith(part))
      .flatMap(({ PolicyDocument }) => PolicyDocument.Statement)
      .filter(({ Resource }) => JSON.stringify(Resource) === JSON.stringify(table));

  it('gets the lines of the GraphQL function about reads, and no others', () => {
    const [graph] = named('Graph');
    const [reads] = named('AuditReads');
    expect(subscription).toMatchObject({
      FilterPattern: `{ $.message = "${READ_MESSAGE}" }`,
      LogGroupName: functions[graph ?? '']?.['Properties'].LoggingConfig.LogGroup,
      DestinationArn: { 'Fn::GetAtt': [reads, 'Arn'] },
    });
    expect(propertiesOf(template, 'AWS::Logs::SubscriptionFilter')).toHaveLength(1);
  });

  it('is tried again, and kept with the failed records', () => {
    const [bucket] = Object.keys(template.findResources('AWS::S3::Bucket'));
    template.hasResourceProperties('AWS::Lambda::EventInvokeConfig', {
      MaximumRetryAttempts: 2,
      DestinationConfig: { OnFailure: { Destination: { 'Fn::GetAtt': [bucket, 'Arn'] } } },
    });
  });

  it('may only add entries, and the GraphQL function may not write any', () => {
    const keys = { 'dynamodb:LeadingKeys': ['AUDIT#*'] };
    expect(statementsOf('AuditReads')).toEqual([
      { Effect: 'Allow', Action: 'dynamodb:PutItem', Resource: table, Condition: { 'ForAllValues:StringLike': keys } },
    ]);
    expect(statementsOf('Graph')).toContainEqual({
      Effect: 'Deny',
      Action: ['dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:DeleteItem'],
      Resource: table,
      Condition: { 'ForAnyValue:StringLike': keys },
    });
  });
});

import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { EventReceiverStack } from '../../examples/event-receiver/cdk/event-receiver-stack.ts';
import { EVENT_TYPES, SECRET_HEADER } from '../../examples/event-receiver/event-types.ts';
import { propertiesOf, STAGES } from './templates.ts';

describe('the stack of the example receiver of events', () => {
  const endpoint = 'https://receiver.example.com/events';
  const template = Template.fromStack(new EventReceiverStack(new App(), 'receiver', { busName: 'the-bus', endpoint }));
  const [rule] = propertiesOf(template, 'AWS::Events::Rule');
  const idOf = (type: string): string => Object.keys(template.findResources(type))[0] ?? '';

  it('sends the events that the receiver uses from the bus to its endpoint, for a day, and then to a queue', () => {
    expect(rule).toMatchObject({
      EventBusName: 'the-bus',
      EventPattern: { source: ['customer-graph'], 'detail-type': EVENT_TYPES },
      Targets: [
        {
          Arn: { 'Fn::GetAtt': [idOf('AWS::Events::ApiDestination'), 'Arn'] },
          DeadLetterConfig: { Arn: { 'Fn::GetAtt': [idOf('AWS::SQS::Queue'), 'Arn'] } },
          RetryPolicy: { MaximumEventAgeInSeconds: 86_400, MaximumRetryAttempts: 185 },
        },
      ],
    });
    expect(rule.Targets[0].Input).toBeUndefined();
    template.hasResourceProperties('AWS::Events::ApiDestination', { InvocationEndpoint: endpoint, HttpMethod: 'POST' });
  });

  it('has its secret in Secrets Manager alone', () => {
    const [connection] = propertiesOf(template, 'AWS::Events::Connection');
    expect(connection.AuthorizationType).toBe('API_KEY');
    const { ApiKeyName, ApiKeyValue } = connection.AuthParameters.ApiKeyAuthParameters;
    expect(ApiKeyName).toBe(SECRET_HEADER);
    expect(JSON.stringify(ApiKeyValue)).toContain('{{resolve:secretsmanager:');
    template.hasResourceProperties('AWS::SecretsManager::Secret', { GenerateSecretString: { PasswordLength: 48 } });
  });

  it('may send to its destination and to its queue alone, and an alarm watches the queue', () => {
    const statements = propertiesOf(template, 'AWS::IAM::Policy').flatMap(
      ({ PolicyDocument }) => PolicyDocument.Statement,
    );
    expect(statements).toEqual([
      {
        Action: 'events:InvokeApiDestination',
        Effect: 'Allow',
        Resource: { 'Fn::GetAtt': [idOf('AWS::Events::ApiDestination'), 'Arn'] },
      },
    ]);
    template.hasResourceProperties('AWS::SQS::Queue', {
      MessageRetentionPeriod: 1_209_600,
      SqsManagedSseEnabled: true,
    });
    template.resourceCountIs('AWS::CloudWatch::Alarm', 1);
  });

  it('finds its bus in an output of the graph', () => {
    for (const { template: graph } of STAGES)
      expect(graph.findOutputs('EventBusName')).toEqual({ EventBusName: { Value: { Ref: expect.any(String) } } });
  });
});

import { describe, expect, it } from 'vitest';
import { DEV, PROD } from '../../cdk/configuration.ts';
import { MESSAGE_QUEUE } from '../../store/queues.ts';
import { propertiesOf, templateOf } from './templates.ts';

const ORIGINATION = 'arn:aws:sms-voice:eu-west-2:111122223333:phone-number/phone-1';
const messages = { emailFrom: 'hello@shop.vantage.co.uk', smsOriginationArn: ORIGINATION };
const template = templateOf({ ...PROD, messages });

const functionsWith = (name: string) =>
  Object.entries(template.findResources('AWS::Lambda::Function')).filter(
    ([, { Properties }]) => Properties.Environment.Variables[name] !== undefined,
  );
const statementsOf = (part: string) =>
  propertiesOf(template, 'AWS::IAM::Policy')
    .filter(({ PolicyName }) => PolicyName.startsWith(part))
    .flatMap(({ PolicyDocument }) => PolicyDocument.Statement);

describe('the messages of a stage with senders', () => {
  it('go through a queue with dead letters, which is hidden longer than the sender may take', () => {
    const [queue] = propertiesOf(template, 'AWS::SQS::Queue').filter(({ RedrivePolicy }) => RedrivePolicy);
    expect(queue).toMatchObject({
      VisibilityTimeout: MESSAGE_QUEUE.visibilitySeconds,
      SqsManagedSseEnabled: true,
      RedrivePolicy: { maxReceiveCount: MESSAGE_QUEUE.maxReceives },
    });
    expect(MESSAGE_QUEUE.visibilitySeconds).toBeGreaterThan(MESSAGE_QUEUE.timeoutSeconds);
    const [[sender] = []] = functionsWith('EMAIL_FROM');
    expect(propertiesOf(template, 'AWS::Lambda::EventSourceMapping')).toContainEqual(
      expect.objectContaining({
        FunctionName: { Ref: sender },
        BatchSize: MESSAGE_QUEUE.batchSize,
        FunctionResponseTypes: ['ReportBatchItemFailures'],
      }),
    );
  });

  it('are queued by the consumer of the stream, and written by the functions that know the channels', () => {
    expect(functionsWith('MESSAGE_QUEUE_URL').map(([id]) => id)).toEqual([expect.stringMatching(/^Changes/)]);
    const channels = functionsWith('MESSAGE_CHANNELS').map(
      ([, { Properties }]) => Properties.Environment.Variables.MESSAGE_CHANNELS,
    );
    expect(new Set(channels)).toEqual(new Set(['EMAIL,SMS']));
  });

  it('are sent from the configured address and number only', () => {
    const sends = statementsOf('MessagesSender').filter(({ Action }) => JSON.stringify(Action).includes('Send'));
    expect(sends).toHaveLength(2);
    expect(sends[0]).toMatchObject({
      Action: 'ses:SendEmail',
      Condition: { StringEquals: { 'ses:FromAddress': messages.emailFrom } },
    });
    expect(JSON.stringify(sends[0].Resource)).toContain('identity/shop.vantage.co.uk');
    expect(sends[1]).toMatchObject({ Action: 'sms-voice:SendTextMessage', Resource: ORIGINATION });
    const others = propertiesOf(template, 'AWS::IAM::Policy').filter(
      ({ PolicyName }) => !PolicyName.startsWith('MessagesSender'),
    );
    expect(JSON.stringify(others)).not.toMatch(/ses:Send|SendTextMessage/);
  });

  it('are reported by SES through the bus, and by AWS End User Messaging through a topic', () => {
    const [[reports] = []] = Object.entries(template.findResources('AWS::Lambda::Function')).filter(([id]) =>
      id.startsWith('MessagesReports'),
    );
    template.hasResourceProperties('AWS::SES::ConfigurationSetEventDestination', {
      EventDestination: {
        Enabled: true,
        MatchingEventTypes: ['send', 'delivery', 'bounce', 'complaint', 'reject', 'renderingFailure'],
      },
    });
    const [rule] = propertiesOf(template, 'AWS::Events::Rule').filter(({ EventPattern }) =>
      EventPattern?.source.includes('aws.ses'),
    );
    expect(rule.Targets).toMatchObject([{ Arn: { 'Fn::GetAtt': [reports, 'Arn'] } }]);
    template.hasResourceProperties('AWS::SNS::Subscription', {
      Protocol: 'lambda',
      Endpoint: { 'Fn::GetAtt': [reports, 'Arn'] },
    });
    template.hasResourceProperties('AWS::SMSVOICE::ConfigurationSet', {
      EventDestinations: [{ Enabled: true, MatchingEventTypes: ['TEXT_ALL'] }],
    });
  });

  it('raise alarms where customers hear nothing', () => {
    const alarms = Object.entries(template.findResources('AWS::CloudWatch::Alarm'))
      .filter(([id]) => id.startsWith('Messages'))
      .map(([, { Properties }]) => Properties);
    expect(alarms.length).toBeGreaterThan(4);
    for (const { AlarmDescription } of alarms) expect(AlarmDescription).toMatch(/^(Customers|Nobody|All customers)/);
  });
});

it('a stage without senders has no queue, and no function that writes messages', () => {
  const without = templateOf({ ...DEV, messages: null });
  // Those of webhooks are in order.
  expect(propertiesOf(without, 'AWS::SQS::Queue').filter(({ FifoQueue }) => FifoQueue !== true)).toEqual([]);
  expect(JSON.stringify(without)).not.toContain('MESSAGE_CHANNELS');
});

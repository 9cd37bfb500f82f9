import { describe, expect, it } from 'vitest';
import { MAX_RETENTION_DAYS } from '../../domain/kernel/retention.ts';
import { RECEIVER_PARTITIONS } from '../../store/integration/receiver-partitions.ts';
import { WEBHOOK_QUEUE } from '../../store/queues.ts';
import { propertiesOf, STAGES } from './templates.ts';

type Statement = {
  readonly Action: string | readonly string[];
  readonly Resource: unknown;
  readonly Condition?: unknown;
  readonly Effect: string;
};

describe.each(STAGES)('the webhooks of $stage', ({ configuration, template }) => {
  const functions = Object.entries(template.findResources('AWS::Lambda::Function')).filter(([id]) =>
    id.startsWith('Webhooks'),
  );
  const functionOf = (name: string) => functions.find(([id]) => id.startsWith(`Webhooks${name}`))?.[1]['Properties'];
  const [receiver, worker] = [functionOf('Receiver'), functionOf('Worker')];
  const statementsOf = ({ Role }: { Role: { 'Fn::GetAtt': string[] } }): readonly Statement[] =>
    propertiesOf(template, 'AWS::IAM::Policy')
      .filter(({ Roles }) => Roles.some(({ Ref }: { Ref: string }) => Ref === Role['Fn::GetAtt'][0]))
      .flatMap(({ PolicyDocument }) => PolicyDocument.Statement);
  const actionsOn = (statements: readonly Statement[], service: string) =>
    statements
      .flatMap(({ Action }) => [Action].flat())
      .filter((action) => action.startsWith(`${service}:`))
      .toSorted();

  it('arrive by a route of their own, with a limit of its own', () => {
    const [stage] = propertiesOf(template, 'AWS::ApiGatewayV2::Stage');
    expect(stage.RouteSettings).toEqual({
      'POST /webhooks/{integration}': {
        ThrottlingRateLimit: configuration.webhooksPerSecond,
        ThrottlingBurstLimit: 2 * configuration.webhooksPerSecond,
      },
    });
    expect(configuration.webhooksPerSecond).toBeLessThan(configuration.requestsPerSecond);
    expect(receiver.Environment.Variables).toMatchObject({ WEBHOOK_URL: expect.anything() });
    expect(receiver.Timeout).toBeLessThan(30);
  });

  it('are received by a function that stores them, and reads no customer, no body and no other secret', () => {
    const statements = statementsOf(receiver);
    const onTable = statements.filter(({ Action }) => [Action].flat().join().includes('dynamodb:'));
    const keys = (partitions: readonly string[]) => ({
      'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': partitions },
    });
    expect(onTable.map(({ Condition }) => Condition)).toEqual(
      expect.arrayContaining([keys(RECEIVER_PARTITIONS.read), keys(RECEIVER_PARTITIONS.write)]),
    );
    expect(actionsOn(statements, 'dynamodb')).not.toContain('dynamodb:DeleteItem');
    expect(actionsOn(statements, 's3')).toEqual(['s3:PutObject']);
    expect(actionsOn(statements, 'sqs')).toEqual(['sqs:GetQueueAttributes', 'sqs:GetQueueUrl', 'sqs:SendMessage']);
    expect(actionsOn(statements, 'secretsmanager')).toEqual([
      'secretsmanager:DescribeSecret',
      'secretsmanager:GetSecretValue',
    ]);
    for (const secret of ['IDEMPOTENCY_SECRET', 'SOURCE_LINK_SECRET'])
      expect(receiver.Environment.Variables).not.toHaveProperty(secret);
  });

  it('wait in a first-in-first-out queue, from which poison goes to the dead letters', () => {
    const queues = Object.entries(template.findResources('AWS::SQS::Queue')).filter(([id]) =>
      id.startsWith('Webhooks'),
    );
    expect(queues.map(([, { Properties }]) => Properties.FifoQueue)).toEqual([true, true]);
    const waiting = queues.map(([, { Properties }]) => Properties).find(({ RedrivePolicy }) => RedrivePolicy);
    expect(waiting).toMatchObject({
      RedrivePolicy: { maxReceiveCount: WEBHOOK_QUEUE.maxReceives },
      VisibilityTimeout: WEBHOOK_QUEUE.visibilitySeconds,
    });
    // What AWS recommends.
    expect(WEBHOOK_QUEUE.visibilitySeconds).toBe(6 * WEBHOOK_QUEUE.timeoutSeconds);
    const sources = propertiesOf(template, 'AWS::Lambda::EventSourceMapping');
    expect(sources).toContainEqual(
      expect.objectContaining({
        BatchSize: 1,
        FunctionResponseTypes: ['ReportBatchItemFailures'],
        ScalingConfig: { MaximumConcurrency: 10 },
      }),
    );
    expect(worker.Timeout).toBe(WEBHOOK_QUEUE.timeoutSeconds);
  });

  it('are applied by a function that reads bodies and deletes none', () => {
    expect(actionsOn(statementsOf(worker), 's3')).toEqual(['s3:GetObject']);
  });

  it('keep their bodies as long as their rows', () => {
    const buckets = propertiesOf(template, 'AWS::S3::Bucket').flatMap(
      ({ LifecycleConfiguration }) => LifecycleConfiguration?.Rules ?? [],
    );
    const { webhookDeliveries = null } = configuration.retentionDays;
    expect(webhookDeliveries).toBeLessThan(MAX_RETENTION_DAYS);
    expect(buckets).toContainEqual({
      ...{ Prefix: 'webhooks/', ExpirationInDays: webhookDeliveries, Status: 'Enabled' },
    });
  });
});

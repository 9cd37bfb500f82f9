import { describe, expect, it } from 'vitest';
import { PROD } from '../../cdk/configuration.ts';
import { FEEDBACK_PAGE_PARTITIONS } from '../../store/feedback/page-partitions.ts';
import { propertiesOf, STAGES, templateOf } from './templates.ts';

const FUNCTION = 'AWS::Lambda::Function';

describe.each(STAGES)('the page for feedback of $stage', ({ template }) => {
  const [page] = Object.values(template.findResources(FUNCTION)).filter(({ Properties: { Environment } }) =>
    isPage(Environment?.Variables ?? {}),
  );
  const graph = propertiesOf(template, FUNCTION).find(
    ({ Environment }) => 'IDEMPOTENCY_SECRET' in Environment.Variables,
  );
  const role = page?.['Properties'].Role['Fn::GetAtt'][0];
  const statements: { Action: string | string[]; Resource: unknown; Condition?: unknown }[] = propertiesOf(
    template,
    'AWS::IAM::Policy',
  )
    .filter(({ Roles }) => Roles.some(({ Ref }: { Ref: string }) => Ref === role))
    .flatMap(({ PolicyDocument }) => PolicyDocument.Statement);

  it('has the only route without a token, beside webhooks', () => {
    const open = propertiesOf(template, 'AWS::ApiGatewayV2::Route').filter(
      ({ AuthorizationType }) => AuthorizationType !== 'JWT',
    );
    expect(open.map(({ RouteKey, AuthorizationType }) => [RouteKey, AuthorizationType]).toSorted()).toEqual([
      ['GET /feedback/{token}', 'NONE'],
      ['POST /feedback/{token}', 'NONE'],
      ['POST /webhooks/{integration}', 'NONE'],
    ]);
  });

  it('may use the partitions of one piece of feedback, and nothing else', () => {
    const onTable = statements.filter(({ Action }) => [Action].flat().join().includes('dynamodb:'));
    const keys = (partitions: readonly string[]) => ({
      'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': partitions },
    });
    expect(onTable.map(({ Action, Condition }) => [Action, Condition])).toEqual([
      [
        ['GetItem', 'BatchGetItem', 'Query', 'ConditionCheckItem'].map((action) => `dynamodb:${action}`),
        keys(FEEDBACK_PAGE_PARTITIONS.read),
      ],
      [['PutItem', 'UpdateItem'].map((action) => `dynamodb:${action}`), keys(FEEDBACK_PAGE_PARTITIONS.write)],
      ['dynamodb:DeleteItem', keys(FEEDBACK_PAGE_PARTITIONS.delete)],
    ]);
    const [table] = Object.keys(template.findResources('AWS::DynamoDB::Table'));
    for (const { Resource } of onTable) expect(Resource).toEqual({ 'Fn::GetAtt': [table, 'Arn'] });
    const services = new Set(statements.flatMap(({ Action }) => [Action].flat().map((one) => one.split(':')[0])));
    expect([...services].toSorted()).toEqual(['dynamodb', 'kms', 'logs', 's3']);
  });

  it('may store incoming files, and read or delete none', () => {
    const onFiles = statements.filter(({ Action }) => [Action].flat().join().includes('s3:'));
    const [bucket] = Object.keys(template.findResources('AWS::S3::Bucket')).filter((id) => id.startsWith('Files'));
    expect(onFiles.map(({ Action, Resource }) => [Action, Resource])).toEqual([
      ['s3:PutObject', { 'Fn::Join': ['', [{ 'Fn::GetAtt': [bucket, 'Arn'] }, '/incoming/*']] }],
    ]);
  });

  it('verifies with the keys with which the graph signs, and the graph knows its address', () => {
    const keys = page?.['Properties'].Environment.Variables.FEEDBACK_LINK_KEYS;
    expect(JSON.stringify(keys)).toContain('{{resolve:secretsmanager:');
    expect(graph.Environment.Variables.FEEDBACK_LINK_KEYS).toEqual(keys);
    expect(graph.Environment.Variables.FEEDBACK_URL).toEqual(
      template.findOutputs('FeedbackUrl')['FeedbackUrl']?.['Value'],
    );
    expect(page?.['Properties'].Environment.Variables.FEEDBACK_URL).toEqual(graph.Environment.Variables.FEEDBACK_URL);
    expect(page?.['Properties'].Environment.Variables.IDEMPOTENCY_SECRET).toBeUndefined();
  });
});

it('a rotation adds a key in front, and keeps the former one', () => {
  const template = templateOf({ ...PROD, feedbackLinkKeys: ['Second', 'First'] });
  const page = propertiesOf(template, FUNCTION).find(({ Environment }) => isPage(Environment.Variables));
  const text = JSON.stringify(page.Environment.Variables.FEEDBACK_LINK_KEYS);
  expect(text.indexOf('Second')).toBeGreaterThan(0);
  expect(text.indexOf('Second')).toBeLessThan(text.indexOf('First'));
});

const isPage = (variables: object): boolean =>
  'FEEDBACK_LINK_KEYS' in variables && !('IDEMPOTENCY_SECRET' in variables);

import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { PROD } from '../../cdk/configuration.ts';
import { INDEXES, PARTITION_KEY, SORT_KEY, STREAM_VIEW, TTL_ATTRIBUTE } from '../../store/table/table-schema.ts';
import { STAGES, templateOf } from './templates.ts';

const TABLE = 'AWS::DynamoDB::Table';
const keySchema = (partition: string, sort: string) => [
  { AttributeName: partition, KeyType: 'HASH' },
  { AttributeName: sort, KeyType: 'RANGE' },
];

describe.each(STAGES)('the table of $stage', ({ configuration, template }) => {
  it('is the one table', () => template.resourceCountIs(TABLE, 1));

  it('has the keys, indexes, stream and expiry of store/table/table-schema.ts, and no others', () => {
    const names = [PARTITION_KEY, SORT_KEY, ...INDEXES.flatMap(({ partitionKey, sortKey }) => [partitionKey, sortKey])];
    template.hasResourceProperties(TABLE, {
      KeySchema: keySchema(PARTITION_KEY, SORT_KEY),
      AttributeDefinitions: names.map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
      GlobalSecondaryIndexes: INDEXES.map(({ name, partitionKey, sortKey }) => ({
        IndexName: name,
        KeySchema: keySchema(partitionKey, sortKey),
        Projection: { ProjectionType: 'ALL' },
      })),
      LocalSecondaryIndexes: Match.absent(),
      StreamSpecification: { StreamViewType: STREAM_VIEW },
      TimeToLiveSpecification: { AttributeName: TTL_ATTRIBUTE, Enabled: true },
    });
  });

  it('is paid per request, recoverable to a point in time, and protected from deletion', () => {
    template.hasResourceProperties(TABLE, {
      BillingMode: 'PAY_PER_REQUEST',
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      DeletionProtectionEnabled: configuration.protectData,
    });
  });

  it("is encrypted with the stage's own key, which is rotated", () => {
    const [key] = Object.keys(template.findResources('AWS::KMS::Key', { Properties: { EnableKeyRotation: true } }));
    template.hasResourceProperties(TABLE, {
      SSESpecification: { SSEEnabled: true, SSEType: 'KMS', KMSMasterKeyId: { 'Fn::GetAtt': [key, 'Arn'] } },
    });
  });
});

it('in production the resources with data, and their key, outlive the stack', () => {
  const template = templateOf(PROD);
  for (const type of [TABLE, 'AWS::KMS::Key', 'AWS::SecretsManager::Secret', 'AWS::Cognito::UserPool']) {
    const policies = Object.entries(template.findResources(type))
      // The key of the alarms encrypts nothing that is stored.
      .filter(([id]) => !id.startsWith('AlarmsKey'))
      .map(([, { DeletionPolicy, UpdateReplacePolicy }]) => [DeletionPolicy, UpdateReplacePolicy]);
    expect(policies.length, type).toBeGreaterThan(0);
    for (const policy of policies) expect(policy, type).toEqual(['RetainExceptOnCreate', 'Retain']);
  }
});

import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { DEV, PROD } from '../../cdk/configuration.ts';
import { INDEXES, PARTITION_KEY, SORT_KEY, STREAM_VIEW, TTL_ATTRIBUTE } from '../../store/table/table-schema.ts';
import { STAGES, templateOf } from './templates.ts';

const TABLE = 'AWS::DynamoDB::Table';
const ACCOUNT: Record<string, string> = {
  'AWS::Partition': 'aws',
  'AWS::Region': 'eu-west-1',
  'AWS::AccountId': '000000000000',
};
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

describe('a restored table', () => {
  const name = 'customer-graph-restored';
  const streamArn = `arn:aws:dynamodb:eu-west-1:000000000000:table/${name}/stream/2026-12-01T00:00:00.000`;
  const own = templateOf(PROD);
  const adopted = templateOf({ ...PROD, restoredTable: { name, streamArn } });

  it("takes the place of the stage's own one, which leaves the stack and is retained", () => {
    adopted.resourceCountIs(TABLE, 0);
    for (const { DeletionPolicy } of Object.values(own.findResources(TABLE)))
      expect(DeletionPolicy).toBe('RetainExceptOnCreate');
    adopted.hasOutput('TableName', { Value: name });
  });

  it.each(['AWS::Lambda::Function', 'AWS::Lambda::EventSourceMapping', 'AWS::IAM::Policy'])(
    'is in each %s what the own table was',
    (type) => {
      const [table = ''] = Object.keys(own.findResources(TABLE));
      const addresses = {
        Ref: name,
        Arn: `arn:aws:dynamodb:eu-west-1:000000000000:table/${name}`,
        StreamArn: streamArn,
      };
      const former = resolve(own.findResources(type), { table, addresses });
      expect(JSON.stringify(former)).toContain(addresses.Arn.slice(-name.length));
      expect(resolve(adopted.findResources(type), { table, addresses })).toEqual(former);
    },
  );

  it('needs its own stream', () => {
    const other = { name: 'another-table', streamArn };
    expect(() => templateOf({ ...DEV, restoredTable: other })).toThrow('not a stream of the table another-table');
  });
});

/** The value with the addresses of a table, and the account, in place of the references to them. */
function resolve(value: unknown, own: { readonly table: string; readonly addresses: Record<string, string> }): unknown {
  if (Array.isArray(value)) return value.map((one) => resolve(one, own));
  if (typeof value !== 'object' || value === null) return value;
  const { Ref, 'Fn::GetAtt': attribute, 'Fn::Join': join, ...others } = value as Record<string, unknown>;
  if (typeof Ref === 'string') return Ref === own.table ? own.addresses['Ref'] : (ACCOUNT[Ref] ?? value);
  if (Array.isArray(attribute)) return attribute[0] === own.table ? own.addresses[attribute[1]] : value;
  if (Array.isArray(join)) {
    const parts = resolve(join[1], own);
    if (Array.isArray(parts) && parts.every((part) => typeof part === 'string')) return parts.join(join[0]);
    return { join: parts };
  }
  return Object.fromEntries(Object.entries(others).map(([key, one]) => [key, resolve(one, own)]));
}

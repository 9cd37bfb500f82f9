import type { Template } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { type Configuration, PROD } from '../../cdk/configuration.ts';
import { missingAlarms } from './alarm-coverage.ts';
import { partTemplateOf, propertiesOf, STAGES, templateOf } from './templates.ts';

const TABLE = 'AWS::DynamoDB::Table';
const KEY = 'AWS::KMS::Key';
const environment = { account: '111122223333', region: 'eu-west-2' };
const single: Configuration = { ...PROD, environment };
const replicated: Configuration = { ...single, replicaRegion: 'eu-west-1' };
const replicas = (template: Template) =>
  propertiesOf(template, 'AWS::SecretsManager::Secret').filter(({ ReplicaRegions }) => ReplicaRegions !== undefined);

it.each(STAGES)('$stage is in one region', ({ template }) => {
  expect(replicas(template)).toEqual([]);
});

it('needs an environment', () => {
  expect(() => templateOf({ ...PROD, replicaRegion: 'eu-west-1' })).toThrow('replicaRegion: it needs an environment');
});

describe('a replica region', () => {
  const before = templateOf(single);
  const main = templateOf(replicated);
  const other = partTemplateOf(replicated, 'replica');

  it('leaves the table and its key as they are: nothing replaces them', () => {
    for (const type of [TABLE, KEY]) expect(main.findResources(type)).toEqual(before.findResources(type));
    for (const template of [main, other]) template.resourceCountIs('AWS::DynamoDB::GlobalTable', 0);
  });

  it('has a key of its own, which outlives the stack', () => {
    const keys = Object.entries(other.findResources(KEY)).filter(([id]) => !id.startsWith('Alarms'));
    expect(keys.map(([, { DeletionPolicy }]) => DeletionPolicy)).toEqual(['RetainExceptOnCreate']);
    expect(Object.keys(other.findOutputs('*'))).toEqual(['ReplicaKeyArn']);
  });

  it('has the secrets without which its data is of no use', () => {
    const named = replicas(main).map(({ Description }) => Description.split(': ')[1].split(/[ .,]/, 4).join(' '));
    expect(named.toSorted()).toEqual([
      'secret key of source',
      'secret key of the',
      'secrets of the integrations',
      'signs links for feedback',
    ]);
    for (const { ReplicaRegions } of replicas(main)) expect(ReplicaRegions).toEqual([{ Region: 'eu-west-1' }]);
  });

  it('has alarms of its own, and one about what has not arrived', () => {
    expect(missingAlarms(other.toJSON()['Resources'])).toEqual([]);
    other.resourceCountIs('AWS::CloudWatch::Alarm', 3);
    const late = propertiesOf(main, 'AWS::CloudWatch::Alarm').filter(
      ({ MetricName }) => MetricName === 'ReplicationLatency',
    );
    expect(late).toMatchObject([
      { Dimensions: [{ Name: 'ReceivingRegion', Value: 'eu-west-1' }, { Name: 'TableName' }], Threshold: 60_000 },
    ]);
  });
});

it('a stage adopts a replica, whose key is another one', () => {
  const name = 'customer-graph-prod-Table';
  const streamArn = `arn:aws:dynamodb:eu-west-1:111122223333:table/${name}/stream/2026-12-01T00:00:00.000`;
  const keyArn = 'arn:aws:kms:eu-west-1:111122223333:key/1';
  const template = templateOf({
    ...{ ...PROD, environment: { ...environment, region: 'eu-west-1' } },
    restoredTable: { name, streamArn, keyArn },
  });
  template.resourceCountIs(TABLE, 0);
  const roles = propertiesOf(template, 'AWS::IAM::Policy').filter(({ PolicyDocument }) =>
    PolicyDocument.Statement.some(({ Resource }: { Resource: unknown }) => Resource === keyArn),
  );
  expect(roles.length).toBeGreaterThan(20);
});

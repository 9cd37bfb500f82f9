import { describe, expect, it } from 'vitest';
import { CONSUMER_NAMES, filterPattern, STREAM_CONSUMERS } from '../../store/stream-consumers.ts';
import { propertiesOf, STAGES } from './templates.ts';

const SOURCE = 'AWS::Lambda::EventSourceMapping';

describe.each(STAGES)('the consumers of the stream of $stage', ({ configuration, template }) => {
  const [tableId] = Object.keys(template.findResources('AWS::DynamoDB::Table'));
  const [bucketId] = Object.keys(template.findResources('AWS::S3::Bucket'));
  const sources = propertiesOf(template, SOURCE).filter(({ StartingPosition }) => StartingPosition);

  it('have their own event source and function each', () => {
    expect(sources).toHaveLength(CONSUMER_NAMES.length);
    expect(new Set(sources.map(({ FunctionName }) => FunctionName.Ref)).size).toBe(CONSUMER_NAMES.length);
  });

  it('have the filters of store/stream-consumers.ts, at most 5 patterns each', () => {
    const expected = CONSUMER_NAMES.map((name) => STREAM_CONSUMERS[name].patterns.map(filterPattern));
    const patterns = sources.map(({ FilterCriteria }) =>
      FilterCriteria.Filters.map(({ Pattern }: { Pattern: string }) => JSON.parse(Pattern)),
    );
    expect(patterns).toEqual(expect.arrayContaining(expected));
    for (const filters of patterns) expect(filters.length).toBeLessThanOrEqual(5);
  });

  it('read the stream from its beginning, isolate failing records, and store them', () => {
    for (const source of sources)
      expect(source).toMatchObject({
        EventSourceArn: { 'Fn::GetAtt': [tableId, 'StreamArn'] },
        StartingPosition: 'TRIM_HORIZON',
        FunctionResponseTypes: ['ReportBatchItemFailures'],
        BisectBatchOnFunctionError: true,
        MaximumRetryAttempts: 5,
        DestinationConfig: { OnFailure: { Destination: { 'Fn::GetAtt': [bucketId, 'Arn'] } } },
      });
    for (const { MaximumRecordAgeInSeconds: age } of sources) expect(age).toBeLessThan(24 * 60 * 60);
  });

  it('store failed records encrypted, without public access, and longer than the stream but not for ever', () => {
    const [key] = Object.keys(template.findResources('AWS::KMS::Key'));
    template.hasResourceProperties('AWS::S3::Bucket', {
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [
          {
            ServerSideEncryptionByDefault: { KMSMasterKeyID: { 'Fn::GetAtt': [key, 'Arn'] }, SSEAlgorithm: 'aws:kms' },
          },
        ],
      },
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
      LifecycleConfiguration: { Rules: [{ ExpirationInDays: 30, Status: 'Enabled' }] },
    });
    const [bucket] = Object.values(template.findResources('AWS::S3::Bucket'));
    expect(bucket?.['DeletionPolicy']).toBe(configuration.keepData ? 'RetainExceptOnCreate' : 'Delete');
  });

  it('publish on the bus', () => {
    const [bus] = Object.keys(template.findResources('AWS::Events::EventBus'));
    const functions = propertiesOf(template, 'AWS::Lambda::Function');
    const publishing = functions.filter(({ Environment }) => Environment?.Variables.EVENT_BUS_NAME !== undefined);
    expect(publishing.map(({ Environment }) => Environment.Variables.EVENT_BUS_NAME)).toEqual([{ Ref: bus }]);
  });

  it('configure the thresholds of the matcher, and whether it merges automatically', () => {
    const { suggestFrom, mergeFrom, automatic } = configuration.matching;
    expect(suggestFrom).toBeLessThan(mergeFrom);
    template.hasResourceProperties('AWS::Lambda::Function', {
      Environment: {
        Variables: {
          MATCH_SUGGEST_FROM: String(suggestFrom),
          MATCH_MERGE_FROM: String(mergeFrom),
          MATCH_AUTOMATIC: automatic ? 'on' : 'off',
        },
      },
    });
  });
});

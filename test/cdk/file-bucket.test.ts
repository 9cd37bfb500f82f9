import { describe, expect, it } from 'vitest';
import { propertiesOf, STAGES, templateOf } from './templates.ts';

const BUCKET = 'AWS::S3::Bucket';

describe.each(STAGES)('the bucket of files of $stage', ({ configuration, template }) => {
  const [bucketId = ''] = Object.keys(template.findResources(BUCKET)).filter((id) => id.startsWith('Files'));
  const bucket = template.findResources(BUCKET)[bucketId] ?? {};
  const bucketArn = { 'Fn::GetAtt': [bucketId, 'Arn'] };
  const under = (prefix: string) => ({ 'Fn::Join': ['', [bucketArn, `/${prefix}/*`]] });
  const environmentsWith = (name: string) =>
    propertiesOf(template, 'AWS::Lambda::Function').filter(({ Environment }) => Environment.Variables[name]);

  /** The actions on a resource of each policy, by the beginning of its name. */
  function rightsOn(resource: object): Record<string, string[]> {
    const rights: Record<string, string[]> = {};
    for (const [id, policy] of Object.entries(template.findResources('AWS::IAM::Policy')))
      for (const { Action, Resource } of policy['Properties'].PolicyDocument.Statement)
        for (const one of [Resource].flat())
          if (JSON.stringify(one) === JSON.stringify(resource)) {
            const owner = /^(Graph|Changes|AttachmentCheck|Exports|FeedbackPage)/.exec(id)?.[0] ?? id;
            rights[owner] = [...(rights[owner] ?? []), ...[Action].flat()].sort();
          }
    return rights;
  }

  it('is private, encrypted with the key of the stage, and outlives the stack where data do', () => {
    const [key] = Object.keys(template.findResources('AWS::KMS::Key'));
    expect(bucket['Properties']).toMatchObject({
      PublicAccessBlockConfiguration: {
        ...{ BlockPublicAcls: true, BlockPublicPolicy: true, IgnorePublicAcls: true, RestrictPublicBuckets: true },
      },
      OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] },
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [
          {
            BucketKeyEnabled: true,
            ServerSideEncryptionByDefault: { KMSMasterKeyID: { 'Fn::GetAtt': [key, 'Arn'] }, SSEAlgorithm: 'aws:kms' },
          },
        ],
      },
    });
    expect(bucket['DeletionPolicy']).toBe(configuration.keepData ? 'RetainExceptOnCreate' : 'Delete');
  });

  it('refuses requests without TLS', () => {
    const policies = propertiesOf(template, 'AWS::S3::BucketPolicy').filter(({ Bucket }) => Bucket.Ref === bucketId);
    expect(policies[0].PolicyDocument.Statement).toContainEqual(
      expect.objectContaining({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
    );
  });

  it('loses incoming files that nobody took, and only these', () => {
    expect(bucket['Properties'].LifecycleConfiguration.Rules).toEqual([
      { ExpirationInDays: 1, Prefix: 'incoming/', Status: 'Enabled' },
    ]);
  });

  it('takes forms from the pages of the configured origins', () => {
    expect(bucket['Properties'].CorsConfiguration.CorsRules).toEqual([
      {
        AllowedMethods: ['POST'],
        AllowedOrigins: expect.arrayContaining([...configuration.corsOrigins]),
        MaxAge: 3_600,
      },
    ]);
    const none = propertiesOf(templateOf({ ...configuration, corsOrigins: [], console: null }), BUCKET);
    for (const { CorsConfiguration } of none) expect(CorsConfiguration).toBeUndefined();
  });

  it('tells EventBridge about new files, which invokes the check for incoming ones', () => {
    expect(bucket['Properties'].NotificationConfiguration).toEqual({
      EventBridgeConfiguration: { EventBridgeEnabled: true },
    });
    const [rule] = propertiesOf(template, 'AWS::Events::Rule').filter(({ EventPattern }) =>
      EventPattern?.source.includes('aws.s3'),
    );
    expect(rule.EventPattern).toEqual({
      source: ['aws.s3'],
      'detail-type': ['Object Created'],
      detail: { bucket: { name: [{ Ref: bucketId }] }, object: { key: [{ prefix: 'incoming/' }] } },
    });
    const [checkId] = Object.keys(template.findResources('AWS::Lambda::Function')).filter((id) =>
      id.startsWith('AttachmentCheck'),
    );
    expect(rule.Targets).toMatchObject([{ Arn: { 'Fn::GetAtt': [checkId, 'Arn'] } }]);
  });

  it('is known to the functions that use it', () => {
    const names = environmentsWith('FILES_BUCKET').map(({ Environment }) => Environment.Variables.FILES_BUCKET);
    // Graph, FeedbackPage, Changes, AttachmentCheck and Exports.
    expect(names).toEqual(Array.from({ length: 5 }, () => ({ Ref: bucketId })));
  });

  it('gives each function only what it needs', () => {
    expect(rightsOn(under('incoming'))).toEqual({
      Graph: ['s3:PutObject'],
      FeedbackPage: ['s3:PutObject'],
      Changes: ['s3:DeleteObject'],
      AttachmentCheck: ['s3:DeleteObject', 's3:GetObject'],
    });
    expect(rightsOn(under('checked'))).toEqual({
      Graph: ['s3:GetObject'],
      Changes: ['s3:DeleteObject'],
      AttachmentCheck: ['s3:GetObject', 's3:PutObject'],
      Exports: ['s3:GetObject'],
    });
    // Without it, S3 answers 403 for a file that is missing.
    expect(rightsOn(bucketArn)).toEqual({ AttachmentCheck: ['s3:ListBucket'], Exports: ['s3:ListBucket'] });
  });

  it('keeps the events of checks that fail', () => {
    const [failedId] = Object.keys(template.findResources(BUCKET)).filter((id) => id.startsWith('FailedRecords'));
    const configs = propertiesOf(template, 'AWS::Lambda::EventInvokeConfig');
    expect(configs.filter(({ FunctionName }) => FunctionName.Ref.startsWith('AttachmentCheck'))).toMatchObject([
      {
        MaximumRetryAttempts: 2,
        DestinationConfig: { OnFailure: { Destination: { 'Fn::GetAtt': [failedId, 'Arn'] } } },
      },
    ]);
  });
});

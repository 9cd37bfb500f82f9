import { describe, expect, it } from 'vitest';
import { propertiesOf, STAGES } from './templates.ts';

type Statement = { readonly Action: string | readonly string[]; readonly Resource: unknown };

describe.each(STAGES)('the files of privacy of $stage', ({ configuration, template }) => {
  const buckets = Object.entries(template.findResources('AWS::S3::Bucket'));
  const [id = '', bucket] = buckets.find(([name]) => name.startsWith('PrivacyFiles')) ?? [];
  const on = (keys: string) => ({ 'Fn::Join': ['', [{ 'Fn::GetAtt': [id, 'Arn'] }, keys]] });

  it('are private and encrypted; exports and audiences expire, and tombstones stay', () => {
    expect(bucket?.['Properties']).toMatchObject({
      PublicAccessBlockConfiguration: { BlockPublicAcls: true, RestrictPublicBuckets: true },
      LifecycleConfiguration: {
        Rules: [
          { Prefix: 'exports/', ExpirationInDays: 8, Status: 'Enabled' },
          { Prefix: 'audiences/', ExpirationInDays: 8, Status: 'Enabled' },
          { Prefix: 'audience-members/', ExpirationInDays: 31, Status: 'Enabled' },
          { Prefix: 'webhooks/', ExpirationInDays: 31, Status: 'Enabled' },
          { AbortIncompleteMultipartUpload: { DaysAfterInitiation: 2 }, Status: 'Enabled' },
        ],
      },
    });
    expect(bucket?.['DeletionPolicy']).toBe(configuration.keepData ? 'RetainExceptOnCreate' : 'Delete');
  });

  it('are written by the job of erasures, which reads none of them', () => {
    const policies = propertiesOf(template, 'AWS::IAM::Policy').map(
      ({ PolicyDocument, PolicyName }): { name: string; statements: readonly Statement[] } => ({
        name: PolicyName,
        statements: PolicyDocument.Statement,
      }),
    );
    const statements = policies.find(({ name }) => name.startsWith('Erasures'))?.statements ?? [];
    expect(statements).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ Action: 's3:PutObject', Resource: on('/tombstones/*') }),
        expect.objectContaining({
          Action: ['s3:DeleteObject', 's3:AbortMultipartUpload'],
          Resource: [on('/exports/*'), on('/audiences/*'), on('/audience-members/*')],
        }),
        expect.objectContaining({
          ...{ Action: ['s3:ListBucket', 's3:ListBucketMultipartUploads'] },
          Resource: { 'Fn::GetAtt': [id, 'Arn'] },
        }),
      ]),
    );
    const reads = statements.filter(
      ({ Action, Resource }) => [Action].flat().includes('s3:GetObject') && JSON.stringify(Resource).includes(id),
    );
    expect(reads).toEqual([]);
  });

  it('of audiences are all that their job reaches, and an alarm reports it where it fails', () => {
    const statements = propertiesOf(template, 'AWS::IAM::Policy')
      .filter(({ PolicyName }) => PolicyName.startsWith('AudiencesJob'))
      .flatMap(({ PolicyDocument }): readonly Statement[] => PolicyDocument.Statement);
    const onFiles = statements.filter(({ Resource }) => JSON.stringify(Resource).includes(id));
    expect(onFiles).toEqual([
      expect.objectContaining({
        Action: ['s3:GetObject', 's3:PutObject', 's3:DeleteObject', 's3:AbortMultipartUpload'],
        Resource: [on('/audiences/*'), on('/audience-members/*')],
      }),
      expect.objectContaining({ Action: ['s3:ListBucket', 's3:ListBucketMultipartUploads'] }),
    ]);
  });
});

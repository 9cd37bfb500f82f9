import { describe, expect, it } from 'vitest';
import { WORK_FILE_DAYS } from '../../domain/import-job/import-job.ts';
import { propertiesOf, STAGES } from './templates.ts';

type Statement = { readonly Action: string | readonly string[]; readonly Resource: unknown };

describe.each(STAGES)('the bucket of imports of $stage', ({ template }) => {
  const buckets = Object.entries(template.findResources('AWS::S3::Bucket'));
  const [id = '', bucket] = buckets.find(([name]) => name.startsWith('Imports')) ?? [];
  const on = (keys: string) => ({ 'Fn::Join': ['', [{ 'Fn::GetAtt': [id, 'Arn'] }, `/${keys}`]] });
  const statementsOf = (role: string) =>
    propertiesOf(template, 'AWS::IAM::Policy').flatMap(({ PolicyName, PolicyDocument }): readonly Statement[] =>
      PolicyName.startsWith(role) ? PolicyDocument.Statement : [],
    );

  it('is private, and everything in it expires', () => {
    expect(bucket?.['Properties']).toMatchObject({
      PublicAccessBlockConfiguration: { BlockPublicAcls: true, RestrictPublicBuckets: true },
      LifecycleConfiguration: {
        Rules: [
          { Prefix: 'files/', ExpirationInDays: 14, Status: 'Enabled' },
          { Prefix: 'work/', ExpirationInDays: WORK_FILE_DAYS, Status: 'Enabled' },
          { Prefix: 'reports/', ExpirationInDays: 90, Status: 'Enabled' },
          { AbortIncompleteMultipartUpload: { DaysAfterInitiation: WORK_FILE_DAYS }, Status: 'Enabled' },
        ],
      },
    });
  });

  it('is open to imports, which write no file that they import, and to signed links of reports', () => {
    const imports = statementsOf('ImportJobs');
    expect(imports).toContainEqual(expect.objectContaining({ Action: 's3:GetObject', Resource: on('files/*') }));
    expect(imports).toContainEqual(
      expect.objectContaining({
        ...{ Action: ['s3:GetObject', 's3:PutObject', 's3:DeleteObject'], Resource: on('work/*') },
      }),
    );
    const ofGraph = statementsOf('Graph').filter(({ Resource }) => JSON.stringify(Resource).includes(id));
    expect(ofGraph).toEqual([expect.objectContaining({ Action: 's3:GetObject', Resource: on('reports/*') })]);
  });
});

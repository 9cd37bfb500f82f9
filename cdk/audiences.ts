import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import type { Configuration } from './configuration.ts';
import type { CustomerTable } from './customer-table.ts';
import type { PrivacyFiles } from './privacy-files.ts';
import { ScheduledFunction } from './scheduled-function.ts';

type Props = {
  readonly configuration: Configuration;
  readonly key: IKey;
  readonly table: CustomerTable;
  readonly privacyFiles: PrivacyFiles;
};

/** The job of audiences. It reaches their files, and no other file of the bucket. */
export class Audiences extends Construct {
  constructor(scope: Construct, id: string, { privacyFiles, ...props }: Props) {
    super(scope, id);
    const job = new ScheduledFunction(this, 'Job', {
      ...{ ...props, name: 'audiences' },
      environment: { PRIVACY_BUCKET: privacyFiles.bucket.bucketName },
    });
    privacyFiles.grantAudiences(job.role);
  }
}

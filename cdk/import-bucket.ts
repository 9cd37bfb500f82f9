import { Duration } from 'aws-cdk-lib';
import type { IRole } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import type { Configuration } from './configuration.ts';
import { PrivateBucket } from './private-bucket.ts';

/** Files hold the data of people, who may be erased meanwhile: they do not stay longer than an import needs. */
const FILE_DAYS = 14;
/** A job can be resumed for a day less (`domain/import-job/import-job.ts`). */
const WORK_FILE_DAYS = 7;
/** Reports hold no personal data. */
const REPORT_DAYS = 90;

/** Where people put the files to import, below `files/`. It also has the work files and the reports. */
export class ImportBucket extends PrivateBucket {
  constructor(scope: Construct, id: string, { configuration, key }: { configuration: Configuration; key: IKey }) {
    super(scope, id, {
      configuration,
      key,
      lifecycleRules: [
        { prefix: 'files/', expiration: Duration.days(FILE_DAYS) },
        { prefix: 'work/', expiration: Duration.days(WORK_FILE_DAYS) },
        { prefix: 'reports/', expiration: Duration.days(REPORT_DAYS) },
        { abortIncompleteMultipartUploadAfter: Duration.days(WORK_FILE_DAYS) },
      ],
    });
  }

  get environment(): Record<string, string> {
    return { IMPORT_BUCKET: this.bucket.bucketName };
  }

  /** Grants an import to read the files, and to keep its work files and reports. It writes no file that it imports. */
  grantImport(role: IRole): void {
    this.grant(role, ['s3:GetObject'], 'files/*');
    this.grant(role, ['s3:GetObject', 's3:PutObject', 's3:DeleteObject'], 'work/*');
    this.grant(role, ['s3:PutObject'], 'reports/*');
    this.grantList(role);
    this.key.grantEncryptDecrypt(role);
  }

  /** Grants the graph to sign links to reports: a link has the rights of the role that signs it. */
  grantDownload(role: IRole): void {
    this.grant(role, ['s3:GetObject'], 'reports/*');
    this.key.grantDecrypt(role);
  }
}

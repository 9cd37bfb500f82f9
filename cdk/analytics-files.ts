import { Duration } from 'aws-cdk-lib';
import { type IRole, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import type { Configuration } from './configuration.ts';
import type { AnalyticsSettings } from './optional-parts.ts';
import { PrivateBucket } from './private-bucket.ts';

/** Whole items, with contact data: only the refresh of the views reads them. */
const EXPORT_DAYS = 1;

/** The rights to write a file in parts, as exports and Athena do. */
const WRITE = ['s3:PutObject', 's3:AbortMultipartUpload'];

/**
 * Exports of the table, the rows of the views, and results of queries, for a few days each: what is erased in the table must not stay here.
 * The rows of the views have no contact data.
 */
export class AnalyticsFiles extends PrivateBucket {
  constructor(
    scope: Construct,
    id: string,
    { configuration, settings, key }: { configuration: Configuration; settings: AnalyticsSettings; key: IKey },
  ) {
    super(scope, id, {
      configuration,
      key,
      lifecycleRules: [
        { prefix: 'exports/', expiration: Duration.days(EXPORT_DAYS) },
        { prefix: 'views/', expiration: Duration.days(settings.viewDays) },
        { prefix: 'results/', expiration: Duration.days(settings.viewDays) },
        { prefix: 'refresh/', expiration: Duration.days(EXPORT_DAYS) },
        { abortIncompleteMultipartUploadAfter: Duration.days(1) },
      ],
    });
  }

  /** The address of a folder, with a slash at the end. */
  urlOf(folder: string): string {
    return `s3://${this.bucket.bucketName}/${folder}/`;
  }

  /** Grants what the export and the refresh of the views do. */
  grantRefresh(role: IRole): void {
    this.grant(role, WRITE, 'exports/*', 'views/*', 'refresh/*');
    this.grant(role, ['s3:GetObject'], 'exports/*', 'views/*', 'refresh/*');
    this.grant(role, ['s3:ListMultipartUploadParts'], 'views/*', 'refresh/*');
    this.grantList(role, 's3:GetBucketLocation', 's3:ListBucketMultipartUploads');
    this.key.grantEncryptDecrypt(role);
  }

  /** What an analyst does with files: reads views, and writes and reads results. No export. */
  analystStatements(): readonly PolicyStatement[] {
    const { bucketArn } = this.bucket;
    return [
      new PolicyStatement({ actions: ['s3:GetObject'], resources: [`${bucketArn}/views/*`] }),
      new PolicyStatement({
        actions: ['s3:GetObject', 's3:ListMultipartUploadParts', ...WRITE],
        resources: [`${bucketArn}/results/*`],
      }),
      new PolicyStatement({ actions: ['s3:GetBucketLocation'], resources: [bucketArn] }),
      new PolicyStatement({
        actions: ['s3:ListBucket'],
        resources: [bucketArn],
        conditions: { StringLike: { 's3:prefix': ['views/*', 'results/*'] } },
      }),
      new PolicyStatement({
        actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
        resources: [this.key.keyArn],
        // Files alone: the key also encrypts the table.
        conditions: {
          StringLike: { 'kms:ViaService': 's3.*.amazonaws.com', 'kms:EncryptionContext:aws:s3:arn': `${bucketArn}*` },
        },
      }),
    ];
  }
}

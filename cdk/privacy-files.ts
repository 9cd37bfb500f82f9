import { Duration } from 'aws-cdk-lib';
import { type IRole, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import type { Configuration } from './configuration.ts';
import { privateBucket } from './private-bucket.ts';

/** A day more than exports can be read, so that the job that ends them finds its file. */
const EXPORT_DAYS = 8;
/** An export fails after a day. S3 counts whole days. */
const UPLOAD_DAYS = 2;

/**
 * Exports of people's data, for some days, and tombstones of erased people, for ever: a table that is restored from a time
 * before an erasure has lost its own.
 */
export class PrivacyFiles extends Construct {
  readonly bucket: Bucket;
  private readonly key: IKey;

  constructor(scope: Construct, id: string, { configuration, key }: { configuration: Configuration; key: IKey }) {
    super(scope, id);
    this.key = key;
    this.bucket = privateBucket(this, {
      configuration,
      key,
      lifecycleRules: [
        { prefix: 'exports/', expiration: Duration.days(EXPORT_DAYS) },
        { abortIncompleteMultipartUploadAfter: Duration.days(UPLOAD_DAYS) },
      ],
    });
  }

  /** Grants the job of erasures what it does: it writes tombstones, and deletes exports and their parts. It reads neither. */
  grantErase(role: IRole): void {
    this.grant(role, ['s3:PutObject'], 'tombstones/*');
    this.grant(role, ['s3:DeleteObject', 's3:AbortMultipartUpload'], 'exports/*');
    this.grantList(role);
    this.key.grantEncrypt(role);
  }

  /**
   * Grants the job of exports to write them, to join their parts, and to delete them. S3 decrypts the parts to join them.
   * https://docs.aws.amazon.com/AmazonS3/latest/userguide/mpuoverview.html#mpuAndPermissions
   */
  grantExport(role: IRole): void {
    this.grant(role, ['s3:GetObject', 's3:PutObject', 's3:DeleteObject', 's3:AbortMultipartUpload'], 'exports/*');
    this.grantList(role);
    this.key.grantEncryptDecrypt(role);
  }

  /** Grants the graph to sign links to exports: a link has the rights of the role that signs it. */
  grantDownload(role: IRole): void {
    this.grant(role, ['s3:GetObject'], 'exports/*');
    this.key.grantDecrypt(role);
  }

  /** Lists the files, and the uploads that are not complete. */
  private grantList(role: IRole): void {
    const actions = ['s3:ListBucket', 's3:ListBucketMultipartUploads'];
    role.addToPrincipalPolicy(new PolicyStatement({ actions, resources: [this.bucket.bucketArn] }));
  }

  private grant(role: IRole, actions: readonly string[], keys: string): void {
    const resources = [`${this.bucket.bucketArn}/${keys}`];
    role.addToPrincipalPolicy(new PolicyStatement({ actions: [...actions], resources }));
  }
}

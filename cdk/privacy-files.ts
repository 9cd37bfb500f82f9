import { Duration } from 'aws-cdk-lib';
import type { IRole } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import type { Configuration } from './configuration.ts';
import { PrivateBucket } from './private-bucket.ts';

/** A day more than exports can be read, so that the job that ends them finds its file. */
const EXPORT_DAYS = 8;
/** An export fails after a day. S3 counts whole days. */
const UPLOAD_DAYS = 2;

/** A day more than an audience can be confirmed. */
const AUDIENCE_LIST_DAYS = 31;
/** The right to list uploads that are not complete. */
const UPLOADS = 's3:ListBucketMultipartUploads';

const EXPORTS = 'exports/*';
const AUDIENCES = 'audiences/*';
const AUDIENCE_LISTS = 'audience-members/*';
const WEBHOOKS = 'webhooks/*';

/** Bodies go with the rows of their deliveries. A delivery that is kept for ever keeps its body. */
function webhookRules({ retentionDays: { webhookDeliveries: days } }: Configuration) {
  return days === null ? [] : [{ prefix: 'webhooks/', expiration: Duration.days(days) }];
}

/**
 * Exports of people's data and audiences, for some days, bodies of webhooks, and tombstones of erased people, for ever: a table that is restored from a time
 * before an erasure has lost its own.
 */
export class PrivacyFiles extends PrivateBucket {
  constructor(scope: Construct, id: string, { configuration, key }: { configuration: Configuration; key: IKey }) {
    super(scope, id, {
      configuration,
      key,
      lifecycleRules: [
        { prefix: 'exports/', expiration: Duration.days(EXPORT_DAYS) },
        { prefix: 'audiences/', expiration: Duration.days(EXPORT_DAYS) },
        { prefix: 'audience-members/', expiration: Duration.days(AUDIENCE_LIST_DAYS) },
        ...webhookRules(configuration),
        { abortIncompleteMultipartUploadAfter: Duration.days(UPLOAD_DAYS) },
      ],
    });
  }

  /** Grants the job of erasures what it does: it writes tombstones, and deletes exports, audiences and their parts. It reads none. */
  grantErase(role: IRole): void {
    this.grant(role, ['s3:PutObject'], 'tombstones/*');
    this.grant(role, ['s3:DeleteObject', 's3:AbortMultipartUpload'], EXPORTS, AUDIENCES, AUDIENCE_LISTS);
    this.grant(role, ['s3:DeleteObject'], WEBHOOKS);
    this.grantList(role, UPLOADS);
    this.key.grantEncrypt(role);
  }

  /** Grants the receiver of webhooks to store their bodies, and to read none. */
  grantStoreWebhooks(role: IRole): void {
    this.grant(role, ['s3:PutObject'], WEBHOOKS);
    this.key.grantEncrypt(role);
  }

  /** Grants to read the bodies of webhooks. Without the right to list, S3 answers 403 where there is none. */
  grantReadWebhooks(role: IRole): void {
    this.grant(role, ['s3:GetObject'], WEBHOOKS);
    this.key.grantDecrypt(role);
  }

  /**
   * Grants the job of exports to write them, to join their parts, and to delete them. S3 decrypts the parts to join them.
   * https://docs.aws.amazon.com/AmazonS3/latest/userguide/mpuoverview.html#mpuAndPermissions
   */
  grantExport(role: IRole): void {
    this.grantMake(role, EXPORTS);
  }

  /** Grants the same to the job of audiences, and to read the lists of who is in them. */
  grantAudiences(role: IRole): void {
    this.grantMake(role, AUDIENCES, AUDIENCE_LISTS);
  }

  private grantMake(role: IRole, ...keys: readonly string[]): void {
    this.grant(role, ['s3:GetObject', 's3:PutObject', 's3:DeleteObject', 's3:AbortMultipartUpload'], ...keys);
    this.grantList(role, UPLOADS);
    this.key.grantEncryptDecrypt(role);
  }

  /** Grants the graph to sign links to exports and audiences: a link has the rights of the role that signs it. */
  grantDownload(role: IRole): void {
    this.grant(role, ['s3:GetObject'], EXPORTS, AUDIENCES);
    this.key.grantDecrypt(role);
  }
}

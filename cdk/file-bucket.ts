import { Duration } from 'aws-cdk-lib';
import type { IRole } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { CfnBucket, HttpMethods, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { CHECKED, INCOMING } from '../domain/attachment/file-keys.ts';
import type { Configuration } from './configuration.ts';
import { PrivateBucket } from './private-bucket.ts';

/** A file that no check has taken from here by then never will be. S3 counts whole days. */
const INCOMING_DAYS = 1;

const INCOMING_FILES = `${INCOMING}*`;
const CHECKED_FILES = `${CHECKED}*`;

/**
 * The bucket of the shop's files. It is private: browsers reach it only by signed forms and URLs, which carry the rights of the
 * function that signed them. It tells EventBridge about new files.
 */
export class FileBucket extends PrivateBucket {
  constructor(scope: Construct, id: string, { configuration, key }: { configuration: Configuration; key: IKey }) {
    super(scope, id, {
      configuration,
      key,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      lifecycleRules: [{ prefix: INCOMING, expiration: Duration.days(INCOMING_DAYS) }],
      cors: corsRules([...configuration.corsOrigins, ...consoleOrigins(configuration)]),
    });
    // The option of the CDK would add a function of its own to set this.
    const resource = this.bucket.node.defaultChild;
    if (!(resource instanceof CfnBucket)) throw new Error('the bucket is not what the CDK makes of it');
    resource.notificationConfiguration = { eventBridgeConfiguration: { eventBridgeEnabled: true } };
  }

  /** What a function reads to find the bucket. */
  get environment(): Record<string, string> {
    return { FILES_BUCKET: this.bucket.bucketName };
  }

  /** Grants what the signed forms and URLs of this role may do: store incoming files, and read checked ones. */
  grantSign(role: IRole): void {
    this.grant(role, ['s3:PutObject'], INCOMING_FILES);
    this.grant(role, ['s3:GetObject'], CHECKED_FILES);
    this.key.grantEncryptDecrypt(role);
  }

  /** Grants what the signed forms of this role may do: store incoming files. */
  grantUpload(role: IRole): void {
    this.grant(role, ['s3:PutObject'], INCOMING_FILES);
    this.key.grantEncrypt(role);
  }

  /** Grants what the check does: it moves incoming files to the checked ones, and reads what an earlier check moved. */
  grantCheck(role: IRole): void {
    this.grant(role, ['s3:GetObject'], INCOMING_FILES);
    this.grant(role, ['s3:GetObject'], CHECKED_FILES);
    this.grant(role, ['s3:DeleteObject'], INCOMING_FILES);
    this.grant(role, ['s3:PutObject'], CHECKED_FILES);
    this.grantList(role);
    this.key.grantEncryptDecrypt(role);
  }

  /** Grants the job of exports to read checked files. */
  grantRead(role: IRole): void {
    this.grant(role, ['s3:GetObject'], CHECKED_FILES);
    this.grantList(role);
    this.key.grantDecrypt(role);
  }

  /** Grants to delete the files of attachments. */
  grantDelete(role: IRole): void {
    for (const keys of [INCOMING_FILES, CHECKED_FILES]) this.grant(role, ['s3:DeleteObject'], keys);
  }
}

/**
 * Of the console. Its policy has the name of the bucket, so the bucket cannot have a name that CloudFront gives. A form and a URL carry their
 * rights themselves, wherever they are sent from.
 */
const consoleOrigins = ({ console }: Configuration): readonly string[] =>
  console ? [`https://${console.domain?.name ?? '*.cloudfront.net'}`] : [];

/** Pages of these origins may read the response to a form. Pictures need no permission. */
const corsRules = (origins: readonly string[]) =>
  origins.length === 0 ? [] : [{ allowedOrigins: [...origins], allowedMethods: [HttpMethods.POST], maxAge: 3_600 }];

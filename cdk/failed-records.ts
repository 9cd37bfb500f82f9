import { Duration } from 'aws-cdk-lib';
import { type IRole, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import type { BundledFunction } from './bundled-function.ts';
import type { Configuration } from './configuration.ts';
import { privateBucket } from './private-bucket.ts';

/**
 * Longer than the stream's 24 hours, so that there is time to fix the cause and replay the records. No longer, since the
 * records contain personal data.
 */
const RETENTION_DAYS = 30;

/** Stores the complete stream records that a consumer could not process, for `npm run replay`. */
export class FailedRecords extends Construct {
  readonly bucket: Bucket;
  private readonly key: IKey;

  constructor(scope: Construct, id: string, { configuration, key }: { configuration: Configuration; key: IKey }) {
    super(scope, id);
    this.key = key;
    this.bucket = privateBucket(this, {
      configuration,
      key,
      lifecycleRules: [{ expiration: Duration.days(RETENTION_DAYS) }],
    });
  }

  /** Grants what Lambda does with the role of the function: it adds objects under its own prefix, and reads none. */
  grantAdd(role: IRole): void {
    const { bucketArn } = this.bucket;
    const put = { actions: ['s3:PutObject'], resources: [`${bucketArn}/aws/lambda/*`] };
    const list = { actions: ['s3:ListBucket'], resources: [bucketArn] };
    for (const statement of [put, list]) role.addToPrincipalPolicy(new PolicyStatement(statement));
    this.key.grantEncrypt(role);
  }

  /** Keeps the events of asynchronous invocations that Lambda has retried twice. */
  keepFailedEvents({ function: target, role }: BundledFunction): void {
    this.grantAdd(role);
    target.configureAsyncInvoke({
      retryAttempts: 2,
      maxEventAge: Duration.hours(6),
      onFailure: { bind: () => ({ destination: this.bucket.bucketArn }) },
    });
  }

  /** Grants the job of erasures to remove a person from the records, wherever the person stands. */
  grantErase(role: IRole): void {
    const { bucketArn } = this.bucket;
    const change = {
      actions: ['s3:GetObject', 's3:PutObject', 's3:DeleteObject'],
      resources: [`${bucketArn}/aws/lambda/*`],
    };
    const list = { actions: ['s3:ListBucket'], resources: [bucketArn] };
    for (const statement of [change, list]) role.addToPrincipalPolicy(new PolicyStatement(statement));
    this.key.grantEncryptDecrypt(role);
  }
}

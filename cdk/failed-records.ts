import { Duration } from 'aws-cdk-lib';
import type { IRole } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import { addFailedEventAlarms } from './alarms/delivery-alarms.ts';
import type { BundledFunction } from './bundled-function.ts';
import type { Configuration } from './configuration.ts';
import { PrivateBucket } from './private-bucket.ts';

/**
 * Longer than the stream's 24 hours, so that there is time to fix the cause and replay the records. No longer, since the
 * records contain personal data.
 */
const RETENTION_DAYS = 30;

/** Where Lambda puts them. */
const RECORDS = 'aws/lambda/*';

/** Stores the complete stream records that a consumer could not process, for `npm run replay`. */
export class FailedRecords extends PrivateBucket {
  constructor(scope: Construct, id: string, { configuration, key }: { configuration: Configuration; key: IKey }) {
    super(scope, id, {
      configuration,
      key,
      lifecycleRules: [{ expiration: Duration.days(RETENTION_DAYS) }],
    });
  }

  /** Grants what Lambda does with the role of the function: it adds objects under its own prefix, and reads none. */
  grantAdd(role: IRole): void {
    this.grant(role, ['s3:PutObject'], RECORDS);
    this.grantList(role);
    this.key.grantEncrypt(role);
  }

  /**
   * Keeps the events of asynchronous invocations that Lambda has retried twice.
   * @param impact a sentence: who is affected while an event is there
   */
  keepFailedEvents(bundle: BundledFunction, impact: string): void {
    const { function: target, role } = bundle;
    this.grantAdd(role);
    addFailedEventAlarms(bundle, target, impact);
    target.configureAsyncInvoke({
      retryAttempts: 2,
      maxEventAge: Duration.hours(6),
      onFailure: { bind: () => ({ destination: this.bucket.bucketArn }) },
    });
  }

  /** Grants the job of erasures to remove a person from the records, wherever the person stands. */
  grantErase(role: IRole): void {
    this.grant(role, ['s3:GetObject', 's3:PutObject', 's3:DeleteObject'], RECORDS);
    this.grantList(role);
    this.key.grantEncryptDecrypt(role);
  }
}

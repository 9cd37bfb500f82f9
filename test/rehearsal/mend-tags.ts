import { PutBucketTaggingCommand, S3Client } from '@aws-sdk/client-s3';
import type { Outputs } from './cdk.ts';
import { clientSettings } from './environment.ts';

/** The outputs with the names of buckets. */
const BUCKETS = ['FailedRecordsBucket', 'PrivacyBucket', 'ImportBucket', 'FilesBucket', 'ConsoleBucket'];

/**
 * Sets the tag that the template gives each bucket of this stage. The emulator's CloudFormation ignores tags of buckets, and the
 * function of the CDK that empties a bucket before its deletion fails without this one.
 */
export async function tagBuckets(endpoint: string, outputs: Outputs): Promise<void> {
  const s3 = new S3Client({ ...clientSettings(endpoint), forcePathStyle: true });
  const TagSet = [{ Key: 'aws-cdk:auto-delete-objects', Value: 'true' }];
  for (const output of BUCKETS)
    await s3.send(new PutBucketTaggingCommand({ Bucket: outputs[output], Tagging: { TagSet } }));
}

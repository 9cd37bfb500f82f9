import type { IKey } from 'aws-cdk-lib/aws-kms';
import { BlockPublicAccess, Bucket, BucketEncryption, type BucketProps } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import type { Configuration } from './configuration.ts';
import { dataRemovalPolicy } from './removal-policy.ts';

/** A bucket that only roles of the stack reach, encrypted with the key of the stage. It outlives the stack where data do. */
export const privateBucket = (
  scope: Construct,
  { configuration, key, ...props }: BucketProps & { readonly configuration: Configuration; readonly key: IKey },
): Bucket =>
  new Bucket(scope, 'Bucket', {
    encryption: BucketEncryption.KMS,
    encryptionKey: key,
    bucketKeyEnabled: true,
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    enforceSSL: true,
    removalPolicy: dataRemovalPolicy(configuration),
    autoDeleteObjects: !configuration.keepData,
    ...props,
  });

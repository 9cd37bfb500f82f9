import { type IRole, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { BlockPublicAccess, Bucket, BucketEncryption, type BucketProps } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { acceptFinding } from './accept-finding.ts';
import type { Configuration } from './configuration.ts';
import { dataRemovalPolicy } from './removal-policy.ts';

type Props = BucketProps & { readonly configuration: Configuration; readonly key: IKey };

/**
 * A bucket that only roles of the stack reach, encrypted with the key of the stage. It outlives the stack where data do. Each
 * subclass says what it holds, for how long, and who may do what with it.
 */
export abstract class PrivateBucket extends Construct {
  readonly bucket: Bucket;
  protected readonly key: IKey;

  constructor(scope: Construct, id: string, { configuration, key, ...props }: Props) {
    super(scope, id);
    this.key = key;
    this.bucket = new Bucket(this, 'Bucket', {
      encryption: BucketEncryption.KMS,
      encryptionKey: key,
      bucketKeyEnabled: true,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
      removalPolicy: dataRemovalPolicy(configuration),
      autoDeleteObjects: !configuration.keepData,
      ...props,
    });
    acceptFinding(this.bucket, {
      rule: 'S1',
      reason:
        'Only roles of the stack and signed links reach the files. A log of access would hold ids of people, and need its own retention and erasure.',
    });
  }

  /** Grants actions on the files with these keys, of which the last part may be `*`. */
  protected grant(role: IRole, actions: readonly string[], ...keys: readonly string[]): void {
    const resources = keys.map((key) => `${this.bucket.bucketArn}/${key}`);
    role.addToPrincipalPolicy(new PolicyStatement({ actions: [...actions], resources }));
    acceptFinding(role, {
      rule: 'IAM5',
      appliesTo: [{ regex: '/^Resource::<\\w+\\.Arn>\\/[a-z/-]+\\*$/' }],
      reason: 'All files of one kind, by the prefix of their names, in one bucket.',
    });
  }

  /** Grants to list the files. Without it, S3 answers 403 and not 404 for a file that is not there. */
  protected grantList(role: IRole, ...more: readonly string[]): void {
    const actions = ['s3:ListBucket', ...more];
    role.addToPrincipalPolicy(new PolicyStatement({ actions, resources: [this.bucket.bucketArn] }));
  }
}

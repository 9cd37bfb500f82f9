import { Duration, Stack } from 'aws-cdk-lib';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { BucketDeployment, CacheControl, Source } from 'aws-cdk-lib/aws-s3-deployment';
import type { Construct } from 'constructs';
import { acceptCheck, acceptFinding } from './accept-finding.ts';
import type { Configuration } from './configuration.ts';
import { Logs } from './logs.ts';

/** Files whose names have the hash of what they hold. */
const HASHED_FILES = 'assets/*';

type Props = {
  readonly configuration: Configuration;
  /** The built files. */
  readonly folder: string;
  readonly bucket: IBucket;
  /** What the page reads before anything else, as `config.json`. */
  readonly config: object;
};

/**
 * Copies the built files to the bucket with each deployment that changes them: hashed ones for a year, and the page and its settings for no
 * longer than one answer, so that no cache has to be emptied. Files of former releases stay, since pages that are open still load them.
 */
export function deployConsoleFiles(scope: Construct, { configuration, folder, bucket, config }: Props): void {
  const shared = {
    ...{ destinationBucket: bucket, prune: false, outputObjectKeys: false },
    logGroup: new Logs(scope, 'FilesLogs', configuration),
  };
  const hashed = new BucketDeployment(scope, 'HashedFiles', {
    ...shared,
    sources: [Source.asset(folder)],
    ...{ exclude: ['*'], include: [HASHED_FILES] },
    cacheControl: [CacheControl.setPublic(), CacheControl.maxAge(Duration.days(365)), CacheControl.immutable()],
  });
  const pages = new BucketDeployment(scope, 'Pages', {
    ...shared,
    sources: [Source.asset(folder), Source.jsonData('config.json', config)],
    exclude: [HASHED_FILES],
    cacheControl: [CacheControl.noCache()],
  });
  // The page names the files.
  pages.node.addDependency(hashed);
  acceptDeploymentFindings(Stack.of(scope));
}

/** The CDK has one function for all deployments of files of a stack. */
function acceptDeploymentFindings(stack: Stack): void {
  const copier = stack.node.children.find(({ node }) => node.id.startsWith('Custom::CDKBucketDeployment'));
  if (copier === undefined) throw new Error('the CDK has no function that copies files');
  acceptFinding(copier, { rule: 'IAM4', reason: 'The role is made by the CDK. It runs in deployments only.' });
  acceptFinding(copier, {
    rule: 'IAM5',
    reason: 'What the CDK grants to copy files: to read those of the deployment, and to write all of one bucket.',
  });
  acceptCheck(copier, 'CKV_AWS_173', 'Its environment has the path of the certificates of AWS, and nothing else.');
  acceptFinding(copier, { rule: 'L1', reason: 'The CDK decides about the runtime of its own function.' });
}

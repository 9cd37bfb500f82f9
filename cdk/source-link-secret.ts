import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import { acceptFinding } from './accept-finding.ts';
import type { Configuration } from './configuration.ts';
import { dataRemovalPolicy } from './removal-policy.ts';
import { secretReplicas } from './secret-replicas.ts';

/**
 * The secret of the keyed hashes in source links, which CloudFormation generates. Only what applies source records gets it, as
 * a reference that the deployment resolves: see docs/decisions/source-link-secret.md.
 */
export class SourceLinkSecret extends Construct {
  /** What a function reads to find and write source links. */
  readonly environment: Record<string, string>;

  constructor(scope: Construct, id: string, { configuration, key }: { configuration: Configuration; key: IKey }) {
    super(scope, id);
    const secret = new Secret(this, 'Secret', {
      description: `Customer graph, ${configuration.stage}: secret key of source links. Never replace it: all that other systems sent would be unknown.`,
      encryptionKey: key,
      generateSecretString: { passwordLength: 64, excludePunctuation: true },
      ...secretReplicas(configuration),
      removalPolicy: dataRemovalPolicy(configuration),
    });
    acceptFinding(secret, {
      rule: 'SMG4',
      reason: 'Another value would make all that other systems sent unknown: docs/decisions/source-link-secret.md.',
    });
    this.environment = { SOURCE_LINK_SECRET: secret.secretValue.unsafeUnwrap() };
  }
}

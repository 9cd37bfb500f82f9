import { Fn } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import { acceptFinding } from './accept-finding.ts';
import type { Configuration } from './configuration.ts';
import { dataRemovalPolicy } from './removal-policy.ts';
import { secretReplicas } from './secret-replicas.ts';

/**
 * The keys that sign the links for feedback: a secret for each configured name, which CloudFormation generates. Functions get
 * them as references that the deployment resolves, as the idempotency secret: see docs/decisions/idempotency-secret.md.
 */
export class FeedbackLinkKeys extends Construct {
  /** What a function reads to sign or verify. */
  readonly environment: Record<string, string>;

  constructor(scope: Construct, id: string, { configuration, key }: { configuration: Configuration; key: IKey }) {
    super(scope, id);
    const secrets = configuration.feedbackLinkKeys.map(
      (name) =>
        new Secret(this, name, {
          description: `Customer graph, ${configuration.stage}: signs links for feedback. Rotate it by its name in the configuration.`,
          encryptionKey: key,
          generateSecretString: { passwordLength: 64, excludePunctuation: true },
          ...secretReplicas(configuration),
          removalPolicy: dataRemovalPolicy(configuration),
        }),
    );
    for (const secret of secrets)
      acceptFinding(secret, {
        rule: 'SMG4',
        reason:
          'Rotated by its name in the configuration, since links live for 30 days: docs/decisions/feedback-links.md.',
      });
    this.environment = {
      FEEDBACK_LINK_KEYS: Fn.join(
        ',',
        secrets.map(({ secretValue }) => secretValue.unsafeUnwrap()),
      ),
    };
  }
}

import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import type { Configuration } from './configuration.ts';
import { generatedSecret, joinedValues } from './generated-secret.ts';

/**
 * The keys that sign the links for feedback: a secret for each configured name, which CloudFormation generates. Functions get
 * them as references that the deployment resolves, as the idempotency secret: see docs/decisions/idempotency-secret.md.
 */
export class FeedbackLinkKeys extends Construct {
  /** What a function reads to sign or verify. */
  readonly environment: Record<string, string>;

  constructor(scope: Construct, id: string, { configuration, key }: { configuration: Configuration; key: IKey }) {
    super(scope, id);
    const secrets = configuration.feedbackLinkKeys.map((name) =>
      generatedSecret(this, name, {
        ...{ configuration, key },
        purpose: 'signs links for feedback. Rotate it by its name in the configuration.',
        notRotated:
          'Rotated by its name in the configuration, since links live for 30 days: docs/decisions/feedback-links.md.',
      }),
    );
    this.environment = { FEEDBACK_LINK_KEYS: joinedValues(secrets) };
  }
}

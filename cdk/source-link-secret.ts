import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import type { Configuration } from './configuration.ts';
import { generatedSecret } from './generated-secret.ts';

/**
 * The secret of the keyed hashes in source links, which CloudFormation generates. Only what applies source records gets it, as
 * a reference that the deployment resolves: see docs/decisions/source-link-secret.md.
 */
export class SourceLinkSecret extends Construct {
  /** What a function reads to find and write source links. */
  readonly environment: Record<string, string>;

  constructor(scope: Construct, id: string, { configuration, key }: { configuration: Configuration; key: IKey }) {
    super(scope, id);
    const secret = generatedSecret(this, 'Secret', {
      ...{ configuration, key },
      purpose: 'secret key of source links. Never replace it: all that other systems sent would be unknown.',
      notRotated: 'Another value would make all that other systems sent unknown: docs/decisions/source-link-secret.md.',
    });
    this.environment = { SOURCE_LINK_SECRET: secret.secretValue.unsafeUnwrap() };
  }
}

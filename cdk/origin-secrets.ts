import { Fn, Stack, Token } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import { acceptFinding } from './accept-finding.ts';
import type { Configuration } from './configuration.ts';
import { EDGE_REGION } from './optional-parts.ts';
import { dataRemovalPolicy } from './removal-policy.ts';

/** A name and no ARN, so that the stack of the edge finds the copy in its region. */
export const originSecretName = ({ stage }: Configuration, name: string): string =>
  `customer-graph-${stage}/origin/${name}`;

/**
 * What proves to the functions behind the API that a request came through the distribution: a secret for each configured name, which
 * CloudFormation generates, with a copy in the region of the distribution. See docs/decisions/edge.md.
 */
export class OriginSecrets extends Construct {
  /** What a function reads to tell requests apart; nothing without a distribution. */
  readonly environment: Record<string, string>;

  constructor(scope: Construct, id: string, { configuration, key }: { configuration: Configuration; key: IKey }) {
    super(scope, id);
    const { edge = null } = configuration;
    if (edge === null) {
      this.environment = {};
      return;
    }
    const { region } = Stack.of(this);
    if (Token.isUnresolved(region)) throw new Error(`edge: ${configuration.stage} needs an environment`);
    const secrets = edge.originSecrets.map(
      (name) =>
        new Secret(this, name, {
          secretName: originSecretName(configuration, name),
          description: `Customer graph, ${configuration.stage}: proves requests of the distribution. Rotate it by its name in the configuration.`,
          encryptionKey: key,
          generateSecretString: { passwordLength: 64, excludePunctuation: true },
          ...(region !== EDGE_REGION && { replicaRegions: [{ region: EDGE_REGION }] }),
          removalPolicy: dataRemovalPolicy(configuration),
        }),
    );
    for (const secret of secrets)
      acceptFinding(secret, {
        rule: 'SMG4',
        reason:
          'Rotated by its name in the configuration, so that two values are valid meanwhile: docs/decisions/edge.md.',
      });
    this.environment = {
      ORIGIN_SECRETS: Fn.join(
        ',',
        secrets.map(({ secretValue }) => secretValue.unsafeUnwrap()),
      ),
      ...(!edge.refusesDirectCalls && { DIRECT_CALLS: 'allowed' }),
    };
  }
}

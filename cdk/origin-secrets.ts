import { Stack, Token } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import type { Configuration } from './configuration.ts';
import { generatedSecret, joinedValues } from './generated-secret.ts';
import { EDGE_REGION } from './optional-parts.ts';

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
    const secrets = edge.originSecrets.map((name) =>
      generatedSecret(this, name, {
        ...{ configuration, key },
        secretName: originSecretName(configuration, name),
        purpose: 'proves requests of the distribution. Rotate it by its name in the configuration.',
        notRotated:
          'Rotated by its name in the configuration, so that two values are valid meanwhile: docs/decisions/edge.md.',
        replicas: region === EDGE_REGION ? {} : { replicaRegions: [{ region: EDGE_REGION }] },
      }),
    );
    this.environment = {
      ORIGIN_SECRETS: joinedValues(secrets),
      ...(!edge.refusesDirectCalls && { DIRECT_CALLS: 'allowed' }),
    };
  }
}

import { Fn } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { type ReplicaRegion, Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import { acceptFinding } from './accept-finding.ts';
import type { Configuration } from './configuration.ts';
import { dataRemovalPolicy } from './removal-policy.ts';
import { secretReplicas } from './secret-replicas.ts';

type Props = {
  readonly configuration: Configuration;
  readonly key: IKey;
  /** A permanent name; absent: CloudFormation makes one. */
  readonly secretName?: string;
  /** What it is for, and how it is rotated. */
  readonly purpose: string;
  /** Why AWS does not rotate it by itself. */
  readonly notRotated: string;
  /** Where it has copies; absent: where the table has a replica. */
  readonly replicas?: { readonly replicaRegions?: ReplicaRegion[] };
};

/** A secret with a value that CloudFormation generates and nobody sees. */
export function generatedSecret(scope: Construct, id: string, props: Props): Secret {
  const { configuration, key, secretName, purpose, notRotated, replicas = secretReplicas(configuration) } = props;
  const secret = new Secret(scope, id, {
    ...(secretName !== undefined && { secretName }),
    description: `Customer graph, ${configuration.stage}: ${purpose}`,
    encryptionKey: key,
    generateSecretString: { passwordLength: 64, excludePunctuation: true },
    ...replicas,
    removalPolicy: dataRemovalPolicy(configuration),
  });
  acceptFinding(secret, { rule: 'SMG4', reason: notRotated });
  return secret;
}

/** The values as one variable of a function: references that the deployment resolves, see docs/decisions/idempotency-secret.md. */
export const joinedValues = (secrets: readonly Secret[]): string =>
  Fn.join(
    ',',
    secrets.map(({ secretValue }) => secretValue.unsafeUnwrap()),
  );

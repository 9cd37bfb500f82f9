import { Stack } from 'aws-cdk-lib';
import { Key } from 'aws-cdk-lib/aws-kms';
import { NagSuppressions } from 'cdk-nag';
import type { Construct } from 'constructs';
import type { Configuration } from './configuration.ts';
import { dataRemovalPolicy } from './removal-policy.ts';

/**
 * The key that encrypts the data and the secret of the stage. It is the shop's own key, not AWS's. So a reader of the
 * function's settings, or of a copy of the table, needs the right to use this key as well.
 */
export class DataKey extends Key {
  constructor(scope: Construct, id: string, configuration: Configuration) {
    super(scope, id, {
      description: `Customer graph, ${configuration.stage}: table and secret`,
      enableKeyRotation: true,
      // A table that outlives the stack is lost without its key.
      removalPolicy: dataRemovalPolicy(configuration),
    });
    NagSuppressions.addStackSuppressions(Stack.of(this), [
      {
        id: 'AwsSolutions-IAM5',
        appliesTo: ['Action::kms:ReEncrypt*', 'Action::kms:GenerateDataKey*'],
        reason: "These are the two families of actions in the CDK's own grants of one key.",
      },
    ]);
  }
}

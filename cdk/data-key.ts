import { RemovalPolicy } from 'aws-cdk-lib';
import { Key } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import type { Configuration } from './configuration.ts';

/**
 * The key that encrypts what the stage keeps and its secret. The shop's own rather than AWS's, so that reading the
 * function's settings or a copy of the table is not enough: it takes the right to this key as well.
 */
export class DataKey extends Key {
  constructor(scope: Construct, id: string, configuration: Configuration) {
    super(scope, id, {
      description: `Customer graph, ${configuration.stage}: table and secret`,
      enableKeyRotation: true,
      // A table outlives its stack, and is lost without its key.
      removalPolicy: configuration.keepData ? RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE : RemovalPolicy.DESTROY,
    });
  }
}

import { RemovalPolicy } from 'aws-cdk-lib';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { Configuration } from './configuration.ts';

/** A log group that expires. Logs contain no personal data. */
export class Logs extends LogGroup {
  constructor(scope: Construct, id: string, configuration: Configuration) {
    super(scope, id, { retention: configuration.logRetentionDays, removalPolicy: RemovalPolicy.DESTROY });
  }
}

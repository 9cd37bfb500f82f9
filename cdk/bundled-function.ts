import { fileURLToPath } from 'node:url';
import type { Duration } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import {
  ApplicationLogLevel,
  Architecture,
  Code,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
} from 'aws-cdk-lib/aws-lambda';
import { FilterPattern, MetricFilter } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { Configuration } from './configuration.ts';
import { Logs } from './logs.ts';

/** Counts what functions log of a playbook that failed: the way of a request has no library for metrics to load. */
const PLAYBOOK_FAULTS = {
  filterPattern: FilterPattern.stringValue('$.message', '=', 'a playbook failed'),
  metricNamespace: 'CustomerGraph',
  metricName: 'PlaybookFaults',
  metricValue: '1',
};

type Props = {
  readonly configuration: Configuration;
  /** The entry in `lambdas/`, which `npm run build` bundles to a folder of that name. */
  readonly entry: string;
  readonly timeout: Duration;
  readonly memory: number;
  readonly environment?: Record<string, string>;
  /** Encrypts the environment. */
  readonly key?: IKey;
};

/**
 * One built bundle as a function: arm64, Node 24, logs in JSON that end. Its role may write these logs and nothing
 * else, which AWS's ready-made policy for functions does not say: that one reaches every log of the account.
 */
export class BundledFunction extends Construct {
  readonly function: LambdaFunction;
  readonly role: Role;

  constructor(scope: Construct, id: string, props: Props) {
    super(scope, id);
    const logGroup = new Logs(this, 'Logs', props.configuration);
    this.role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    logGroup.grantWrite(this.role);
    new MetricFilter(this, 'PlaybookFaults', { logGroup, ...PLAYBOOK_FAULTS });
    this.function = new LambdaFunction(this, 'Function', {
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      code: Code.fromAsset(fileURLToPath(new URL(`../dist/${props.entry}`, import.meta.url))),
      handler: 'index.handler',
      timeout: props.timeout,
      memorySize: props.memory,
      environment: { LOG_LEVEL: props.configuration.logLevel, ...props.environment },
      ...(props.key && { environmentEncryption: props.key }),
      role: this.role,
      logGroup,
      loggingFormat: LoggingFormat.JSON,
      // The function's own logger obeys LOG_LEVEL. Lambda takes lines without a level, as metrics are (EMF), for INFO and
      // drops them below its level, so that level is never above INFO.
      applicationLogLevelV2:
        props.configuration.logLevel === 'DEBUG' ? ApplicationLogLevel.DEBUG : ApplicationLogLevel.INFO,
    });
  }
}

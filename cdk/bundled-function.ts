import { fileURLToPath } from 'node:url';
import { Duration, RemovalPolicy } from 'aws-cdk-lib';
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
import type { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { ARCHITECTURE } from '../deployed-architecture.ts';
import { formatShards } from '../store/table/shard-layout.ts';
import { acceptCheck } from './accept-finding.ts';
import { addFunctionAlarms } from './alarms/function-alarms.ts';
import { countPlaybookFaults } from './alarms/playbook-alarm.ts';
import type { Configuration } from './configuration.ts';
import { Logs } from './logs.ts';

type Props = {
  readonly configuration: Configuration;
  /** The entry in `lambdas/`. `npm run build` bundles it to a folder of the same name. */
  readonly entry: string;
  readonly timeout: Duration;
  readonly memory: number;
  /** A sentence for its alarms: who is affected when it fails. */
  readonly impact: string;
  /** Three errors in this period raise an alarm; 5 minutes by default. */
  readonly errorPeriod?: Duration;
  readonly environment?: Record<string, string>;
  /** Encrypts the environment. */
  readonly key?: IKey;
};

/**
 * A Lambda function from a built bundle: arm64, Node 24, JSON logs that expire. Its role may only write these logs. AWS's
 * managed policy for functions would allow every log group of the account.
 */
export class BundledFunction extends Construct {
  readonly function: LambdaFunction;
  readonly role: Role;
  readonly logGroup: LogGroup;

  constructor(scope: Construct, id: string, props: Props) {
    super(scope, id);
    const logGroup = new Logs(this, 'Logs', props.configuration);
    this.logGroup = logGroup;
    this.role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    logGroup.grantWrite(this.role);
    countPlaybookFaults(this, props.configuration.stage, logGroup);
    this.function = new LambdaFunction(this, 'Function', {
      runtime: Runtime.NODEJS_24_X,
      architecture: ARCHITECTURE === 'arm64' ? Architecture.ARM_64 : Architecture.X86_64,
      code: Code.fromAsset(fileURLToPath(new URL(`../dist/${props.entry}`, import.meta.url))),
      handler: 'index.handler',
      timeout: props.timeout,
      memorySize: props.memory,
      environment: {
        LOG_LEVEL: props.configuration.logLevel,
        SHARDS: formatShards(props.configuration.shards),
        ...props.environment,
      },
      ...(props.key && { environmentEncryption: props.key }),
      role: this.role,
      // The alias of a former version can be pointed back to it.
      currentVersionOptions: { removalPolicy: RemovalPolicy.RETAIN },
      ...reservedConcurrency(props),
      logGroup,
      loggingFormat: LoggingFormat.JSON,
      // The function's own logger uses LOG_LEVEL. Lambda treats lines without a level, such as metrics (EMF), as INFO and
      // drops them if its level is higher. So this level is never above INFO.
      applicationLogLevelV2:
        props.configuration.logLevel === 'DEBUG' ? ApplicationLogLevel.DEBUG : ApplicationLogLevel.INFO,
    });
    if (!props.key) acceptCheck(this.function, 'CKV_AWS_173', 'Its environment has names and no secret.');
    const { impact, timeout, errorPeriod = Duration.minutes(5) } = props;
    addFunctionAlarms(this, this.function, { impact, timeout, errorPeriod });
  }
}

/** Nothing in an account that may not reserve any. */
function reservedConcurrency({ configuration, entry }: Props): { reservedConcurrentExecutions?: number } {
  const reserved = configuration.operations.reservedConcurrency?.[entry];
  return reserved === undefined ? {} : { reservedConcurrentExecutions: reserved };
}

/** For every function that writes to the table. */
export function retentionEnvironment({ retentionDays }: Configuration): Record<string, string> {
  const kinds = Object.entries(retentionDays).map(([kind, days]) => `${kind}=${days ?? 'forever'}`);
  return { RETENTION_DAYS: kinds.join(',') };
}

/** For every function that runs commands with their policies. */
export const commandEnvironment = (configuration: Configuration): Record<string, string> => ({
  ...retentionEnvironment(configuration),
  RECENT_PURCHASE_DAYS: String(configuration.recentPurchaseDays),
  CHURN_DAYS: String(configuration.churnDays),
  CART_DAYS: String(configuration.cartDays),
  REPEAT_CONTACT_DAYS: String(configuration.repeatContactDays),
  FEEDBACK_PAUSE_DAYS: String(configuration.feedbackPauseDays),
  CALL_RETRY_MINUTES: String(configuration.callRetryMinutes),
});

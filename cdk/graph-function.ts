import { Duration } from 'aws-cdk-lib';
import type { IRole } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { IFunction, Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import type { ILogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { addFaultAlarm } from './alarms/fault-alarm.ts';
import { BundledFunction, commandEnvironment } from './bundled-function.ts';
import { Canary } from './canary.ts';
import type { Configuration } from './configuration.ts';
import { issuersEnvironment } from './customer-issuers.ts';
import type { CustomerTable } from './customer-table.ts';
import type { FeedbackLinkKeys } from './feedback-link-keys.ts';
import type { FileBucket } from './file-bucket.ts';
import { generatedSecret } from './generated-secret.ts';
import type { ImportBucket } from './import-bucket.ts';
import { limitsEnvironment } from './limits-environment.ts';
import { matchingEnvironment } from './matcher.ts';
import { messageEnvironment } from './messages.ts';
import type { OriginSecrets } from './origin-secrets.ts';
import type { PrivacyFiles } from './privacy-files.ts';

/** Below API Gateway's 30 s, so that the function answers before the gateway times out. */
const TIMEOUT = Duration.seconds(29);

type Props = {
  readonly configuration: Configuration;
  readonly key: IKey;
  readonly table: CustomerTable;
  readonly files: FileBucket;
  readonly privacyFiles: PrivacyFiles;
  readonly imports: ImportBucket;
  readonly linkKeys: FeedbackLinkKeys;
  readonly origin: OriginSecrets;
};

const IMPACT = 'Tills, the web shop and staff get errors instead of answers.';

/** The GraphQL function. It may access the items of the table, and sign for files, exports and reports of imports. */
export class GraphFunction extends Construct {
  readonly function: LambdaFunction;
  /** What the API invokes. */
  readonly alias: IFunction;
  readonly logGroup: ILogGroup;
  readonly role: IRole;

  constructor(scope: Construct, id: string, props: Props) {
    super(scope, id);
    const { configuration, key, table, files, privacyFiles, imports, linkKeys, origin } = props;
    const bundle = new BundledFunction(this, 'Bundle', {
      configuration,
      entry: 'graphql',
      timeout: TIMEOUT,
      memory: configuration.functionMemory,
      impact: IMPACT,
      environment: {
        TABLE_NAME: table.name,
        ...files.environment,
        ...imports.environment,
        ...linkKeys.environment,
        ...origin.environment,
        ...commandEnvironment(configuration),
        ...messageEnvironment(configuration),
        ...matchingEnvironment(configuration),
        ...limitsEnvironment(configuration),
        ...issuersEnvironment(configuration),
        PRIVACY_BUCKET: privacyFiles.bucket.bucketName,
        IDEMPOTENCY_SECRET: this.createSecret(configuration, key),
      },
      key,
    });
    table.grantItems(bundle.role);
    // For the sample of `segmentPreview`: no list holds all customers.
    table.grantKeyScan(bundle.role);
    privacyFiles.grantDownload(bundle.role);
    imports.grantDownload(bundle.role);
    privacyFiles.grantReadWebhooks(bundle.role);
    // What the callers of this function did is written by others.
    table.denyAuditWrites(bundle.role);
    files.grantSign(bundle.role);
    this.function = bundle.function;
    this.role = bundle.role;
    this.logGroup = bundle.logGroup;
    // Most of them are parts of an answer with the status 200, so API Gateway counts no error.
    const faults = addFaultAlarm(bundle, 'Faults', {
      ...{ stage: configuration.stage, logGroup: bundle.logGroup, metricName: 'GraphFaults', impact: IMPACT },
      ...{ kind: 'api-errors', messages: ['fault', 'the request failed'], threshold: 3 },
    });
    this.alias = new Canary(this, 'Canary', {
      ...{ target: bundle.function, impact: IMPACT, alarms: [faults] },
      isGradual: configuration.operations.canaryDeployments,
    }).function;
  }

  /** A reference that CloudFormation resolves during the deployment: see docs/decisions/idempotency-secret.md. */
  private createSecret(configuration: Configuration, key: IKey): string {
    const secret = generatedSecret(this, 'IdempotencySecret', {
      ...{ configuration, key },
      purpose: 'secret key of the idempotency fingerprints. Do not rotate it while idempotency records live.',
      notRotated: 'Another value would refuse the retries of 30 days: docs/decisions/idempotency-secret.md.',
    });
    return secret.secretValue.unsafeUnwrap();
  }
}

import { Duration } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import { FEEDBACK_PAGE_PARTITIONS } from '../store/feedback/page-partitions.ts';
import { addFaultAlarm } from './alarms/fault-alarm.ts';
import { BundledFunction, commandEnvironment } from './bundled-function.ts';
import type { Configuration } from './configuration.ts';
import type { CustomerTable } from './customer-table.ts';
import type { FeedbackLinkKeys } from './feedback-link-keys.ts';
import type { FileBucket } from './file-bucket.ts';
import { limitsEnvironment } from './limits-environment.ts';
import { messageEnvironment } from './messages.ts';
import type { OriginSecrets } from './origin-secrets.ts';

type Props = {
  readonly configuration: Configuration;
  readonly key: IKey;
  readonly table: CustomerTable;
  readonly files: FileBucket;
  readonly linkKeys: FeedbackLinkKeys;
  readonly origin: OriginSecrets;
};

const IMPACT = 'Customers see an error where they want to give feedback or report a problem.';

/**
 * The function behind the public page for feedback. Nobody signs in to it, so it has a role of its own: the partitions that
 * one piece of feedback needs, no index, no scan. It may store incoming files, so that its forms can, and read none.
 */
export class FeedbackPage extends Construct {
  readonly function: BundledFunction['function'];

  constructor(scope: Construct, id: string, { configuration, key, table, files, linkKeys, origin }: Props) {
    super(scope, id);
    const { DAILY_LIMITS = '' } = limitsEnvironment(configuration);
    const bundle = new BundledFunction(this, 'Bundle', {
      configuration,
      entry: 'feedback-page',
      timeout: Duration.seconds(15),
      memory: configuration.functionMemory,
      impact: IMPACT,
      environment: {
        TABLE_NAME: table.name,
        ...commandEnvironment(configuration),
        ...messageEnvironment(configuration),
        DAILY_LIMITS,
        ...linkKeys.environment,
        ...origin.environment,
        ...files.environment,
      },
      key,
    });
    table.grantPartitions(bundle.role, FEEDBACK_PAGE_PARTITIONS);
    files.grantUpload(bundle.role);
    this.function = bundle.function;
    addFaultAlarm(bundle, 'Faults', {
      ...{ stage: configuration.stage, logGroup: bundle.logGroup, metricName: 'FeedbackPageFaults', impact: IMPACT },
      ...{ kind: 'api-errors', messages: ['the request failed'], threshold: 3 },
    });
  }
}

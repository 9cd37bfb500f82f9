import { Duration } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { FEEDBACK_PAGE_PARTITIONS } from '../store/feedback/page-partitions.ts';
import { BundledFunction, retentionEnvironment } from './bundled-function.ts';
import type { Configuration } from './configuration.ts';
import type { CustomerTable } from './customer-table.ts';
import type { FeedbackLinkKeys } from './feedback-link-keys.ts';
import { limitsEnvironment } from './limits-environment.ts';

type Props = {
  readonly configuration: Configuration;
  readonly key: IKey;
  readonly table: CustomerTable;
  readonly linkKeys: FeedbackLinkKeys;
};

/**
 * The function behind the public page for feedback. Nobody signs in to it, so it has a role of its own: the partitions that
 * one piece of feedback needs, no index, no scan, no file.
 */
export class FeedbackPage extends Construct {
  readonly function: IFunction;

  constructor(scope: Construct, id: string, { configuration, key, table, linkKeys }: Props) {
    super(scope, id);
    const { DAILY_LIMITS = '' } = limitsEnvironment(configuration);
    const bundle = new BundledFunction(this, 'Bundle', {
      configuration,
      entry: 'feedback-page',
      timeout: Duration.seconds(15),
      memory: configuration.functionMemory,
      environment: {
        TABLE_NAME: table.name,
        ...retentionEnvironment(configuration),
        DAILY_LIMITS,
        ...linkKeys.environment,
      },
      key,
    });
    table.grantPartitions(bundle.role, FEEDBACK_PAGE_PARTITIONS);
    this.function = bundle.function;
  }
}

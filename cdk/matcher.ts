import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import type { Configuration } from './configuration.ts';
import type { CustomerTable } from './customer-table.ts';
import type { FailedRecords } from './failed-records.ts';
import { StreamConsumer } from './stream-consumer.ts';

type Props = {
  readonly configuration: Configuration;
  readonly key: IKey;
  readonly table: CustomerTable;
  readonly failedRecords: FailedRecords;
};

/** Finds out who is one person, by an event source of its own: neither it nor what else follows holds the other up. */
export class Matcher extends Construct {
  constructor(scope: Construct, id: string, props: Props) {
    super(scope, id);
    const { suggestFrom, mergeFrom, automatic } = props.configuration.matching;
    new StreamConsumer(this, 'Consumer', {
      ...props,
      consumer: 'matcher',
      environment: {
        MATCH_SUGGEST_FROM: String(suggestFrom),
        MATCH_MERGE_FROM: String(mergeFrom),
        MATCH_AUTOMATIC: automatic ? 'on' : 'off',
      },
    });
  }
}

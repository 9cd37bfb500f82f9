import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
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

/** Finds records of the same person. It has its own event source, so that it and the other consumers do not delay each other. */
export class Matcher extends Construct {
  readonly functionName: string;
  readonly function: IFunction;

  constructor(scope: Construct, id: string, props: Props) {
    super(scope, id);
    const consumer = new StreamConsumer(this, 'Consumer', {
      ...props,
      consumer: 'matcher',
      environment: matchingEnvironment(props.configuration),
    });
    this.functionName = consumer.functionName;
    this.function = consumer.function;
  }
}

/** For the matcher, and for the GraphQL function, which explains its decisions. */
export function matchingEnvironment({ matching }: Configuration): Record<string, string> {
  return {
    MATCH_SUGGEST_FROM: String(matching.suggestFrom),
    MATCH_MERGE_FROM: String(matching.mergeFrom),
    MATCH_AUTOMATIC: matching.automatic ? 'on' : 'off',
  };
}

import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import type { Input, Table } from '../dynamo/dynamo-client.ts';
import { readOrUnavailable } from './dynamo-read.ts';
import { type Attributes, type Key, stringOf } from './item.ts';
import { PARTITION_KEY, SORT_KEY } from './table-schema.ts';

/** One of so many equal parts of all hashes of partition keys. */
export type TablePart = {
  readonly part: number;
  readonly parts: number;
  /** Where the page before ended. */
  readonly after?: Attributes | undefined;
  /** The most items that it looks at; without it, 1 MB. */
  readonly limit?: number;
};

/** How a job scans the table: in parts, each with its own cursor, and so many items a page. */
export type JobScan = { readonly parts: number; readonly pageItems: number };

/**
 * About 1 MB a page, which one request reads at most: some dozen customers with all that belongs to them. The parts are as many as functions work on
 * in a table of 10 million customers (`npm run estimate`). A cursor belongs to one number of parts, so that number is in the names of cursors.
 */
export const JOB_SCAN: JobScan = { parts: 128, pageItems: 4_000 };

/** The page of a job after a position. */
export const jobPage = (part: number, after: string | null, { parts, pageItems }: JobScan): TablePart => ({
  ...{ part, parts, limit: pageItems },
  after: after === null ? undefined : JSON.parse(after),
});

/** Where the next page of a job begins, as a text; null: the part ends here. */
export const jobPosition = ({ next }: Pick<KeyPage, 'next'>): string | null =>
  next === undefined ? null : JSON.stringify(next);

/** Which keys are wanted. */
export type KeyFilter = {
  /** A filter expression over `#pk` and `#sk`. */
  readonly condition: string;
  readonly values: Readonly<Record<string, AttributeValue>>;
};

export type KeyPage = {
  readonly keys: readonly Key[];
  readonly next: Attributes | undefined;
  /** A page without a wanted key costs as much as a full one. */
  readonly units: number;
};

/**
 * A page of the keys of items, for what no list holds. IAM allows scans to read no other attributes.
 * @throws Unavailable if a later attempt can help
 */
export async function scanKeys(
  { client, name }: Table,
  { part, parts, after, limit }: TablePart,
  { condition, values }: KeyFilter,
): Promise<KeyPage> {
  const request: Input<'Scan'> = {
    ...{ TableName: name, Segment: part, TotalSegments: parts, ...(limit === undefined ? {} : { Limit: limit }) },
    ReturnConsumedCapacity: 'TOTAL',
    Select: 'SPECIFIC_ATTRIBUTES',
    FilterExpression: condition,
    ProjectionExpression: '#pk, #sk',
    ExpressionAttributeNames: { '#pk': PARTITION_KEY, '#sk': SORT_KEY },
    ExpressionAttributeValues: values,
    ...(after === undefined ? {} : { ExclusiveStartKey: after }),
  };
  const {
    Items = [],
    LastEvaluatedKey,
    ConsumedCapacity,
  } = await readOrUnavailable(() => client.call('Scan', request));
  return {
    keys: Items.map((item) => ({ pk: stringOf(item, PARTITION_KEY), sk: stringOf(item, SORT_KEY) })),
    next: LastEvaluatedKey,
    units: ConsumedCapacity?.CapacityUnits ?? 0,
  };
}

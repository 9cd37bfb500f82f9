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

/** The parts in which a job scans the table, each with its own cursor. */
export const JOB_PARTS = 16;
/** Few, so that a run that is killed repeats little. */
const JOB_PAGE_ITEMS = 1_000;

/** The page of a job after a position. */
export const jobPage = (part: number, after: string | null): TablePart => ({
  ...{ part, parts: JOB_PARTS, limit: JOB_PAGE_ITEMS },
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

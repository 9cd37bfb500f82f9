import {
  BatchGetItemCommand,
  type BatchGetItemCommandInput,
  type BatchGetItemCommandOutput,
  GetItemCommand,
  QueryCommand,
  type QueryCommandInput,
  type QueryCommandOutput,
} from '@aws-sdk/client-dynamodb';
import { mapInParallel } from '../../domain/kernel/in-parallel.ts';
import { Unavailable } from '../../domain/kernel/unavailable.ts';
import { backoff } from './backoff.ts';
import { READ_TIMEOUT_MS, type Table } from './dynamo-client.ts';
import { type Attributes, type Key, keyOf } from './item.ts';
import { retryReason } from './retryable-errors.ts';
import { type Index, MOST_PK_BYTES, MOST_SK_BYTES } from './table-schema.ts';
import { timeLeft } from './time-left.ts';

export type Range = {
  readonly pk: string;
  /** Sort keys from `from` on, up to and with `to`. */
  readonly from: string;
  readonly to: string;
  readonly descending?: boolean;
  readonly limit?: number;
};

/** Reads of one table, all of them consistent or none. Indexes are never read consistently. */
export type Reader = {
  get(key: Key): Promise<Attributes | null>;
  /** In the order of the keys; null where nothing stands. */
  getMany(keys: readonly Key[]): Promise<readonly (Attributes | null)[]>;
  /** All of the range, or its first `limit` items. One request answers a megabyte at most; where that cuts, more follow. */
  query(range: Range): Promise<readonly Attributes[]>;
  /** The same over an index; its keys are those of the range. */
  queryIndex(index: Index, range: Range): Promise<readonly Attributes[]>;
  /** How many items the range has, at most its limit; it costs what reading them would. */
  count(range: Range): Promise<number>;
};

const MOST_PER_BATCH = 100;
const MOST_ATTEMPTS = 16;

/** A try that is over its time lets go of its connection. */
const ATTEMPT_OPTIONS = { requestTimeout: READ_TIMEOUT_MS };

export function readerOf({ client, name }: Table, consistent: boolean): Reader {
  async function getBatch(keys: readonly Key[]): Promise<readonly Attributes[]> {
    const found: Attributes[] = [];
    let pending: Attributes[] | undefined = keys.map(keyOf);
    for (let attempt = 0; pending !== undefined && pending.length > 0; attempt++) {
      const isTimeLeft = attempt === 0 || (attempt < MOST_ATTEMPTS && (await backoff(attempt, timeLeft)));
      if (!isTimeLeft) throw new Unavailable('the table left keys of a batch unread, again and again');
      const request: BatchGetItemCommandInput = {
        RequestItems: { [name]: { Keys: pending, ConsistentRead: consistent } },
      };
      const answer: BatchGetItemCommandOutput = await readOrUnavailable(() =>
        client.send(new BatchGetItemCommand(request), ATTEMPT_OPTIONS),
      );
      found.push(...(answer.Responses?.[name] ?? []));
      pending = answer.UnprocessedKeys?.[name]?.Keys;
    }
    return found;
  }

  /** One answer after another, up to the end of the range or its limit. */
  async function* answers(input: Partial<QueryCommandInput>, range: Range, pkName: string, skName: string) {
    if (!isValidRange(range)) return;
    let left = range.limit ?? Number.POSITIVE_INFINITY;
    let next: Attributes | undefined;
    do {
      const answer: QueryCommandOutput = await readOrUnavailable(() =>
        client.send(
          new QueryCommand({
            ...input,
            TableName: name,
            KeyConditionExpression: '#pk = :pk AND #sk BETWEEN :from AND :to',
            ExpressionAttributeNames: { '#pk': pkName, '#sk': skName },
            ExpressionAttributeValues: {
              ':pk': { S: range.pk },
              ':from': { S: range.from === '' ? LOWEST_CHARACTER : range.from },
              ':to': { S: range.to },
            },
            ScanIndexForward: range.descending !== true,
            ...(Number.isFinite(left) ? { Limit: left } : {}),
            ...(next === undefined ? {} : { ExclusiveStartKey: next }),
          }),
          ATTEMPT_OPTIONS,
        ),
      );
      yield answer;
      left -= answer.Count ?? 0;
      next = answer.LastEvaluatedKey;
    } while (next !== undefined && left > 0);
  }

  async function query(input: Partial<QueryCommandInput>, range: Range, pkName: string, skName: string) {
    const found: Attributes[] = [];
    for await (const { Items = [] } of answers(input, range, pkName, skName)) found.push(...Items);
    return found;
  }

  return {
    async get(key) {
      if (!isValidKey(key)) return null;
      const answer = await readOrUnavailable(() =>
        client.send(
          new GetItemCommand({ TableName: name, Key: keyOf(key), ConsistentRead: consistent }),
          ATTEMPT_OPTIONS,
        ),
      );
      return answer.Item ?? null;
    },
    async getMany(keys) {
      const wanted = [...new Map(keys.filter(isValidKey).map((key) => [nameOf(key), key])).values()];
      const found = (await mapInParallel(batchesOf(wanted), getBatch)).flat();
      const byName = new Map(found.map((item) => [nameOf({ pk: item['pk']?.S ?? '', sk: item['sk']?.S ?? '' }), item]));
      return keys.map((key) => byName.get(nameOf(key)) ?? null);
    },
    query: (range) => query({ ConsistentRead: consistent }, range, 'pk', 'sk'),
    queryIndex: ({ name: IndexName, partitionKey, sortKey }, range) =>
      query({ IndexName }, range, partitionKey, sortKey),
    async count(range) {
      let count = 0;
      for await (const { Count = 0 } of answers({ ConsistentRead: consistent, Select: 'COUNT' }, range, 'pk', 'sk'))
        count += Count;
      return count;
    },
  };
}

/** @throws Unavailable where another try later can help */
async function readOrUnavailable<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (retryReason(error) === null) throw error;
    throw new Unavailable('the table gave no answer to a read', { cause: error });
  }
}

/** Sorts before every other key: DynamoDB compares with none that is empty. */
const LOWEST_CHARACTER = '\u0000';
/** Sorts behind every character that a key may hold. */
export const HIGHEST_CHARACTER = '\u{10FFFF}';

/** The range of all sort keys that begin so. */
export const prefixRange = (pk: string, prefix: string): Range => ({
  pk,
  from: prefix,
  to: `${prefix}${HIGHEST_CHARACTER}`,
});

/** What is asked for may be longer than any key: then nothing stands there. */
function isValidKey({ pk, sk }: Key): boolean {
  return Buffer.byteLength(pk) <= MOST_PK_BYTES && Buffer.byteLength(sk) <= MOST_SK_BYTES;
}

/** DynamoDB refuses a range that ends before it begins. */
function isValidRange({ pk, from, to }: Range): boolean {
  return (
    isValidKey({ pk, sk: from }) &&
    isValidKey({ pk, sk: to }) &&
    Buffer.compare(Buffer.from(from), Buffer.from(to)) <= 0
  );
}

const batchesOf = (keys: readonly Key[]): readonly (readonly Key[])[] =>
  Array.from({ length: Math.ceil(keys.length / MOST_PER_BATCH) }, (_, batch) =>
    keys.slice(batch * MOST_PER_BATCH, (batch + 1) * MOST_PER_BATCH),
  );

const nameOf = ({ pk, sk }: Key): string => `${pk}\n${sk}`;

import { mapInParallel } from '../../domain/kernel/in-parallel.ts';
import type { Instant } from '../../domain/kernel/instant.ts';
import { withinReads } from '../../domain/kernel/read-budget.ts';
import { OutOfTime, Unavailable } from '../../domain/kernel/unavailable.ts';
import { backoff } from '../dynamo/backoff.ts';
import type { Input, Output, Table } from '../dynamo/dynamo-client.ts';
import { retryReason } from '../dynamo/retryable-errors.ts';
import { readBudget, timeLeft } from '../dynamo/time-left.ts';
import { isExpired, notExpired } from './expiry.ts';
import { type Attributes, type Key, keyIn, keyOf, nameOf } from './item.ts';
import { type Index, MAX_PK_BYTES, MAX_SK_BYTES } from './table-schema.ts';

export type Range = {
  readonly pk: string;
  /** Sort keys from `from` to `to`, both included. */
  readonly from: string;
  readonly to: string;
  readonly descending?: boolean;
  readonly limit?: number;
};

/**
 * Reads of one table, all of them consistent or none. Reads of an index are never consistent. An item that has run out
 * counts as absent, although DynamoDB deletes it only some days later.
 */
export type Reader = {
  get(key: Key): Promise<Attributes | null>;
  /** In the order of the keys; null where there is no item. */
  getMany(keys: readonly Key[], options?: ReadOptions): Promise<readonly (Attributes | null)[]>;
  /** The whole range, or its first `limit` items. DynamoDB answers at most 1 MB a request; more requests follow if needed. */
  query(range: Range): Promise<readonly Attributes[]>;
  /** The same over an index; its keys are those of the range. */
  queryIndex(index: Index, range: Range): Promise<readonly Attributes[]>;
  /** The number of items in the range, at most its limit. It costs as much as reading them. */
  count(range: Range): Promise<number>;
};

type ReadOptions = {
  /** Also items that have run out: for one that is written again under its version. */
  readonly evenExpired?: boolean;
};

const MAX_PER_BATCH = 100;
/** The items of a request after one in which items had run out, so that many of these take few requests. */
const MIN_AFTER_EXPIRED = 100;
const MAX_ATTEMPTS = 16;

/** @param now the time that items run out by */
export function readerOf({ client, name }: Table, consistent: boolean, now: () => Instant = systemNow): Reader {
  async function getBatch(keys: readonly Key[]): Promise<readonly Attributes[]> {
    const found: Attributes[] = [];
    let pending: Attributes[] | undefined = keys.map(keyOf);
    for (let attempt = 0; pending !== undefined && pending.length > 0; attempt++) {
      const isTimeLeft = attempt === 0 || (attempt < MAX_ATTEMPTS && (await backoff(attempt, timeLeft)));
      if (!isTimeLeft) throw new Unavailable('the table left keys of a batch unread in every attempt');
      const request: Input<'BatchGetItem'> = {
        RequestItems: { [name]: { Keys: pending, ConsistentRead: consistent } },
      };
      const answer: Output<'BatchGetItem'> = await readOrUnavailable(() => client.call('BatchGetItem', request));
      found.push(...(answer.Responses?.[name] ?? []));
      pending = answer.UnprocessedKeys?.[name]?.Keys;
    }
    return found;
  }

  const isPresent = (item: Attributes): boolean => !isExpired(item, now());

  /** The answers of all requests, up to the end of the range or its limit. */
  async function* answers(input: Partial<Input<'Query'>>, range: Range, pkName: string, skName: string) {
    if (!isValidRange(range)) return;
    let remaining = range.limit ?? Number.POSITIVE_INFINITY;
    let wanted = remaining;
    let next: Attributes | undefined;
    const { names, values, ...filter } = notExpired(now());
    do {
      const answer: Output<'Query'> = await readOrUnavailable(() =>
        client.call('Query', {
          ...input,
          TableName: name,
          KeyConditionExpression: '#pk = :pk AND #sk BETWEEN :from AND :to',
          ...filter,
          ExpressionAttributeNames: { '#pk': pkName, '#sk': skName, ...names },
          ExpressionAttributeValues: {
            ...values,
            ':pk': { S: range.pk },
            ':from': { S: range.from === '' ? LOWEST_CHARACTER : range.from },
            ':to': { S: range.to },
          },
          ScanIndexForward: range.descending !== true,
          ...(Number.isFinite(wanted) ? { Limit: wanted } : {}),
          ...(next === undefined ? {} : { ExclusiveStartKey: next }),
        }),
      );
      yield answer;
      const { Count = 0, ScannedCount = Count } = answer;
      remaining -= Count;
      wanted = ScannedCount > Count ? Math.max(remaining, MIN_AFTER_EXPIRED) : remaining;
      next = answer.LastEvaluatedKey;
    } while (next !== undefined && remaining > 0);
  }

  async function query(input: Partial<Input<'Query'>>, range: Range, pkName: string, skName: string) {
    const found: Attributes[] = [];
    for await (const { Items = [] } of answers(input, range, pkName, skName)) found.push(...Items);
    return found.slice(0, range.limit);
  }

  return {
    async get(key) {
      if (!isValidKey(key)) return null;
      const answer = await readOrUnavailable(() =>
        client.call('GetItem', { TableName: name, Key: keyOf(key), ConsistentRead: consistent }),
      );
      return answer.Item !== undefined && isPresent(answer.Item) ? answer.Item : null;
    },
    async getMany(keys, { evenExpired = false } = {}) {
      const wanted = [...new Map(keys.filter(isValidKey).map((key) => [nameOf(key), key])).values()];
      const stored = (await mapInParallel(batchesOf(wanted), getBatch)).flat();
      const found = evenExpired ? stored : stored.filter(isPresent);
      const byName = new Map(found.map((item) => [nameOf(keyIn(item)), item]));
      return keys.map((key) => byName.get(nameOf(key)) ?? null);
    },
    query: (range) => query({ ConsistentRead: consistent }, range, 'pk', 'sk'),
    queryIndex: ({ name: IndexName, partitionKey, sortKey }, range) =>
      query({ IndexName }, range, partitionKey, sortKey),
    async count(range) {
      let count = 0;
      for await (const { Count = 0 } of answers({ ConsistentRead: consistent, Select: 'COUNT' }, range, 'pk', 'sk'))
        count += Count;
      return Math.min(count, range.limit ?? count);
    },
  };
}

/** For a reader to which nothing has run out. */
export const BEFORE_ALL_TIME: Instant = '1970-01-01T00:00:00.000Z';

const systemNow = (): Instant => new Date().toISOString();

/**
 * A read of the table for an invocation.
 * @throws Unavailable if a later attempt can help; without a read, OutOfTime if the time of the request is over, and
 * ReadBudgetExceeded if it has read as much as it may
 */
export async function readOrUnavailable<T>(read: () => Promise<T>): Promise<T> {
  if (timeLeft() <= 0) throw new OutOfTime();
  try {
    return await withinReads(readBudget(), read);
  } catch (error) {
    if (retryReason(error) === null) throw error;
    if (timeLeft() <= 0) throw new OutOfTime({ cause: error });
    throw new Unavailable('the table gave no answer to a read', { cause: error });
  }
}

/** Sorts before every other key. DynamoDB does not accept an empty key. */
const LOWEST_CHARACTER = '\u0000';
/** Sorts after every character of a key. */
export const HIGHEST_CHARACTER = '\u{10FFFF}';

/** The range of all sort keys with this prefix. */
export const prefixRange = (pk: string, prefix: string): Range => ({
  pk,
  from: prefix,
  to: `${prefix}${HIGHEST_CHARACTER}`,
});

/** A key that is empty or longer than DynamoDB allows has no item. */
const isValidKey = (key: Key): boolean => key.pk !== '' && key.sk !== '' && isShortEnough(key);

const isShortEnough = ({ pk, sk }: Key): boolean =>
  Buffer.byteLength(pk) <= MAX_PK_BYTES && Buffer.byteLength(sk) <= MAX_SK_BYTES;

/** DynamoDB rejects a range that ends before it begins. */
function isValidRange({ pk, from, to }: Range): boolean {
  return (
    isShortEnough({ pk, sk: from }) &&
    isShortEnough({ pk, sk: to }) &&
    Buffer.compare(Buffer.from(from), Buffer.from(to)) <= 0
  );
}

const batchesOf = (keys: readonly Key[]): readonly (readonly Key[])[] =>
  Array.from({ length: Math.ceil(keys.length / MAX_PER_BATCH) }, (_, batch) =>
    keys.slice(batch * MAX_PER_BATCH, (batch + 1) * MAX_PER_BATCH),
  );

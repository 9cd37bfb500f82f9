import {
  BatchGetItemCommand,
  type BatchGetItemCommandInput,
  type DynamoDBClient,
  GetItemCommand,
  type GetItemCommandInput,
} from '@aws-sdk/client-dynamodb';
import { mapInParallel } from '../../domain/kernel/in-parallel.ts';
import { createBatcher, type Waiting } from './batcher.ts';
import type { Table } from './dynamo-client.ts';
import type { Attributes } from './item.ts';
import { nameOfKey } from './join-writes.ts';

/** The maximum of keys in one BatchGetItem. */
const MAX_KEYS = 100;

/** What a read sent; null if it asks for more than whole items, and has to be sent as it is. */
export type JoinedReads = (command: unknown) => Promise<object> | null;

/** Joins the reads of items by key, those that are consistent and the others apart. */
export function joinReads({ client, name }: Table): JoinedReads {
  const [consistent, eventual] = [true, false].map((isConsistent) =>
    createBatcher<Attributes, Attributes | undefined>((batch) => readTogether(client, name, isConsistent, batch)),
  );
  const readerOf = (isConsistent: boolean | undefined) => (isConsistent === true ? consistent : eventual);
  return (command) => {
    if (command instanceof GetItemCommand) {
      const read = readerOf(command.input.ConsistentRead);
      const { Key } = command.input;
      if (read === undefined || Key === undefined || !isPlainGet(command.input)) return null;
      return read(Key).then((Item) => ({ Item }));
    }
    if (command instanceof BatchGetItemCommand) {
      const { Keys, ConsistentRead, ...more } = command.input.RequestItems?.[name] ?? {};
      const read = readerOf(ConsistentRead);
      if (read === undefined || Keys === undefined || !isPlainBatch(command.input) || Object.keys(more).length > 0)
        return null;
      return mapInParallel(Keys, read).then((found) => ({
        Responses: { [name]: found.filter((item) => item !== undefined) },
        UnprocessedKeys: {},
      }));
    }
    return null;
  };
}

const isPlainGet = ({ ProjectionExpression, ReturnConsumedCapacity }: GetItemCommandInput): boolean =>
  ProjectionExpression === undefined && ReturnConsumedCapacity === undefined;

const isPlainBatch = ({ RequestItems = {}, ReturnConsumedCapacity }: BatchGetItemCommandInput): boolean =>
  Object.keys(RequestItems).length === 1 && ReturnConsumedCapacity === undefined;

type WaitingRead = Waiting<Attributes, Attributes | undefined>;

function readTogether(
  client: DynamoDBClient,
  table: string,
  isConsistent: boolean,
  batch: readonly WaitingRead[],
): readonly Promise<void>[] {
  const byKey = [...Map.groupBy(batch, ({ input }) => nameOfKey(input))];
  return Array.from({ length: Math.ceil(byKey.length / MAX_KEYS) }, (_, at) =>
    readBatch(client, table, isConsistent, new Map(byKey.slice(at * MAX_KEYS, (at + 1) * MAX_KEYS))),
  );
}

async function readBatch(
  client: DynamoDBClient,
  table: string,
  ConsistentRead: boolean,
  byKey: ReadonlyMap<string, readonly WaitingRead[]>,
): Promise<void> {
  try {
    const found = new Map<string, Attributes>();
    let unread = [...byKey.values()].flatMap(([first]) => (first === undefined ? [] : [first.input]));
    for (let attempt = 0; unread.length > 0 && attempt < 2; attempt++) {
      const { Responses = {}, UnprocessedKeys = {} } = await client.send(
        new BatchGetItemCommand({ RequestItems: { [table]: { Keys: unread, ConsistentRead } } }),
      );
      for (const item of Responses[table] ?? []) found.set(nameOfKey(item), item);
      unread = UnprocessedKeys[table]?.Keys ?? [];
    }
    for (const Key of unread) {
      const { Item } = await client.send(new GetItemCommand({ TableName: table, Key, ConsistentRead }));
      if (Item !== undefined) found.set(nameOfKey(Item), Item);
    }
    for (const [key, waiting] of byKey) for (const one of waiting) one.resolve(found.get(key));
  } catch (error) {
    for (const one of [...byKey.values()].flat()) one.reject(error);
  }
}
